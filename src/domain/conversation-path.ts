import type { Answer } from './answer.ts';

type Turn = Pick<Answer, 'id' | 'after'>;

/**
 * The answer that each of a conversation's answers follows, by id; null: none. A question that was asked again in
 * other words follows what the first wording followed, so that a conversation can branch.
 */
export const precedingAnswers = (answers: readonly Turn[]): Map<string, string | null> =>
  new Map(answers.map(({ id, after }, index) => [id, after === undefined ? (answers[index - 1]?.id ?? null) : after]));

/** The turns that lead to the answer `last`, itself at the end; none when it is null or not among them. */
export const pathTo = <T extends Turn>(answers: readonly T[], last: string | null): T[] => {
  const preceding = precedingAnswers(answers);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const path: T[] = [];
  for (let id = last; id !== null; id = preceding.get(id) ?? null) {
    const answer = byId.get(id);
    if (answer === undefined || path.includes(answer)) break; // ids that a client made up lead nowhere, never in a circle
    path.push(answer);
  }
  return path.toReversed();
};
