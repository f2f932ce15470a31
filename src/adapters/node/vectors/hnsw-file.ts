import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HierarchicalNSW, HnswGraphs } from './hnsw-addon.ts';

/** Bytes: other work gets its turn in between. */
const READ_AT_A_TIME = 1 << 20;

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

/** Over the identity and the graph, so that a changed byte in either shows; the file is never whole in memory. */
const checksumOf = async ({ format, model, dimension, count, last }: HnswIdentity, path: string): Promise<string> => {
  const sum = createHash('sha256').update(JSON.stringify([format, model, dimension, count, last]));
  for await (const part of createReadStream(path, { highWaterMark: READ_AT_A_TIME })) sum.update(part);
  return sum.digest('hex');
};

/** The header that a text holds; null when it is none, or that of a graph for another embedding. */
export const readHeader = (text: string, model: string, dimension: number): HnswHeader | null => {
  try {
    const header = Header.parse(JSON.parse(text));
    return header.model === model && header.dimension === dimension ? header : null;
  } catch {
    return null;
  }
};

/** Reads a graph that was written just now. */
export const readNewHnswFile = async (
  folder: string,
  header: HnswHeader,
  HNSW: HnswGraphs,
): Promise<HierarchicalNSW> => {
  const graph = new HNSW('ip', header.dimension);
  await graph.readIndex(pathOf(folder, header));
  return graph;
};

/** Reads the graph of a header; null when there is none, or one that is damaged or cut off. */
export const readHnswFile = async (
  folder: string,
  header: HnswHeader,
  HNSW: HnswGraphs,
): Promise<HierarchicalNSW | null> => {
  try {
    if ((await checksumOf(header, pathOf(folder, header))) !== header.checksum) return null;
    const graph = await readNewHnswFile(folder, header, HNSW);
    return graph.getCurrentCount() === header.count ? graph : null;
  } catch {
    // Whatever is wrong with a cache, it is made again.
    return null;
  }
};

/**
 * Writes the graph, under a temporary name first, so that a process that is killed leaves no half of one. Throws what
 * the file system throws.
 */
export const writeHnswFile = async (
  folder: string,
  identity: HnswIdentity,
  graph: HierarchicalNSW,
): Promise<HnswHeader> => {
  const temporary = join(folder, `vectors-${randomUUID()}.tmp`);
  try {
    graph.writeIndexSync(temporary);
    const header = { ...identity, checksum: await checksumOf(identity, temporary) };
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
