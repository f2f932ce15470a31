import type { ExpectedAnswer } from '../../../domain/expected-answer.ts';
import type { Feedback, FeedbackStore } from '../../../ports/feedback-store.ts';
import { unknownAnswer } from '../../conversations/unknown-answer.ts';
import type { Database } from './database.ts';

type Row = Omit<Feedback, 'expected'> & { expected: string | null };

export const sqliteFeedback = (database: Database): FeedbackStore => {
  const find = database.prepare('SELECT 1 FROM answers WHERE answer_id = ?');
  const save = database.prepare(`
    INSERT INTO feedback (answer_id, rating, comment, created_at, expected) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET rating = excluded.rating, comment = excluded.comment, created_at = excluded.created_at,
      expected = excluded.expected`);
  const remove = database.prepare('DELETE FROM feedback WHERE answer_id = ?');
  const list = database.prepare<Row>(`
    SELECT answer_id AS answerId, rating, comment, created_at AS createdAt, expected FROM feedback
    ORDER BY created_at DESC, answer_id`);
  return {
    saveFeedback: async ({ answerId, rating, comment, createdAt, expected }) =>
      database.write(() => {
        if (find.get(answerId) === undefined) throw unknownAnswer(answerId);
        save.run(answerId, rating, comment, createdAt, expected === null ? null : JSON.stringify(expected));
      }),
    removeFeedback: async (answerId) => database.write(() => Number(remove.run(answerId).changes) > 0),
    listFeedback: async () =>
      database
        .read(() => list.all())
        .map(({ expected, ...row }) => ({
          ...row,
          expected: expected === null ? null : database.parse<ExpectedAnswer>(expected),
        })),
  };
};
