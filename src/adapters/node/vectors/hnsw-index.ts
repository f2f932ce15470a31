import { setImmediate } from 'node:timers/promises';
import type { Database } from '../sqlite/database.ts';
import type { Meta } from '../sqlite/meta.ts';
import type { HierarchicalNSW, HnswGraphs } from './hnsw-addon.ts';
import { buildGraph } from './hnsw-build.ts';
import {
  type HnswHeader,
  readHeader,
  readHnswFile,
  readNewHnswFile,
  removeOtherGraphs,
  writeHnswFile,
} from './hnsw-file.ts';
import { buildInThread, type ThreadBuild } from './hnsw-thread.ts';
import type { VectorRows } from './vector-rows.ts';

/** While documents are changing, a graph would soon be out of date: it waits for a pause of this length. */
const PAUSE_MILLISECONDS = 1_000;
/** Up to as many rows the graph is built beside other work; a thread of its own costs more. */
const BUILT_HERE = 2_000;
/** Rows that came or went since a graph was built before it is built anew: so many, or this share of the graph. */
const CHANGED_ROWS = 5_000;
const CHANGED_SHARE = 0.2;

/** A graph of the rows up to the number `last`, those included that have gone since. */
export type RowGraph = { graph: HierarchicalNSW; last: number };

type BuildProgress = { done: number; total: number };

export type HnswIndex = {
  /** Reads the graph that the database names from its file, where that has not been done. */
  load(): Promise<void>;
  /** The graph that the database names; null while it is not in memory. Use inside a read. */
  graph(): RowGraph | null;
  /** Builds the graph if there is none, or one of which much has changed, and writes it to its file. */
  settle(): Promise<void>;
  /** How far the graph under way is; null while none is. */
  progress(): BuildProgress | null;
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
  meta: Meta;
}): HnswIndex => {
  const { HNSW, database, rows, folder, model, dimension, meta } = options;
  /** The graph for what the database said of it, and what was looked for. */
  let current: (RowGraph & { named: string }) | null = null;
  let sought: { named: string; done: Promise<void> } | null = null;
  let building: Promise<void> | null = null;
  let thread: ThreadBuild | null = null;
  let progress: BuildProgress | null = null;
  let timer: NodeJS.Timeout | null = null;
  let problem: string | null = null;
  let closed = false;

  const read = async (named: string): Promise<void> => {
    const header = readHeader(named, model, dimension);
    const graph = header && (await readHnswFile(folder, header, HNSW));
    if (header !== null && graph !== null && !closed && database.read(meta.graph) === named)
      current = { named, graph, last: header.last };
  };

  const load = async (): Promise<void> => {
    if (closed) return;
    const named = database.read(meta.graph);
    if (current?.named === named) return;
    // What is not there, or is damaged, is looked for once.
    if (sought?.named !== named) sought = { named, done: read(named) };
    await sought.done;
  };

  const known = (): RowGraph | null => (current?.named === meta.graph() ? current : null);

  const needsBuild = (): boolean => {
    const built = known();
    if (built === null) return true;
    const count = built.graph.getCurrentCount();
    const changed = rows.changedSince(built.last, count);
    return changed > Math.max(CHANGED_ROWS, CHANGED_SHARE * count);
  };

  const buildHere = async (
    last: number,
    count: number,
  ): Promise<{ graph: HierarchicalNSW; header: HnswHeader } | null> => {
    const graph = await buildGraph({
      HNSW,
      database,
      rows,
      dimension,
      last,
      count,
      pause: () => (closed ? null : setImmediate()),
    });
    if (graph === null || closed) return null;
    current = { named: meta.graph(), graph, last };
    const identity = { format: 'assay-hnsw-2' as const, model, dimension, count: graph.getCurrentCount(), last };
    return { graph, header: await writeHnswFile(folder, identity, graph) };
  };

  const buildElsewhere = async (
    last: number,
    count: number,
  ): Promise<{ graph: HierarchicalNSW; header: HnswHeader } | null> => {
    thread = buildInThread({ path: database.path, folder, model, dimension, last, count }, (done) => {
      progress = { done, total: count };
    });
    const header = await thread.header;
    if (header === null || closed) return null;
    return { header, graph: await readNewHnswFile(folder, header, HNSW) };
  };

  const build = async (): Promise<void> => {
    // Another process may have built it meanwhile.
    sought = null;
    await load();
    if (closed || !database.read(needsBuild)) return;
    const { last, count } = database.read(rows.extent);
    progress = { done: 0, total: count };
    try {
      const built = await (count <= BUILT_HERE ? buildHere(last, count) : buildElsewhere(last, count));
      if (built === null || closed) return;
      const named = JSON.stringify(built.header);
      current = { named, graph: built.graph, last };
      database.write(() => meta.nameGraph(named));
      removeOtherGraphs(folder, built.header);
      problem = null;
    } catch (error) {
      if (closed) return;
      // A cache that can't be written costs time at the next start, nothing else.
      problem = error instanceof Error ? error.message : String(error);
      if (current !== null) current = { ...current, named: database.read(meta.graph) };
    } finally {
      progress = null;
      thread = null;
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

  const startLater = (): void => {
    if (timer !== null || building !== null || closed) return;
    const version = meta.chunkVersion();
    const startIfUnchanged = async (): Promise<void> => {
      timer = null;
      if (!closed && database.read(meta.chunkVersion) === version) await start();
    };
    // A failure to read the rows shows at the next question, which reads them too.
    timer = setTimeout(() => void startIfUnchanged().catch(() => {}), PAUSE_MILLISECONDS).unref();
  };

  return {
    load,
    graph: () => {
      const built = known();
      if (built === null) startLater();
      return built;
    },
    settle: async () => {
      // One that was under way may have been for rows that have changed since; one that failed would fail again.
      await building;
      await load();
      if (!closed && database.read(needsBuild)) await start();
    },
    progress: () => progress,
    problem: () => problem,
    close: () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      thread?.stop();
    },
  };
};
