import { expect, test } from 'vitest';
import type { AskRequest } from '../../src/domain/answer.ts';
import { AssayError } from '../../src/domain/errors.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { type EvaluationProgress, runEvaluation } from '../../src/eval/run.ts';
import type { Asker } from '../../src/ports/asker.ts';
import { sampleAbstention, sampleAnswer } from './sample-answer.ts';

const SUITE = loadQuestions(
  `- question: How large is the field?
  expect: { contains: 5 ha }
- question: Who owns the barn?
  expect: { abstains: true }
- question: Does it rain?
  skip: no weather yet
  expect: { contains: rain }
- conversation:
    - question: How large is the field?
    - question: In acres?
      expect: { contains: acres }
    - question: And the barn?
      expect: { abstains: true }
- conversation:
    - question: Is it broken?
      expect: { contains: no }
    - question: Why?
      expect: { contains: because }
`,
  { file: 'questions.yaml' },
);

/** Knows the field alone, and breaks when asked whether something is broken. */
const fieldAsker = (): { asker: Asker; requests: AskRequest[] } => {
  const requests: AskRequest[] = [];
  return {
    requests,
    asker: {
      ask: async (request) => {
        requests.push(request);
        if (request.question.includes('broken'))
          throw new AssayError('internal', 'The model is away.', { hint: 'Try later.' });
        const conversationId = request.conversationId ?? `conversation-${requests.length}`;
        return request.question.includes('barn')
          ? { ...sampleAbstention, conversationId }
          : sampleAnswer('The field has 5 ha.', { conversationId });
      },
    },
  };
};

const documents = { getDocument: async () => null };

/** A clock on which every look takes a millisecond. */
const tickingClock = () => {
  let now = 0;
  return { elapsed: () => now++ };
};

test('questions are asked apart, conversations in turn, skipped ones not at all', async () => {
  const { asker, requests } = fieldAsker();
  const progress: EvaluationProgress[] = [];
  const report = await runEvaluation(SUITE, asker, {
    documents,
    clock: tickingClock(),
    onProgress: (step) => progress.push(step),
  });
  expect(report.counts).toEqual({ passed: 2, failed: 2, skipped: 1 });
  expect(report.cases.map((golden) => golden.outcome)).toEqual(['passed', 'passed', 'skipped', 'failed', 'failed']);
  expect(requests.map(({ question, conversationId }) => [question, conversationId])).toEqual([
    ['How large is the field?', undefined],
    ['Who owns the barn?', undefined],
    ['How large is the field?', undefined],
    ['In acres?', 'conversation-3'],
    ['And the barn?', 'conversation-3'],
    ['Is it broken?', undefined],
  ]);
  expect(progress.map(({ done, total, failed, latest }) => [done, total, failed, latest.outcome])).toEqual([
    [1, 5, 0, 'passed'],
    [2, 5, 0, 'passed'],
    [3, 5, 0, 'skipped'],
    [4, 5, 1, 'failed'],
    [5, 5, 2, 'failed'],
  ]);
});

test('an error of the asker fails its question, and the turns after it are not asked', async () => {
  const report = await runEvaluation(SUITE, fieldAsker().asker, { documents, clock: tickingClock() });
  const broken = report.cases.at(-1);
  expect(broken?.outcome).toBe('failed');
  expect(broken?.turns).toEqual([
    { question: 'Is it broken?', line: 15, checks: [], answer: null, error: 'The model is away. Try later.' },
  ]);
});

test('nothing is asked when a quote is in no document', async () => {
  const suite = loadQuestions('- question: a\n  expect: { cites: { document: field } }', { file: 'q.yaml' });
  const { asker, requests } = fieldAsker();
  await expect(runEvaluation(suite, asker, { documents, clock: tickingClock() })).rejects.toMatchObject({
    code: 'invalid-questions',
  });
  expect(requests).toEqual([]);
});

test('a question that is answered and fails shows the nearest passages that it does not cite', async () => {
  const { asker } = fieldAsker();
  const suite = loadQuestions('- question: How large is it?\n  expect: { contains: 6 ha }', { file: 'q' });
  const cited = sampleAbstention.nearest;
  const other = cited.map((passage) => ({ ...passage, chunkId: 'another', text: 'The barn is red.' }));
  const search = { search: async () => [...cited, ...other] };
  const { cases } = await runEvaluation(suite, asker, { documents, clock: tickingClock(), search });
  expect(cases[0]?.turns[0]?.nearest?.map(({ text }) => text)).toEqual(['The barn is red.']);
  const passing = loadQuestions('- question: How large is it?\n  expect: { contains: 5 ha }', { file: 'q' });
  const fine = await runEvaluation(passing, asker, { documents, clock: tickingClock(), search });
  expect(fine.cases[0]?.turns[0]?.nearest).toBeUndefined();
});
