import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleDocument, sampleFact } from './samples.ts';

/** Part of the contract of a fact store: which of many candidates come first that share the same words. */
export const tiedCandidatesContract = (open: OpenStore): void => {
  test('gives of many candidates that share as much those of the smallest ids, whatever letters these begin with', () =>
    withStore(open, async (store) => {
      // Ids that differ late, that hold letters beyond ASCII, and that documents share.
      const ids = [
        ...Array.from({ length: 400 }, (_, i) => `f0000000${String(i).padStart(4, '0')}`),
        'fé',
        'fü',
        'f',
        'z',
      ];
      const facts = ids.map((id, i) =>
        sampleFact('b', 'Russia holds reserves', { sourceSpan: { start: i, end: i + 5 }, id }),
      );
      const put = async (documentId: string, own: Fact[]): Promise<void> =>
        store.putDocument({ ...(await sampleDocument(documentId, ['Words.'])), facts: own });
      const first = async (limit: number): Promise<string[]> =>
        (await store.factCandidates(['mass'], ['russia'], limit)).map(({ id, documentId }) => `${id} ${documentId}`);
      await put('b', facts.toReversed());
      await store.commitRun(undefined);
      const inOrder = ids.toSorted((left, right) => (left < right ? -1 : 1)).map((id) => `${id} b`);
      for (const limit of [1, 3, 200, 403, 500]) expect(await first(limit)).toEqual(inOrder.slice(0, limit));
      await put(
        'a',
        ['f', 'f00000000001', 'e'].map((id, i) =>
          sampleFact('a', 'Russia holds reserves', { sourceSpan: { start: i, end: i + 5 }, id }),
        ),
      );
      await store.commitRun(undefined);
      expect(await first(6)).toEqual(['e a', 'f a', 'f b', 'f00000000000 b', 'f00000000001 a', 'f00000000001 b']);
    }));
};
