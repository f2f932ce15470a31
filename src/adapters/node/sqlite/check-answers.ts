import { Answer } from '../../../domain/answer.ts';
import type { Database } from './database.ts';

const isAnswer = (content: string): boolean => {
  try {
    return Answer.safeParse(JSON.parse(content)).success;
  } catch {
    return false;
  }
};

/** Answers that can't be read any more, a line each; use inside a read. */
export const checkAnswers = (database: Database): string[] => {
  const answers = database.prepare<{ answer_id: string; content: string }>('SELECT answer_id, content FROM answers');
  return Iterator.from(answers.iterate())
    .filter(({ content }) => !isAnswer(content))
    .map(({ answer_id }) => `answer ${answer_id} can't be read`)
    .toArray();
};
