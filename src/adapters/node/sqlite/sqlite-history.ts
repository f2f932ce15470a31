import type { IngestChange, KeptSource } from '../../../domain/ingest-history.ts';
import type { HistoryStore } from '../../../ports/history-store.ts';
import type { Database } from './database.ts';

/** The history of documents, in two rows beside the other single values: it outlives the index. */
export const sqliteHistory = (database: Database): HistoryStore => {
  const read = database.prepare<{ value: string }>('SELECT value FROM meta WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT DO UPDATE SET value = :value',
  );
  const list = async <Item>(key: string): Promise<Item[]> =>
    database.parse<Item[]>(database.read(() => read.get(key))?.value ?? '[]');
  const save = async (key: string, items: readonly unknown[]): Promise<void> => {
    database.write(() => write.run({ key, value: JSON.stringify(items) }));
  };
  return {
    changes: () => list<IngestChange>('changes'),
    saveChanges: (changes) => save('changes', changes),
    keptSources: () => list<KeptSource>('kept-sources'),
    saveKeptSources: (kept) => save('kept-sources', kept),
  };
};
