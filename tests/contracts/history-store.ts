import { describe, expect, test } from 'vitest';
import type { IngestChange, KeptSource } from '../../src/domain/ingest-history.ts';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleDocument } from './samples.ts';

const change = (at: string): IngestChange => ({
  at,
  added: [{ documentId: 'a', title: 'A', chunks: 1, facts: 2 }],
  changed: [],
  removed: [],
  failures: [{ path: 'b.pdf', message: 'not readable' }],
  superseded: [
    { about: 'dam', fact: { id: 'f1', text: '1 m', documentId: 'a' }, by: { id: 'f2', text: '2 m', documentId: 'b' } },
  ],
  counts: { added: 1, changed: 0, removed: 0, failures: 1, superseded: 1 },
});

export const historyStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} as a HistoryStore`, () => {
    test('has nothing at first, and then what was saved last', () =>
      withStore(open, async (store) => {
        expect(await store.changes()).toEqual([]);
        expect(await store.keptSources()).toEqual([]);
        const { text: _text, pages: _pages, ...document } = (await sampleDocument('a', ['Words.'])).document;
        const kept: KeptSource = { id: 'k1', reason: 'deleted', keptAt: '2024-01-01T00:00:00.000Z', size: 6, document };
        await store.saveChanges([change('2024-01-01T00:00:00.000Z')]);
        await store.saveChanges([change('2024-01-02T00:00:00.000Z'), change('2024-01-01T00:00:00.000Z')]);
        await store.saveKeptSources([kept]);
        expect((await store.changes()).map(({ at }) => at.slice(0, 10))).toEqual(['2024-01-02', '2024-01-01']);
        expect((await store.changes())[0]).toEqual(change('2024-01-02T00:00:00.000Z'));
        expect(await store.keptSources()).toEqual([kept]);
        await store.saveKeptSources([]);
        expect(await store.keptSources()).toEqual([]);
      }));
  });
};
