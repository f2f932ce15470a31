import { expect, test } from 'vitest';
import { related, relatedStems } from '../../src/domain/word-relations.ts';
import { words } from '../../src/domain/words.ts';

const between = (one: string, other: string) => related(words(one)[0]!.stem, words(other)[0]!.stem);

test.each([
  ['hire', 'employ', 'synonym'],
  ['produce', 'manufacture', 'synonym'],
  ['win', 'lose', 'antonym'],
  ['rise', 'fall', 'antonym'],
  ['win', 'winner', 'derived'],
  ['plummet', 'drop', 'broader'],
  ['bridge', 'percent', null],
] as const)('%s and %s: %s, in both directions', (one, other, relation) => {
  expect(between(one, other)).toBe(relation);
  expect(between(other, one)).toBe(relation);
});

test('a word is not related to itself, an unknown word to nothing', () => {
  expect(between('sell', 'sells')).toBeNull();
  expect(relatedStems('zzyzx')).toBeUndefined();
});
