import { AssayError } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { IngestFailure } from '../ports/ingestion.ts';

/** Documents whose facts may be under way at a time: it bounds the memory. */
const MOST_UNDER_WAY = 32;

/** Facts that are read elsewhere and stored when they come, documents being searchable meanwhile. */
export type LaterFacts = {
  /** Waits while too many are under way. `contentHash` is what the document is recognised by once it is whole. */
  add(document: { documentId: string; path: string; contentHash: string }, facts: Promise<Fact[]>): Promise<void>;
  /** Resolves when all are stored, to those that could not be read. Rejects when the store fails. */
  stored(): Promise<IngestFailure[]>;
};

export const laterFacts = (store: DocumentStore): LaterFacts => {
  const failures: IngestFailure[] = [];
  const underWay = new Set<Promise<void>>();
  let broken: { error: unknown } | null = null;

  const keep = async (
    { documentId, path, contentHash }: Parameters<LaterFacts['add']>[0],
    reading: Promise<Fact[]>,
  ): Promise<void> => {
    try {
      await store.putFacts(documentId, await reading, contentHash);
    } catch (error) {
      if (error instanceof AssayError && error.code === 'internal') failures.push({ path, message: error.line });
      else broken ??= { error };
    }
  };
  const check = (): void => {
    if (broken !== null) throw broken.error;
  };
  return {
    add: async (document, facts) => {
      const kept = keep(document, facts).finally(() => underWay.delete(kept));
      underWay.add(kept);
      while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
      check();
    },
    stored: async () => {
      await Promise.all(underWay);
      check();
      return failures;
    },
  };
};
