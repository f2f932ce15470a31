import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../src/domain/claim.ts';
import { carryOver, joinClaims, sectionsOf } from '../../../web/src/check/sections.ts';
import { claimAt } from './claim-at.ts';

const paragraph = (number: number): string =>
  `Paragraph ${number} tells of ${number * 7} tonnes. ${'It goes on for a while. '.repeat(number % 23)}`;
const LONG = Array.from({ length: 400 }, (_, index) => paragraph(index)).join('\n\n');

/** Every figure of a text as a claim, as a check of that text alone would give them. */
const figures = (text: string): Claim[] =>
  Array.from(text.matchAll(/\d+/g), (match) => claimAt(text, match.index, match.index + match[0].length));

test('sections are the text, none of them a book', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a line', '', '# Head', 'x'.repeat(9_000), ' '), { maxLength: 30 }),
      (lines) => {
        expect(sectionsOf(lines.join('\n')).join('')).toBe(lines.join('\n'));
      },
    ),
  );
  expect(sectionsOf(LONG).join('')).toBe(LONG);
  expect(Math.max(...sectionsOf(LONG).map(({ length }) => length))).toBeLessThan(20_000);
  expect(Math.max(...sectionsOf('word '.repeat(100_000)).map(({ length }) => length))).toBeLessThanOrEqual(20_000);
});

test('a text of usual length is checked whole', () => {
  expect(sectionsOf(LONG.slice(0, 20_000))).toHaveLength(1);
});

test('an edit changes its own section and at most the one beside it', () => {
  const before = new Set(sectionsOf(LONG));
  for (const number of [3, 150, 399]) {
    const after = sectionsOf(LONG.replace(paragraph(number), `${paragraph(number)} And one more sentence.`));
    expect(after.length).toBeGreaterThan(4);
    expect(after.filter((section) => !before.has(section)).length).toBeLessThanOrEqual(2);
  }
});

test('claims of sections stand at their places in the whole text', () => {
  const joined = joinClaims(sectionsOf(LONG), (section) => figures(section));
  expect(joined.map(({ text, span }) => LONG.slice(span.start, span.end) === text)).not.toContain(false);
  expect(joined.map(({ span }) => span)).toEqual(figures(LONG).map(({ span }) => span));
});

test('claims that an edit leaves alone stay at their figures, the others go', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(40), fc.constantFrom('', '9', ' 12 tonnes ', 'words'), (from, length, inserted) => {
      const before = LONG.slice(0, 300);
      const after = before.slice(0, from) + inserted + before.slice(from + length);
      for (const { text, span } of carryOver(figures(before), before, after))
        expect(after.slice(span.start, span.end)).toBe(text);
    }),
  );
  expect(carryOver(figures('1 and 2'), '1 and 2', '1 or 22 and 2')).toHaveLength(2);
  expect(carryOver(figures('the 1 mine'), 'the 1 mine', 'the 2 mine')).toEqual([]);
});
