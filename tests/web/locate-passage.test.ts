import { expect, test } from 'vitest';
import { paragraphStarts } from '../../web/src/answer/paragraph-starts.ts';
import { locatePassage, windowAround } from '../../web/src/sources/locate-passage.ts';

const TEXT = 'One line.\nThe bridge is due by 2026.\nLast line.';
const CITED = 'The bridge is due by 2026.';
const SPAN = { start: 10, end: 36 };

test('cited words are found in their place, elsewhere, or not at all', () => {
  expect(locatePassage(TEXT, SPAN, CITED)).toEqual({ state: 'found', span: SPAN });
  expect(locatePassage(`New. ${TEXT}`, SPAN, CITED)).toEqual({ state: 'moved', span: { start: 15, end: 41 } });
  expect(locatePassage('Something else.', SPAN, CITED)).toEqual({ state: 'gone' });
  expect(locatePassage('Short.', SPAN, null)).toEqual({ state: 'gone' });
});

test('a window holds its span and is cut at line ends where they are near', () => {
  expect(windowAround(TEXT, SPAN, { before: 5, after: 5 })).toEqual(SPAN);
  expect(windowAround(TEXT, SPAN, { before: 100, after: 100 })).toEqual({ start: 0, end: TEXT.length });
  const unbroken = 'x'.repeat(100);
  expect(windowAround(unbroken, { start: 50, end: 60 }, { before: 10, after: 10 })).toEqual({ start: 40, end: 70 });
});

test('a single line break begins a paragraph after a long line, and never twice', () => {
  const long = 'word '.repeat(30);
  const text = `${long}\nshort\nshort\n${long}\n\n${long}\nlast`;
  const starts = paragraphStarts(text, { start: 0, end: text.length });
  expect(starts.map((start) => text.slice(start, start + 5))).toEqual(['short', 'last']);
  expect(paragraphStarts(text, { start: long.length + 2, end: text.length })).toHaveLength(1);
});
