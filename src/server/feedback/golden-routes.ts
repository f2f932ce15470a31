import { Hono } from 'hono';
import type { Answer } from '../../domain/answer.ts';
import { AssayError } from '../../domain/errors.ts';
import type { AppDependencies } from '../dependencies.ts';
import { notFound } from '../http/problem.ts';
import type { GoldenQuestions } from './golden-questions.ts';
import type { GoldenDraft } from './questions-file.ts';
import { UNREVIEWED } from './unreviewed.ts';

/** Notices of an answer whose words its sources no longer have. */
const STALE: ReadonlySet<string> = new Set(['source-deleted', 'source-changed']);

const checkStillHolds = ({ notices }: Answer): void => {
  if (notices.some(({ code }) => STALE.has(code)))
    throw new AssayError('invalid-request', 'The sources of this answer are no longer what they were.', {
      hint: 'Ask again and keep the new answer.',
    });
};

/** Answers as drafts of golden questions in the questions file, which somebody has to look over. */
export const goldenRoutes = (
  { store, draftExpectation }: Pick<AppDependencies, 'store' | 'draftExpectation'>,
  golden: GoldenQuestions,
): Hono => {
  const app = new Hono();
  app.post('/api/answers/:id/golden', async (context) => {
    const id = context.req.param('id');
    const answer = await store.getAnswer(id);
    if (answer === null) throw notFound('answer', id);
    checkStillHolds(answer);
    const draft: GoldenDraft = {
      question: answer.standaloneQuestion,
      comment: null,
      expected: draftExpectation(answer),
      tags: [UNREVIEWED],
    };
    await golden.add(draft);
    const kept = (await golden.unreviewed()).findLast(({ questions }) => questions[0] === draft.question);
    if (kept === undefined) throw new Error(`The draft of ${id} cannot be read again.`);
    return context.json(kept, 201);
  });
  app.get('/api/golden/unreviewed', async (context) => context.json({ questions: await golden.unreviewed() }));
  app.post('/api/golden/unreviewed/:id/review', async (context) => {
    const id = context.req.param('id');
    if (!(await golden.review(id))) throw notFound('unreviewed golden question', id);
    return context.body(null, 204);
  });
  app.delete('/api/golden/unreviewed/:id', async (context) => {
    const id = context.req.param('id');
    if (!(await golden.remove(id))) throw notFound('unreviewed golden question', id);
    return context.body(null, 204);
  });
  return app;
};
