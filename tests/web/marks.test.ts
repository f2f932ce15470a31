import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { insertMarks, splitAtMarks, type Piece } from '../../web/src/answer/marks.ts';

const claim = (start: number, end: number): Claim => ({
  text: '',
  in: 'answer',
  span: { start, end },
  quantity: {
    text: '',
    start,
    end,
    kind: 'number',
    value: 1,
    low: null,
    high: null,
    operator: '=',
    unit: '',
    unitName: '-',
    dimension: 'number',
    canonical: null,
  },
  verdict: 'supported',
  reason: '',
  facts: [],
});

const written = (pieces: Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'citation' ? `[${piece.id}]` : ''))
    .join('');

const claimed = (pieces: Piece[]): Map<number, string> => {
  const texts = new Map<number, string>();
  let open: number | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'claim-start') open = piece.index;
    if (piece.kind === 'claim-end') open = null;
    if (piece.kind === 'text' && open !== null) texts.set(open, (texts.get(open) ?? '') + piece.text);
  }
  return texts;
};

test('numbers and citation markers come out where they stand in the text', () => {
  const text = 'Reserves of 15 metals, 28.7 million tonnes. [1] More. [2]';
  const claims = [claim(12, 21), claim(23, 42)];
  const pieces = splitAtMarks(insertMarks(text, claims, new Set([1])));
  expect(written(pieces)).toBe(text);
  expect([...claimed(pieces).values()]).toEqual(['15 metals', '28.7 million tonnes']);
  expect(pieces.filter((piece) => piece.kind === 'citation')).toEqual([{ kind: 'citation', id: 1 }]);
});

test('an escaped marker and the text of a link are no citations', () => {
  const pieces = splitAtMarks(insertMarks(String.raw`\[1] and [1](https://example.org)`, [], new Set([1])));
  expect(pieces.some((piece) => piece.kind === 'citation')).toBe(false);
});

test('private-use characters of a text can’t pass for marks', () => {
  const text = 'a\uE000\uE100b\uE001c\uE002\uE101';
  expect(splitAtMarks(insertMarks(text, [], new Set()))).toEqual([
    { kind: 'text', text: 'a\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFD' },
  ]);
});

test('whatever the spans, no character is lost and each mark is closed', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'grapheme-ascii' }), spans, (text, found) => {
      const claims = found.map(([start, length]) => claim(start, start + length));
      const pieces = splitAtMarks(insertMarks(text, claims, new Set([1, 2])));
      expect(written(pieces)).toBe(text);
      const count = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).length;
      expect(count('claim-start')).toBe(count('claim-end'));
    }),
  );
});
