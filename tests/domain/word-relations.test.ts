import { expect, test } from 'vitest';
import { isDictionaryWord, related, relatedStems } from '../../src/domain/word-relations.ts';
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
  expect(relatedStems('zzyzx')).toEqual([]);
  expect(isDictionaryWord('zzyzx')).toBe(false);
});

test('all that is related to a word is so in the other direction too', () => {
  const stem = words('travel')[0]!.stem;
  const others = relatedStems(stem);
  expect(others.length).toBeGreaterThan(20);
  expect(new Set(others.map(([other]) => other)).size).toBe(others.length);
  for (const [other, relation] of others) expect(relatedStems(other)).toContainEqual([stem, relation]);
});
