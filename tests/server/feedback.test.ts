import type { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { answer, fixture, post } from './support.ts';

const PIT = 'How deep is the pit?';
const ASKED = { ...answer, id: 'a2', question: PIT, standaloneQuestion: PIT, status: 'abstained' as const };

const withAnswers = async (questionsFile?: string) => {
  const made = await fixture();
  await made.dependencies.store.saveAnswer(ASKED, '2024-06-02T00:00:00.000Z');
  if (questionsFile !== undefined)
    await made.dependencies.corpus.write('questions.yaml', new TextEncoder().encode(questionsFile));
  const json = async (path: string): Promise<unknown> => (await made.app.request(path)).json();
  const file = async () => new TextDecoder().decode(await made.dependencies.corpus.read('questions.yaml'));
  const rate = (body: object) => post(made.app, '/api/feedback', { answerId: 'a1', rating: 'down', ...body });
  const add = (id = 'a1') => made.app.request(`/api/feedback/${id}/golden`, { method: 'POST' });
  return { ...made, json, file, rate, add };
};

test('what was expected becomes a file of golden questions that assay eval reads', async () => {
  const { app, rate } = await withAnswers();
  await rate({ comment: 'Too old.\n- question: injected?', expected: { contains: ['29 "million": tonnes', '#2'] } });
  await rate({ answerId: 'a2', expected: { abstains: true } });
  const response = await app.request('/api/feedback/questions.yaml');
  expect(response.headers.get('content-disposition')).toContain('questions.yaml');
  const { cases } = loadQuestions(await response.text(), { file: 'q' });
  expect(cases.map(({ turns }) => turns.map(({ question, expect: wanted }) => [question, wanted]))).toEqual([
    [[answer.question, { contains: ['29 "million": tonnes', '#2'] }]],
    [[ASKED.question, { abstains: true }]],
  ]);
});

test('without drafts the file holds no question', async () => {
  const { app } = await withAnswers();
  expect(await (await app.request('/api/feedback/questions.yaml')).text()).toBe('[]\n');
});

test('a draft is put at the end of questions.yaml, and the rest of the file stays as it is', async () => {
  const before = '# Ours\n- question: Who?  # asked often\n  expect: { abstains: true }\n';
  const { rate, add, file, json } = await withAnswers(before);
  await rate({ expected: { corrects: '28.7 million tonnes' } });
  expect((await add()).status).toBe(204);
  expect((await file()).startsWith(before.trimEnd())).toBe(true);
  expect(loadQuestions(await file(), { file: 'q' }).cases).toHaveLength(2);
  expect(await json('/api/feedback')).toMatchObject({ feedback: [{ isGolden: true, question: answer.question }] });
  const again = await add();
  expect([again.status, await again.json()]).toMatchObject([409, { code: 'already-exists' }]);
});

test('questions.yaml is made where there is none', async () => {
  const { rate, add, file } = await withAnswers();
  await rate({ expected: { contains: ['28.7'] } });
  await add();
  expect(loadQuestions(await file(), { file: 'q' }).cases).toHaveLength(1);
});

test('a questions.yaml that is broken is not touched', async () => {
  for (const broken of ['- question: [', 'a: 1\n']) {
    const { rate, add, file, json } = await withAnswers(broken);
    await rate({ expected: { contains: ['28.7'] } });
    const response = await add();
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'invalid-questions' }]);
    expect(await file()).toBe(broken);
    expect(await json('/api/feedback')).toMatchObject({ feedback: [{ isGolden: false }] });
  }
});

test('feedback that does not say what was expected makes no golden question', async () => {
  const { rate, add } = await withAnswers();
  await rate({ comment: 'Bad.' });
  expect((await add()).status).toBe(400);
  expect((await add('none')).status).toBe(404);
});

test.each([
  { contains: [] },
  { contains: [''] },
  { abstains: false },
  { matches: '.*' },
  'words',
  { contains: ['x'], abstains: true },
])('an expectation that no golden question could have is refused: %j', async (expected) => {
  const { rate } = await withAnswers();
  expect((await rate({ expected })).status).toBe(400);
});

test('a rating is taken back', async () => {
  const { app, rate, json } = await withAnswers();
  await rate({});
  expect(await json('/api/conversations/c1')).toMatchObject({
    messages: [{}, { feedback: { rating: 'down' } }, {}, {}],
  });
  expect((await app.request('/api/feedback/a1', { method: 'DELETE' })).status).toBe(204);
  expect((await app.request('/api/feedback/a1', { method: 'DELETE' })).status).toBe(404);
  expect(await json('/api/feedback')).toEqual({ feedback: [] });
});

