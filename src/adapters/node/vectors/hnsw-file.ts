import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HierarchicalNSW, HnswGraphs } from './hnsw-addon.ts';

/** What a graph was built from; it serves only where all of this holds. */
const Identity = z.strictObject({
  format: z.literal('assay-hnsw-1'),
  model: z.string(),
  dimension: z.int().positive(),
  count: z.int().nonnegative(),
  /** Version of the rows (see `meta.ts`). */
  version: z.string(),
});
export type HnswIdentity = z.infer<typeof Identity>;

/** The header also names the file of the graph, which is called after its checksum and never written again. */
const Header = Identity.extend({ checksum: z.string().regex(/^[0-9a-f]{64}$/) });

const HEADER_NAME = 'vectors.hnsw.json';
const graphName = (checksum: string): string => `vectors-${checksum.slice(0, 16)}.hnsw`;

/** Over the identity and the graph, so that a changed byte in either shows. */
const checksumOf = ({ format, model, dimension, count, version }: HnswIdentity, graph: Uint8Array): string =>
  createHash('sha256')
    .update(JSON.stringify([format, model, dimension, count, version]))
    .update(graph)
    .digest('hex');

const sameIdentity = (left: HnswIdentity, right: HnswIdentity): boolean =>
  left.model === right.model &&
  left.dimension === right.dimension &&
  left.count === right.count &&
  left.version === right.version;

/** Reads the cached graph; null when there is none, or one that is damaged, cut off or out of date. */
export const readHnswFile = (folder: string, wanted: HnswIdentity, HNSW: HnswGraphs): HierarchicalNSW | null => {
  try {
    const header = Header.parse(JSON.parse(readFileSync(join(folder, HEADER_NAME), 'utf8')));
    if (!sameIdentity(header, wanted)) return null;
    const path = join(folder, graphName(header.checksum));
    if (checksumOf(header, readFileSync(path)) !== header.checksum) return null;
    const graph = new HNSW('ip', wanted.dimension);
    graph.readIndexSync(path);
    return graph.getCurrentCount() === wanted.count ? graph : null;
  } catch {
    // Whatever is wrong with a cache, it is made again.
    return null;
  }
};

/**
 * Writes the graph and then its header, each under a temporary name first, so that a process that is killed
 * leaves the cache as it was, and removes graphs that no header names. Throws what the file system throws.
 */
export const writeHnswFile = (folder: string, identity: HnswIdentity, graph: HierarchicalNSW): void => {
  const temporary = join(folder, `vectors-${randomUUID()}.tmp`);
  try {
    graph.writeIndexSync(temporary);
    const checksum = checksumOf(identity, readFileSync(temporary));
    renameSync(temporary, join(folder, graphName(checksum)));
    writeFileSync(temporary, `${JSON.stringify({ ...identity, checksum })}\n`);
    renameSync(temporary, join(folder, HEADER_NAME));
    for (const name of readdirSync(folder))
      if (/^vectors-.*\.(?:hnsw|tmp)$/.test(name) && name !== graphName(checksum))
        rmSync(join(folder, name), { force: true });
  } finally {
    rmSync(temporary, { force: true });
  }
};
