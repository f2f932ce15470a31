import { expect, test } from 'vitest';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { selectCases } from '../../src/eval/questions/select.ts';
import { runEvaluation } from '../../src/eval/run.ts';
import { sampleAnswer } from './sample-answer.ts';

const load = (text: string) => loadQuestions(text, { file: 'corpus/questions.yaml' });
const SUITE = load(`- question: How large is the field?
  tags: [size]
  expect: { contains: 5 ha }
- question: How large is the barn?
  tags: [size, barn]
  asOf: 2024-05-01
  expect: { contains: 6 ha }
- question: Who owns the barn?
  expect: { contains: 5 ha }
`);
const surroundings = { documents: { getDocument: async () => null }, clock: { elapsed: () => 0 } };

test.each([
  [[], 3],
  [['barn'], 2],
  [['tag:size', 'owns'], 3],
  [['tag:barn'], 1],
  [['file:corpus/'], 3],
])('of the filters %j, %i questions fit', (filters, count) => {
  const { suite, leftOut } = selectCases(SUITE, filters);
  expect([suite.cases.length, leftOut]).toEqual([count, 3 - count]);
});

test('a filter that nothing fits is refused', () => {
  expect(() => selectCases(SUITE, ['tag:field'])).toThrow('No question of corpus/questions.yaml fits tag:field.');
});

test('`only` leaves out all others', () => {
  const suite = load(
    '- question: a\n  expect: { contains: b }\n- question: c\n  only: true\n  expect: { contains: d }',
  );
  expect(selectCases(suite, []).suite.cases.map(({ name }) => name)).toEqual(['c']);
});

test('with bail, nothing is asked after the first failure', async () => {
  const asked: string[] = [];
  const asker = {
    ask: async ({ question, asOf }: { question: string; asOf?: string | undefined }) => {
      asked.push(`${question} ${asOf ?? ''}`);
      return sampleAnswer('The field has 5 ha.');
    },
  };
  const report = await runEvaluation(SUITE, asker, { ...surroundings, bail: true });
  expect(asked).toEqual(['How large is the field? ', 'How large is the barn? 2024-05-01']);
  expect(report.cases.map(({ outcome, skip }) => [outcome, skip])).toEqual([
    ['passed', null],
    ['failed', null],
    ['skipped', 'not asked after the first failure'],
  ]);
  expect(report.counts).toEqual({ passed: 1, failed: 1, skipped: 1 });
});

test('jobs are under way together, and reported in the order of the file', async () => {
  let open = 0;
  let most = 0;
  const ask = async () => {
    most = Math.max(most, (open += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    open -= 1;
    return sampleAnswer('The field has 5 ha.');
  };
  const report = await runEvaluation(SUITE, { ask }, { ...surroundings, jobs: 2 });
  expect(most).toBe(2);
  expect(report.cases.map(({ name }) => name)).toEqual(SUITE.cases.map(({ name }) => name));
});

test.each([
  [1, 'failed'],
  [0.5, 'passed'],
])('a question that passes every other time, at a pass rate of %f, has %s', async (passRate, outcome) => {
  let times = 0;
  const ask = async () => sampleAnswer((times += 1) % 2 === 0 ? 'It is 5 ha.' : 'It is large.');
  const suite = selectCases(SUITE, ['owns']).suite;
  const report = await runEvaluation(suite, { ask }, { ...surroundings, repeat: 4, passRate });
  expect(report.cases[0]).toMatchObject({ outcome, runs: { passed: 2, total: 4 } });
  expect(report.cases[0]?.turns[0]?.answer?.answer).toContain('It is large.');
});

test('an answer may take no longer than maxMs', async () => {
  const suite = load('- question: a\n  expect: { maxMs: 20 }\n- question: b\n  expect: { maxMs: 40 }');
  let now = 0;
  const clock = { elapsed: () => (now += 30) };
  const report = await runEvaluation(suite, { ask: async () => sampleAnswer('x') }, { ...surroundings, clock });
  expect(report.cases.map(({ outcome }) => outcome)).toEqual(['failed', 'passed']);
});
