import { Hono } from 'hono';
import { z } from 'zod';
import type { Answer } from '../../domain/answer.ts';
import { plain } from '../../domain/plain.ts';
import type { ConversationSummary } from '../../ports/conversation-store.ts';
import type { Feedback } from '../../ports/feedback-store.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson, readQuery } from '../http/input.ts';
import { notFound } from '../http/problem.ts';

export const ConversationPatch = z.object({
  title: z.string().trim().min(1, { error: 'is empty: name the conversation' }).max(200),
});

/** `query`: words that all occur in the title or the questions. */
export const ConversationQuery = z.object({ query: z.string().max(1_000).optional() });

/** A turn as two messages; the assistant's carries the full answer with its sources and verdicts, and what was thought of it. */
const messages = (answer: Answer, rated: ReadonlyMap<string, Feedback>) => {
  const feedback = rated.get(answer.id);
  return [
    { role: 'user', content: answer.question },
    { role: 'assistant', content: answer.answer, answer, ...(feedback === undefined ? {} : { feedback }) },
  ];
};

export const conversationRoutes = ({ store }: AppDependencies): Hono => {
  const app = new Hono();
  const summary = async (id: string) => {
    const found = (await store.listConversations()).find(({ conversationId }) => conversationId === id);
    if (found === undefined) throw notFound('conversation', id, 'GET /api/conversations lists them.');
    return found;
  };
  app.get('/api/conversations', async (context) => {
    const { query } = readQuery(context, ConversationQuery);
    const conversations = await store.listConversations();
    if (query === undefined) return context.json({ conversations });
    const asked = Map.groupBy(await store.listQuestions(Infinity), ({ conversationId }) => conversationId);
    const words = plain(query).split(' ');
    const fits = ({ conversationId, title }: ConversationSummary): boolean => {
      const questions = asked.get(conversationId)?.map(({ question }) => question) ?? [];
      const text = plain([title, ...questions].join('\n'));
      return words.every((word) => text.includes(word));
    };
    return context.json({ conversations: conversations.filter(fits) });
  });
  app.get('/api/conversations/:id', async (context) => {
    const id = context.req.param('id');
    const found = await summary(id);
    const answers = (await store.conversationAnswers(id)) ?? [];
    const rated = new Map((await store.listFeedback()).map((feedback) => [feedback.answerId, feedback]));
    return context.json({ ...found, messages: answers.flatMap((answer) => messages(answer, rated)) });
  });
  app.patch('/api/conversations/:id', limitBody(), async (context) => {
    const id = context.req.param('id');
    const { title } = await readJson(context, ConversationPatch);
    await store.renameConversation(id, title);
    return context.json(await summary(id));
  });
  app.delete('/api/conversations/:id', async (context) => {
    const id = context.req.param('id');
    if (!(await store.removeConversation(id))) throw notFound('conversation', id);
    return context.body(null, 204);
  });
  return app;
};
