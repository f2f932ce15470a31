import { expect, test } from 'vitest';
import { readableQuote } from '../../src/domain/readable-quote.ts';

test('a row of a table is read cell by cell, empty ones left out', () => {
  expect(readableQuote('| E04 | Flue too hot | | Let it cool |')).toBe('E04 · Flue too hot · Let it cool');
});

test.each(['A sentence with | a bar.', 'Region: South; Returns: 40.', '|x|\n|y|', ''])('%j stays as it is', (text) => {
  expect(readableQuote(text)).toBe(text);
});
