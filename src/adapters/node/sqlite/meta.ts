import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

/** Single values that the stores share; use inside a transaction. */
export type Meta = {
  generation(): number;
  countGeneration(): number;
  /** Changes with every change of chunks or vectors, and never comes back; '' before the first. */
  chunkVersion(): string;
  renewChunkVersion(): void;
  /** Changes with every change of documents, what people say of them included. */
  documentVersion(): string;
  renewDocumentVersion(): void;
  /** What the vector index says of its file (see `hnsw-file.ts`); '' before there is one. */
  graph(): string;
  nameGraph(header: string): void;
  /** Changes with every change of facts; curated ones change with a generation. */
  factVersion(): string;
  renewFactVersion(): void;
};

export const openMeta = (database: Database): Meta => {
  const read = database.prepare<{ value: string }>('SELECT value FROM meta WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT DO UPDATE SET value = :value',
  );
  // Versions are asked for with every word: each value is read once in a snapshot.
  const known = new Map<string, string>();
  let snapshot: number | null = null;
  const value = (key: string): string => {
    const current = database.snapshot();
    if (current === null || current !== snapshot) known.clear();
    snapshot = current;
    const found = known.get(key) ?? read.get(key)?.value ?? '';
    known.set(key, found);
    return found;
  };
  const generation = () => Number(value('generation'));
  return {
    generation,
    countGeneration: () => {
      const next = generation() + 1;
      write.run({ key: 'generation', value: String(next) });
      return next;
    },
    chunkVersion: () => value('chunk-version'),
    factVersion: () => `${value('generation')} ${value('fact-version')}`,
    renewFactVersion: () => {
      write.run({ key: 'fact-version', value: randomUUID() });
    },
    renewChunkVersion: () => {
      write.run({ key: 'chunk-version', value: randomUUID() });
    },
    graph: () => value('graph'),
    nameGraph: (header) => {
      write.run({ key: 'graph', value: header });
    },
    documentVersion: () => value('document-version'),
    renewDocumentVersion: () => {
      write.run({ key: 'document-version', value: randomUUID() });
    },
  };
};
