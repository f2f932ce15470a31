import type { IngestChange, KeptSource } from '../../domain/ingest-history.ts';
import type { HistoryStore } from '../../ports/history-store.ts';

/** The history of documents, in memory. */
export const memoryHistory = (): HistoryStore => {
  let [changes, kept]: [readonly IngestChange[], readonly KeptSource[]] = [[], []];
  return {
    changes: async () => [...changes],
    saveChanges: async (saved) => {
      changes = [...saved];
    },
    keptSources: async () => [...kept],
    saveKeptSources: async (saved) => {
      kept = [...saved];
    },
  };
};
