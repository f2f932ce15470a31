import { expect, test } from 'vitest';
import { paragraphStarts } from '../../web/src/answer/paragraph-starts.ts';
import { locatePassage } from '../../web/src/sources/locate-passage.ts';

const TEXT = 'One line.\nThe bridge is due by 2026.\nLast line.';
const CITED = 'The bridge is due by 2026.';
const SPAN = { start: 10, end: 36 };

test('cited words are found in their place, elsewhere, or not at all', () => {
  expect(locatePassage(TEXT, SPAN, CITED)).toEqual({ state: 'found', span: SPAN });
  expect(locatePassage(`New. ${TEXT}`, SPAN, CITED)).toEqual({ state: 'moved', span: { start: 15, end: 41 } });
  expect(locatePassage('Something else.', SPAN, CITED)).toEqual({ state: 'gone' });
  expect(locatePassage('Short.', SPAN, null)).toEqual({ state: 'gone' });
});

test('a single line break begins a paragraph after a long line, and never twice', () => {
  const long = 'word '.repeat(30);
  const text = `${long}\nshort\nshort\n${long}\n\n${long}\nlast`;
  const starts = paragraphStarts(text, { start: 0, end: text.length });
  expect(starts.map((start) => text.slice(start, start + 5))).toEqual(['short', 'last']);
  expect(paragraphStarts(text, { start: long.length + 2, end: text.length })).toHaveLength(1);
});
