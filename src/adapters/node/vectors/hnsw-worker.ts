// Builds a graph in a thread of its own, so that questions go on meanwhile, and writes it to its file.
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openDatabase } from '../sqlite/database.ts';
import { loadHnswAddon } from './hnsw-addon.ts';
import { buildGraph } from './hnsw-build.ts';
import { type HnswHeader, writeHnswFile } from './hnsw-file.ts';
import { vectorRows } from './vector-rows.ts';

const Task = z.object({
  path: z.string(),
  folder: z.string(),
  model: z.string(),
  dimension: z.number(),
  last: z.number(),
  count: z.number(),
});
export type GraphTask = z.infer<typeof Task>;

/** What the thread says: how far it is, and at the end what it wrote. */
export type GraphMessage = { done: number } | { header: HnswHeader };

const CACHE_KILOBYTES = 8_000;

const port = parentPort;
if (port === null) throw new Error('This is a thread.');
const say = (message: GraphMessage): void => port.postMessage(message);

const { path, folder, model, dimension, last, count } = Task.parse(workerData);
const addon = loadHnswAddon();
if (addon.kind === 'absent') throw new Error(addon.reason);
const database = openDatabase(path);
// Each vector is read once, in an order of its own: what the cache keeps is hardly ever asked for again.
database.execute(`PRAGMA cache_size = -${CACHE_KILOBYTES};`);
try {
  const graph = await buildGraph({
    HNSW: addon.HierarchicalNSW,
    database,
    rows: vectorRows(database, model, dimension),
    dimension,
    last,
    count,
    pause: (done) => {
      say({ done });
      return setImmediate();
    },
  });
  if (graph !== null)
    say({
      header: await writeHnswFile(
        folder,
        { format: 'assay-hnsw-2', model, dimension, count: graph.getCurrentCount(), last },
        graph,
      ),
    });
} finally {
  database.close();
}
