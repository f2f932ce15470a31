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
  /** Changes with every change of facts: those of documents change with their chunks, curated ones with a generation. */
  factVersion(): string;
};

export const openMeta = (database: Database): Meta => {
  const read = database.prepare<{ value: string }>('SELECT value FROM meta WHERE key = ?');
  const write = database.prepare('UPDATE meta SET value = ? WHERE key = ?');
  const value = (key: string): string => read.get(key)?.value ?? '';
  const generation = () => Number(value('generation'));
  return {
    generation,
    countGeneration: () => {
      const next = generation() + 1;
      write.run(String(next), 'generation');
      return next;
    },
    chunkVersion: () => value('chunk-version'),
    factVersion: () => `${value('generation')} ${value('chunk-version')}`,
    renewChunkVersion: () => {
      write.run(randomUUID(), 'chunk-version');
    },
    graph: () => value('graph'),
    nameGraph: (header) => {
      write.run(header, 'graph');
    },
    documentVersion: () => value('document-version'),
    renewDocumentVersion: () => {
      write.run(randomUUID(), 'document-version');
    },
  };
};
