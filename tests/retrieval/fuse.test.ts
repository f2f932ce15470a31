import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { fuse } from '../../src/retrieval/fuse.ts';

const ranked = (...ids: string[]) => ids.map((chunkId, i) => ({ chunkId, score: -i }));

test('a passage that both lists hold comes before one that a single list holds', () => {
  const fused = fuse([
    { ranked: ranked('a', 'b', 'c'), weight: 1 },
    { ranked: ranked('d', 'b'), weight: 1 },
  ]);
  expect(fused.map(({ chunkId }) => chunkId)).toEqual(['b', 'a', 'd', 'c']);
});

test('the order of the lists does not matter and ties go by chunk id', () => {
  const ids = uniqueArray(constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  assert(
    property(ids, ids, (one, other) => {
      const lists = [one, other].map((list) => ({ ranked: ranked(...list), weight: 1 }));
      const fused = fuse(lists);
      expect(fuse(lists.toReversed())).toEqual(fused);
      for (const [i, next] of fused.slice(1).entries()) {
        const before = fused[i]!;
        expect(before.score > next.score || (before.score === next.score && before.chunkId < next.chunkId)).toBe(true);
      }
    }),
  );
});
