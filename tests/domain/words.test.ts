import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, terms, words } from '../../src/domain/words.ts';
import { takesLinearTime } from './linear-time.ts';

describe('words', () => {
  test('keep figures and contractions whole', () => {
    expect(words("China's 28.7 Mt don't cost €1,500.").map((word) => word.text)).toEqual([
      "China's",
      '28.7',
      'Mt',
      "don't",
      'cost',
      '1,500',
    ]);
  });

  test('have spans that give them back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });

  test('fold case, diacritics, compatibility forms and the possessive', () => {
    expect(['Türkiye’s', 'ﬁne', 'CAFÉ', 'x2'].map(fold)).toEqual(['turkiye', 'fine', 'cafe', 'x2']);
  });

  test('stem alike whatever was read before', () => {
    const before = terms('reserves reserved metals');
    terms('other words altogether '.repeat(100));
    expect(terms('reserves reserved metals')).toEqual(before);
    expect(before).toEqual(['reserv', 'reserv', 'metal']);
  });

  test('leave function words and nothing else out of the terms', () => {
    expect(terms('What is the size of the reserves in 2024?')).toEqual(['size', 'reserv', '2024']);
  });

  test.each(['a', '1', "a'", '1.', 'é', '1,a', 'ing'])('take linear time on %j', (unit) =>
    takesLinearTime(unit, words),
  );
});
