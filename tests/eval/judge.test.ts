import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { z } from 'zod';
import { Expectation } from '../../src/eval/questions/expectation.ts';
import { judge } from '../../src/eval/judge.ts';
import { sampleAbstention, sampleAnswer, sampleClaim } from './sample-answer.ts';

const ANSWER = sampleAnswer('The “Low Field” measures 12.5 million m² and opened by 2026.', {
  shortAnswer: '12.5 million m²',
  claims: [
    sampleClaim('12.5 million m²'),
    sampleClaim('30 hectares', { in: 'question', verdict: 'contradicted', reason: 'it is 12.5 million m²' }),
  ],
});
const CORRECTION: Answer = { ...ANSWER, status: 'corrected' };

/** Names of the checks that an answer fails. */
const failures = (answer: Answer, expectation: z.input<typeof Expectation>): string[] =>
  judge(answer, Expectation.parse(expectation))
    .filter((result) => !result.passed)
    .map((result) => result.check);

describe('an expectation', () => {
  test.each<[Answer, z.input<typeof Expectation>]>([
    [ANSWER, { contains: ['12.5 MILLION m²', '"low field"', 'and opened  by 2026.'] }],
    [ANSWER, { contains: 'million' }],
    [ANSWER, { notContains: ['13 million', '[1]'] }],
    [ANSWER, { matches: 'opened (by|in) \\d{4}' }],
    [ANSWER, { shortAnswer: '12.5 Million m²' }],
    [ANSWER, { quantity: { value: 12.5, unit: 'km²' } }],
    [ANSWER, { quantity: { value: 1250, unit: 'hectares' } }],
    [ANSWER, { quantity: { value: 12, unit: 'km²', tolerance: 0.5 } }],
    [ANSWER, { date: '2026' }],
    [sampleAnswer('It opens by December.'), { date: 'XXXX-12' }],
    [sampleAnswer('It opened on 3 May 2021.'), { date: '2021-05-03' }],
    [ANSWER, { cites: { document: 'field' } }],
    [ANSWER, { cites: [{ document: 'field', quote: 'opened by' }] }],
    [ANSWER, { verified: true }],
    [ANSWER, { claims: [{ text: '30 hectares', verdict: 'contradicted' }] }],
    [ANSWER, { corrects: false }],
    [CORRECTION, { corrects: '12.5 million' }],
    [sampleAbstention, { abstains: true }],
  ])('holds: %#', (answer, expectation) => {
    expect(failures(answer, expectation)).toEqual([]);
  });

  test.each<[Answer, z.input<typeof Expectation>, string]>([
    [ANSWER, { contains: ['12.5', '13'] }, 'contains'],
    [ANSWER, { notContains: ['million'] }, 'notContains'],
    [ANSWER, { matches: '^opened' }, 'matches'],
    [ANSWER, { shortAnswer: '12.5' }, 'shortAnswer'],
    [sampleAnswer('It is large.'), { shortAnswer: 'large' }, 'shortAnswer'],
    [ANSWER, { quantity: { value: 12.6, unit: 'km²' } }, 'quantity'],
    [ANSWER, { quantity: { value: 12.5, unit: 'km' } }, 'quantity'],
    [ANSWER, { quantity: { value: 12, unit: 'km²', tolerance: 0.4 } }, 'quantity'],
    [sampleAnswer('It is large.'), { quantity: { value: 12, unit: 'km²' } }, 'quantity'],
    [sampleAnswer('It takes 10 to 15 km².'), { quantity: { value: 12.5, unit: 'km²' } }, 'quantity'],
    [ANSWER, { date: '2025' }, 'date'],
    [ANSWER, { date: '2026-05' }, 'date'],
    [sampleAnswer('It opens by December.'), { date: '2025-12' }, 'date'],
    [ANSWER, { cites: { document: 'meadow' } }, 'cites'],
    [ANSWER, { cites: { document: 'field', quote: 'closed' } }, 'cites'],
    [{ ...ANSWER, claims: [sampleClaim('5 km', { verdict: 'unverified' })] }, { verified: true }, 'verified'],
    [ANSWER, { claims: [{ text: '30 hectares', verdict: 'supported' }] }, 'claims'],
    [ANSWER, { claims: [{ text: '31 hectares', verdict: 'contradicted' }] }, 'claims'],
    [CORRECTION, { corrects: false }, 'corrects'],
    [CORRECTION, { corrects: '13 million' }, 'corrects'],
    [ANSWER, { corrects: '12.5 million' }, 'corrects'],
    [ANSWER, { abstains: true }, 'abstains'],
  ])('fails: %#', (answer, expectation, check) => {
    expect(failures(answer, expectation)).toEqual([check]);
  });

  test('of content fails once where there is no answer', () => {
    const [result, ...others] = judge(sampleAbstention, Expectation.parse({ contains: 'sources', verified: true }));
    expect(result).toEqual({
      check: 'answers',
      passed: false,
      expected: 'an answer',
      got: 'no answer: “The sources do not say.”',
    });
    expect(others).toEqual([]);
  });
});
