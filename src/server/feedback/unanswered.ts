import { plain } from '../../domain/plain.ts';
import type { AskedQuestion } from '../../ports/conversation-store.ts';

/** A question that the documents did not answer when it was last asked. */
export type UnansweredQuestion = {
  question: string;
  /** How often it was asked. */
  times: number;
  lastAskedAt: string | null;
  /** The latest abstention. */
  answerId: string;
  conversationId: string;
};

/**
 * The questions whose latest answer is an abstention, those last asked first. Wordings that differ in case, spaces or the
 * shape of quotes are one question.
 *
 * @param asked newest first
 */
export const unansweredQuestions = (asked: readonly AskedQuestion[]): UnansweredQuestion[] => {
  const latest = new Map<string, { times: number; first: AskedQuestion }>();
  for (const one of asked) {
    const known = latest.get(plain(one.question));
    if (known === undefined) latest.set(plain(one.question), { times: 1, first: one });
    else known.times += 1;
  }
  return [...latest.values()]
    .filter(({ first }) => first.status === 'abstained')
    .map(({ times, first: { question, createdAt, answerId, conversationId } }) => ({
      question,
      times,
      lastAskedAt: createdAt,
      answerId,
      conversationId,
    }));
};
