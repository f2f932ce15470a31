import type { Database } from '../sqlite/database.ts';
import { buildGraph } from './hnsw-build.ts';
import type { HierarchicalNSW, HnswGraphs } from './hnsw-addon.ts';
import { readHnswFile, writeHnswFile, type HnswIdentity } from './hnsw-file.ts';
import type { VectorRows } from './vector-rows.ts';

/** While documents are changing, a graph would be out of date before it is built: it waits for a pause of this length. */
const PAUSE_MILLISECONDS = 1_000;

export type HnswIndex = {
  /** The graph for this version of the rows, from memory or its file; null while there is none. Use inside a read. */
  graphOf(version: string): HierarchicalNSW | null;
  /** Builds the graph for the rows as they are, if need be, and writes it to its file. */
  settle(): Promise<void>;
  /** Why the graph could not be kept in its file; null when it could. */
  problem(): string | null;
  close(): void;
};

export const createHnswIndex = (options: {
  HNSW: HnswGraphs;
  database: Database;
  rows: VectorRows;
  folder: string;
  model: string;
  dimension: number;
  /** Version of the rows now. */
  version: () => string;
}): HnswIndex => {
  const { HNSW, database, rows, folder, model, dimension } = options;
  let current: { version: string; graph: HierarchicalNSW } | null = null;
  /** The version whose file was looked for: once is enough. */
  let soughtVersion: string | null = null;
  let building: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let problem: string | null = null;
  let closed = false;

  const identity = (version: string): HnswIdentity => ({
    format: 'assay-hnsw-1',
    model,
    dimension,
    count: rows.count(),
    version,
  });

  const load = (version: string): HierarchicalNSW | null => {
    if (current?.version === version) return current.graph;
    if (soughtVersion === version) return null;
    soughtVersion = version;
    const graph = readHnswFile(folder, identity(version), HNSW);
    if (graph !== null) current = { version, graph };
    return graph;
  };

  const build = async (): Promise<void> => {
    // Another process may have written the file meanwhile.
    soughtVersion = null;
    const version = database.read(() => (load(options.version()) === null ? options.version() : null));
    if (version === null) return;
    const isCurrent = (): boolean => !closed && options.version() === version;
    const graph = await buildGraph({ HNSW, database, rows, dimension, isCurrent });
    if (graph === null || closed) return;
    current = { version, graph };
    try {
      writeHnswFile(
        folder,
        database.read(() => identity(version)),
        graph,
      );
      problem = null;
    } catch (error) {
      // A cache that can't be written costs time at the next start, nothing else.
      problem = error instanceof Error ? error.message : String(error);
    }
  };

  const start = (): Promise<void> => {
    building ??= build()
      .catch((error: unknown) => {
        // Closed in the middle: nobody waits for the graph any more.
        if (!closed) throw error;
      })
      .finally(() => {
        building = null;
      });
    return building;
  };

  const startLater = (version: string): void => {
    if (timer !== null || building !== null || closed) return;
    const startIfUnchanged = async (): Promise<void> => {
      timer = null;
      if (!closed && database.read(options.version) === version) await start();
    };
    // A failure to read the rows shows at the next question, which reads them too.
    timer = setTimeout(() => void startIfUnchanged().catch(() => {}), PAUSE_MILLISECONDS).unref();
  };

  const isSettled = (): boolean => closed || database.read(() => load(options.version())) !== null;

  return {
    graphOf: (version) => {
      const graph = load(version);
      if (graph === null) startLater(version);
      return graph;
    },
    settle: async () => {
      // A build that was under way may have been for rows that have changed since.
      while (!isSettled()) await start();
    },
    problem: () => problem,
    close: () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
