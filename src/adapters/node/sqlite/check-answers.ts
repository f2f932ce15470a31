import { Answer } from '../../../domain/answer.ts';
import { readJson } from './check-json.ts';
import type { Database } from './database.ts';

/** Answers that can't be read any more, a line each; use inside a read. */
export const checkAnswers = (database: Database): string[] => {
  const answers = database.prepare<{ answer_id: string; content: string }>('SELECT answer_id, content FROM answers');
  return Iterator.from(answers.iterate())
    .filter(({ content }) => readJson(Answer, content) === null)
    .map(({ answer_id }) => `answer ${answer_id} can't be read`)
    .toArray();
};
