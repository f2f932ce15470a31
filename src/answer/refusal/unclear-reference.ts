import type { Draft } from '../draft.ts';
import type { OpenReference } from '../question/conversation/topic.ts';

/** Asks back what a pronoun stands for: an answer about another one would be wrong. */
export const askWhoIsMeant = ({ pronoun, choices }: OpenReference): Draft => {
  const isPerson = /^(?:he|him|his|she|her|hers)$/.test(pronoun);
  const named = choices.length === 0 ? '' : `: ${choices.join(' or ')}`;
  const text = `It isn't clear ${isPerson ? 'who' : 'what'} “${pronoun}” stands for${named}. Please ask again with the ${isPerson ? 'name' : 'name of what you mean'}.`;
  return {
    status: 'abstained',
    parts: [{ text, quotation: null, quotedAt: 0, claims: [] }],
    shortAnswer: null,
    withheld: [],
    conflicts: [],
    isSure: true,
  };
};
