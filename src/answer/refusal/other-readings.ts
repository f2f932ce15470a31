import type { Draft } from '../draft.ts';

/** A question in quotation marks; without a figure, for an abstention asserts no number. */
const named = (questions: readonly string[]): string[] =>
  questions.filter((question) => !/\p{N}/u.test(question)).map((question) => `“${question.replace(/[?.!\s]*$/, '')}?”`);

/** An abstention that asks back: the other questions that a follow-up may be, where the documents answer them. */
export const withOtherReadings = (draft: Draft, questions: readonly string[]): Draft => {
  const choices = named(questions);
  if (choices.length === 0) return draft;
  const text = `Did you mean ${choices.join(' or ')}`;
  return { ...draft, parts: [...draft.parts, { text, quotation: null, quotedAt: 0, claims: [] }] };
};