test('unanswered are the questions whose latest answer is an abstention, counted in any wording', async () => {
  const { dependencies, json } = await withAnswers();
  await dependencies.store.saveAnswer(
    { ...ASKED, id: 'a3', question: ' how deep  is the PIT? ' },
    '2024-06-03T00:00:00.000Z',
  );
  expect(await json('/api/feedback/unanswered')).toEqual({
    questions: [
      {
        question: ' how deep  is the PIT? ',
        times: 2,
        lastAskedAt: '2024-06-03T00:00:00.000Z',
        answerId: 'a3',
        conversationId: 'c1',
      },
    ],
  });
  await dependencies.store.saveAnswer({ ...ASKED, id: 'a4', status: 'answered' }, '2024-06-04T00:00:00.000Z');
  expect(await json('/api/feedback/unanswered')).toEqual({ questions: [] });
});

const keep = (app: Hono, id = 'a1') => app.request(`/api/answers/${id}/golden`, { method: 'POST' });
const unreviewed = async (json: (path: string) => Promise<unknown>) =>
  z
    .object({ questions: z.array(z.object({ id: z.string(), questions: z.array(z.string()) })) })
    .parse(await json('/api/golden/unreviewed')).questions;

test('any answer becomes a draft of questions.yaml that is marked as unreviewed and holds today', async () => {
  const { app, file, json } = await withAnswers('# Ours\n- question: Who?\n  expect: { abstains: true }\n');
  expect((await keep(app)).status).toBe(201);
  expect((await keep(app, 'a2')).status).toBe(201);
  const { cases } = loadQuestions(await file(), { file: 'q' });
  expect(cases.map(({ tags }) => tags)).toEqual([[], ['unreviewed'], ['unreviewed']]);
  expect(cases[1]?.turns[0]?.expect).toMatchObject({
    contains: ['28.7 million tonnes'],
    quantity: { value: 28.7, unit: 'million tonnes' },
    cites: [{ document: 'metals/rare-earths' }],
  });
  expect(cases[2]?.turns[0]?.expect).toEqual({ abstains: true });
  expect((await unreviewed(json)).map(({ questions }) => questions)).toEqual([[answer.question], [ASKED.question]]);
  const again = await keep(app);
  expect([again.status, await again.json()]).toMatchObject([409, { code: 'already-exists' }]);
  expect((await keep(app, 'none')).status).toBe(404);
});

test('an answer whose source has changed is not kept: its words may be nowhere', async () => {
  const { app, dependencies } = await withAnswers();
  const found = await dependencies.store.getDocument('metals/rare-earths');
  if (found === null) throw new Error('the fixture has it');
  await dependencies.store.saveAnswer({ ...answer, id: 'a9' }, '2024-06-02T00:00:00.000Z', {
    'metals/rare-earths': 'another text',
  });
  expect((await keep(app, 'a9')).status).toBe(400);
});

test('a draft is marked as reviewed or removed, and all else in the file stays as it is', async () => {
  const before = '# Ours\n- question: "Who?"  # asked often\n  tags: [a,  b]\n  expect: { abstains: true }\n';
  const { app, file, json } = await withAnswers(before);
  const act = (method: string, path: string) => app.request(`/api/golden/unreviewed/${path}`, { method });
  await keep(app);
  await keep(app, 'a2');
  const [first, second] = await unreviewed(json);
  expect((await act('POST', `${first?.id}/review`)).status).toBe(204);
  expect((await act('DELETE', String(second?.id))).status).toBe(204);
  expect(await unreviewed(json)).toEqual([]);
  const { cases } = loadQuestions(await file(), { file: 'q' });
  expect(cases.map(({ name, tags }) => [name, tags])).toEqual([
    ['Who?', ['a', 'b']],
    [answer.question, []],
  ]);
  expect((await file()).startsWith(before)).toBe(true);
  expect((await act('POST', `${first?.id}/review`)).status).toBe(404);
  expect((await act('DELETE', String(second?.id))).status).toBe(404);
});

test('where keys are set, feedback is for those who have one', async () => {
  const { app } = await fixture({ apiKeyHashes: ['0'.repeat(64)] });
  for (const path of ['/api/feedback', '/api/feedback/unanswered', '/api/feedback/questions.yaml'])
    expect((await app.request(path)).status).toBe(401);
});
