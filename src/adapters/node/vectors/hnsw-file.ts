import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HierarchicalNSW, HnswGraphs } from './hnsw-addon.ts';

/** What a graph was built from. */
const Identity = z.strictObject({
  format: z.literal('assay-hnsw-2'),
  model: z.string(),
  dimension: z.int().positive(),
  /** Vectors in the graph: those of all rows there were, up to the number `last`. */
  count: z.int().nonnegative(),
  last: z.int().nonnegative(),
});
export type HnswIdentity = z.infer<typeof Identity>;

/**
 * What the database says of the graph that belongs to it. Rows are never numbered anew, so that a graph which was
 * built from some rows of a database goes on holding for them, whatever comes and goes.
 */
const Header = Identity.extend({ checksum: z.string().regex(/^[0-9a-f]{64}$/) });
export type HnswHeader = z.infer<typeof Header>;

/** A file is called after its checksum and never written again. */
const pathOf = (folder: string, { checksum }: HnswHeader): string =>
  join(folder, `vectors-${checksum.slice(0, 16)}.hnsw`);

/** Over the identity and the graph, so that a changed byte in either shows. */
const checksumOf = ({ format, model, dimension, count, last }: HnswIdentity, graph: Uint8Array): string =>
  createHash('sha256')
    .update(JSON.stringify([format, model, dimension, count, last]))
    .update(graph)
    .digest('hex');

/** The header that a text holds; null when it is none, or that of a graph for another embedding. */
export const readHeader = (text: string, model: string, dimension: number): HnswHeader | null => {
  try {
    const header = Header.parse(JSON.parse(text));
    return header.model === model && header.dimension === dimension ? header : null;
  } catch {
    return null;
  }
};

/** Reads the graph of a header; null when there is none, or one that is damaged or cut off. */
export const readHnswFile = (folder: string, header: HnswHeader, HNSW: HnswGraphs): HierarchicalNSW | null => {
  try {
    const path = pathOf(folder, header);
    if (checksumOf(header, readFileSync(path)) !== header.checksum) return null;
    const graph = new HNSW('ip', header.dimension);
    graph.readIndexSync(path);
    return graph.getCurrentCount() === header.count ? graph : null;
  } catch {
    // Whatever is wrong with a cache, it is made again.
    return null;
  }
};

/** Reads a graph that was written just now, while other work goes on. */
export const readNewHnswFile = async (
  folder: string,
  header: HnswHeader,
  HNSW: HnswGraphs,
): Promise<HierarchicalNSW> => {
  const graph = new HNSW('ip', header.dimension);
  await graph.readIndex(pathOf(folder, header));
  return graph;
};

/**
 * Writes the graph, under a temporary name first, so that a process that is killed leaves no half of one. Throws what
 * the file system throws.
 */
export const writeHnswFile = (folder: string, identity: HnswIdentity, graph: HierarchicalNSW): HnswHeader => {
  const temporary = join(folder, `vectors-${randomUUID()}.tmp`);
  try {
    graph.writeIndexSync(temporary);
    const header = { ...identity, checksum: checksumOf(identity, readFileSync(temporary)) };
    renameSync(temporary, pathOf(folder, header));
    return header;
  } finally {
    rmSync(temporary, { force: true });
  }
};

/** Removes all graphs, whole or not, but the one that a header names. */
export const removeOtherGraphs = (folder: string, kept: HnswHeader | null): void => {
  for (const name of readdirSync(folder))
    if (/^vectors-.*\.(?:hnsw|tmp)$/.test(name) && (kept === null || join(folder, name) !== pathOf(folder, kept)))
      rmSync(join(folder, name), { force: true });
};
