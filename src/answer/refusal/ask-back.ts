import type { Draft } from '../draft.ts';
import type { OpenReference } from '../question/conversation/topic.ts';

const asQuestion = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[?.!\s]*$/, '')}?`;

/**
 * An abstention that asks back: the other questions that a follow-up may be, where the documents answer them; none with a figure,
 * for an abstention asserts no number.
 */
export const withOtherReadings = (draft: Draft, questions: readonly string[]): Draft => {
  const choices = questions.filter((question) => !/\p{N}/u.test(question)).map(asQuestion);
  if (choices.length === 0) return draft;
  const text = `Did you mean ${choices.map((choice) => `“${choice}”`).join(' or ')}`;
  return { ...draft, choices, parts: [...draft.parts, { text, quotation: null, quotedAt: 0, claims: [] }] };
};

/** Asks back what a pronoun stands for: an answer about another one would be wrong. */
export const askWhoIsMeant = ({ pronoun, choices }: OpenReference): Draft => {
  const isPerson = /^(?:he|him|his|she|her|hers)$/.test(pronoun);
  const named = choices.length === 0 ? '' : `: ${choices.map(({ name }) => name).join(' or ')}`;
  const text = `It isn't clear ${isPerson ? 'who' : 'what'} “${pronoun}” stands for${named}. Please ask again with the ${isPerson ? 'name' : 'name of what you mean'}.`;
  return {
    status: 'abstained',
    parts: [{ text, quotation: null, quotedAt: 0, claims: [] }],
    shortAnswer: null,
    withheld: [],
    conflicts: [],
    isSure: true,
    ...(choices.length === 0 ? {} : { choices: choices.map(({ question }) => asQuestion(question)) }),
  };
};
