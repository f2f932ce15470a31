import { Hono } from 'hono';
import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { ExpectedAnswer } from '../../domain/expected-answer.ts';
import type { Feedback } from '../../ports/feedback-store.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson } from '../http/input.ts';
import { notFound } from '../http/problem.ts';
import { goldenQuestions } from './golden-questions.ts';
import { goldenRoutes } from './golden-routes.ts';
import { type GoldenDraft, QUESTIONS_FILE, questionsYaml } from './questions-file.ts';
import { unansweredQuestions } from './unanswered.ts';

export const FeedbackRequest = z.object({
  answerId: z.string().min(1).max(200),
  rating: z.enum(['up', 'down']),
  comment: z.string().max(10_000).optional(),
  expected: ExpectedAnswer.optional(),
});

/** Of what was asked, the latest; older questions are not looked through for unanswered ones. */
const MOST_QUESTIONS = 10_000;

/** What readers thought of answers: for the owner of the documents, who makes golden questions of it. */
export const feedbackRoutes = (dependencies: AppDependencies): Hono => {
  const { store, corpus, clock } = dependencies;
  const app = new Hono();
  const golden = goldenQuestions(corpus);

  /** Feedback with the question it is about; answers go with their conversation, and their feedback with them. */
  const rated = async () => {
    const asked = new Map((await store.listQuestions(Infinity)).map((one) => [one.answerId, one]));
    const isKnown = await golden.known();
    return (await store.listFeedback()).flatMap((feedback) => {
      const about = asked.get(feedback.answerId);
      if (about === undefined) return [];
      const { question, status, conversationId } = about;
      return [{ ...feedback, question, status, conversationId, isGolden: isKnown(question) }];
    });
  };
  const draftOf = ({ question, comment, expected }: Feedback & { question: string }): GoldenDraft[] =>
    expected === null ? [] : [{ question, comment, expected, tags: ['feedback'] }];

  app.get('/api/feedback', async (context) => context.json({ feedback: await rated() }));
  app.post('/api/feedback', limitBody(), async (context) => {
    const { answerId, rating, comment, expected } = await readJson(context, FeedbackRequest);
    const createdAt = new Date(clock.now()).toISOString();
    await store.saveFeedback({ answerId, rating, comment: comment ?? null, expected: expected ?? null, createdAt });
    return context.body(null, 204);
  });
  app.get('/api/feedback/unanswered', async (context) =>
    context.json({ questions: unansweredQuestions(await store.listQuestions(MOST_QUESTIONS)) }),
  );
  app.get('/api/feedback/questions.yaml', async (context) =>
    context.body(questionsYaml((await rated()).flatMap(draftOf)), 200, {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${QUESTIONS_FILE}"`,
    }),
  );
  app.post('/api/feedback/:answerId/golden', async (context) => {
    const answerId = context.req.param('answerId');
    const feedback = (await rated()).find((one) => one.answerId === answerId);
    if (feedback === undefined) throw notFound('feedback on answer', answerId);
    const [draft] = draftOf(feedback);
    if (draft === undefined)
      throw new AssayError('invalid-request', 'This feedback does not say what was expected.', {
        hint: 'Send it again with `expected`.',
      });
    await golden.add(draft);
    return context.body(null, 204);
  });
  app.delete('/api/feedback/:answerId', async (context) => {
    const answerId = context.req.param('answerId');
    if (!(await store.removeFeedback(answerId))) throw notFound('feedback on answer', answerId);
    return context.body(null, 204);
  });
  app.route('/', goldenRoutes(dependencies, golden));
  return app;
};
