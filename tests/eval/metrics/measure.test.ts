import { expect, test } from 'vitest';
import type { SearchResult } from '../../../src/domain/search.ts';
import { createRandom } from '../../../src/domain/seeded-random.ts';
import { compareMetrics } from '../../../src/eval/metrics/compare.ts';
import { LabelledQuestion } from '../../../src/eval/metrics/labelled-question.ts';
import { measureQuestion } from '../../../src/eval/metrics/measure-question.ts';
import { metricsReport, readMeasured } from '../../../src/eval/metrics/report.ts';
import { sampleAbstention, sampleAnswer, sampleClaim } from '../sample-answer.ts';

const passage = (documentId: string, text: string, score: number): SearchResult => ({
  documentId,
  chunkId: `${documentId} ${score}`,
  title: documentId,
  text,
  start: 0,
  end: text.length,
  score,
});
const found = [
  passage('other', 'The field is 9 ha.', 3),
  passage('other', 'The meadow is 8 ha.', 2),
  passage('field', 'The field has 12 ha.', 1),
];
const label = (parts: object) => LabelledQuestion.parse({ question: 'How large is the field?', ...parts });
const answer = sampleAnswer('The field has 12 ha.', { shortAnswer: '12 ha' });

test('a quote is looked for in the passages, a document among the distinct ones', () => {
  const byQuote = measureQuestion(label({ document: 'field', quote: 'has 12 ha' }), answer, found).metrics;
  expect(byQuote).toMatchObject({ hits1: 0, hits5: 1, hits10: 1, mrr: 1 / 3, ndcg: 0.5 });
  const byDocument = measureQuestion(label({ document: 'field' }), answer, found).metrics;
  expect(byDocument).toMatchObject({ hits1: 0, hits5: 1, mrr: 0.5 });
  expect(byDocument.ndcg).toBeCloseTo(1 / Math.log2(3), 12);
});

test('citations are right by document and quote', () => {
  const [first] = answer.citations;
  const citations = first === undefined ? [] : [first, { ...first, id: 2, documentId: 'other' }];
  const cited = { ...answer, citations };
  const right = measureQuestion(label({ document: ['field', 'barn'] }), cited, found).metrics;
  expect(right).toMatchObject({ citationPrecision: 0.5, citationRecall: 0.5 });
  const wrong = measureQuestion(label({ document: 'field', quote: 'has 13 ha' }), cited, found).metrics;
  expect(wrong).toMatchObject({ citationPrecision: 0, citationRecall: 0 });
});

test('the best of several answers counts, and a refusal counts as none', () => {
  const labelled = label({ answers: ['twelve hectares', '12 ha in all'], document: 'field' });
  // precision 2/2, recall 2/4
  expect(measureQuestion(labelled, answer, found).metrics).toMatchObject({ contains: 0, exact: 0, f1: 4 / 6 });
  const refused = measureQuestion(labelled, sampleAbstention, found);
  expect(refused.metrics).toMatchObject({ contains: 0, f1: 0, citationPrecision: null, citationRecall: 0 });
  expect(refused.metrics.answersOrAbstains).toBe(0);
  expect(refused.confidence).toBeLessThan(measureQuestion(labelled, answer, []).confidence);
});

test('what the labels do not tell is not measured', () => {
  const { metrics } = measureQuestion(label({ answerable: false }), sampleAbstention, found);
  expect(metrics.answersOrAbstains).toBe(1);
  expect(Object.values(metrics).filter((value) => value !== null)).toHaveLength(1);
});

test('the report has means over the measured questions and the confusion of verdicts', () => {
  const claims = [
    { text: '12 ha', verdict: 'contradicted' },
    { text: '13 ha', verdict: 'supported' },
  ];
  const given = { ...answer, claims: [sampleClaim('12 ha')] };
  const measured = [
    measureQuestion(label({ answers: ['12 ha'], claims }), given, found),
    measureQuestion(label({ answers: ['13 ha'] }), given, found),
    measureQuestion(label({ answerable: false }), sampleAbstention, found),
  ];
  const report = metricsReport('labels.jsonl', measured, createRandom(1));
  expect(report.summaries.find(({ metric }) => metric === 'exact')).toMatchObject({ mean: 0.5, questions: 2 });
  expect(report.confusion).toEqual([
    { labelled: 'contradicted', given: 'supported', count: 1 },
    { labelled: 'supported', given: 'none', count: 1 },
  ]);
  expect(report.abstention?.auc).toBe(1);
  expect(readMeasured(JSON.stringify(report), 'report.json')).toEqual(measured);
  expect(metricsReport('labels.jsonl', measured, createRandom(1))).toEqual(report);
});

test('two runs are compared question by question', () => {
  const measure = (isRight: boolean, id: number) =>
    measureQuestion(label({ id: String(id), answers: [isRight ? '12 ha' : '9 ha'] }), answer, found);
  const before = Array.from({ length: 10 }, (_, id) => measure(id < 2, id));
  const after = Array.from({ length: 11 }, (_, id) => measure(id < 9 && id > 0, id)).toReversed();
  const { paired, unpaired, differences } = compareMetrics(before, after, createRandom(1));
  expect({ paired, unpaired }).toEqual({ paired: 10, unpaired: 1 });
  const exact = differences.find(({ metric }) => metric === 'exact');
  expect(exact).toMatchObject({ before: 0.2, after: 0.8, better: 7, worse: 1 });
  // Of 256 sign patterns those with at most one of eight against the rest: 2 (1 + 8).
  expect(exact?.p).toBeCloseTo(18 / 256, 2);
  expect(() => readMeasured('{}', 'other.json')).toThrow('other.json is not a report of metrics');
});

test.each([
  [{ answerable: false, answers: ['12'] }, 'answers'],
  [{ quote: 'has 12 ha' }, 'quote'],
  [{ document: [] }, 'document'],
  [{ claims: [{ text: '12', verdict: 'true' }] }, 'claims'],
])('labels that make no sense are refused: %j', (parts, field) => {
  const { error } = LabelledQuestion.safeParse({ question: 'How large?', ...parts });
  expect(error?.issues[0]?.path[0]).toBe(field);
});
