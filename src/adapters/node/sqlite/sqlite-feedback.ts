import type { Feedback, FeedbackStore } from '../../../ports/feedback-store.ts';
import { unknownAnswer } from '../../conversations/unknown-answer.ts';
import type { Database } from './database.ts';

export const sqliteFeedback = (database: Database): FeedbackStore => {
  const find = database.prepare('SELECT 1 FROM answers WHERE answer_id = ?');
  const save = database.prepare(`
    INSERT INTO feedback (answer_id, rating, comment, created_at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET rating = excluded.rating, comment = excluded.comment, created_at = excluded.created_at`);
  const list = database.prepare<Feedback>(`
    SELECT answer_id AS answerId, rating, comment, created_at AS createdAt FROM feedback
    ORDER BY created_at DESC, answer_id`);
  return {
    saveFeedback: async ({ answerId, rating, comment, createdAt }) =>
      database.write(() => {
        if (find.get(answerId) === undefined) throw unknownAnswer(answerId);
        save.run(answerId, rating, comment, createdAt);
      }),
    listFeedback: async () => database.read(() => list.all()).map((row) => ({ ...row })),
  };
};
