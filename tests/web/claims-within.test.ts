import { expect, test } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { claimsWithin } from '../../web/src/answer/claims-within.ts';

const claim = (text: string, where: Claim['in'] = 'answer'): Claim => ({
  text,
  in: where,
  span: { start: 40, end: 40 + text.length },
  quantity: {
    text,
    start: 40,
    end: 40 + text.length,
    kind: 'measure',
    operator: '=',
    unit: '1',
    unitName: 'one',
    dimension: 'count',
    value: 1,
    low: null,
    high: null,
    canonical: null,
  },
  verdict: 'supported',
  reason: 'the sources say so',
  facts: [],
});
const marked = (shortAnswer: string, ...claims: Claim[]) =>
  claimsWithin(shortAnswer, claims).map(({ text, span }) => [text, shortAnswer.slice(span.start, span.end)]);

test('a figure of the short answer is marked with its claim', () => {
  expect(marked('from 5 to 7 km', claim('5'), claim('7 km'))).toEqual([
    ['5', '5'],
    ['7 km', '7 km'],
  ]);
});

test('a count without its noun is marked with the claim that has the noun', () => {
  expect(marked('510', claim('1,510 people'), claim('510 people'))).toEqual([['510 people', '510']]);
  expect(marked('51', claim('510 people'))).toEqual([]);
});

test('claims of the question mark nothing', () => {
  expect(marked('510', claim('510 people', 'question'))).toEqual([]);
});
