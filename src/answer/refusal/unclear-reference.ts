import type { Draft } from '../draft.ts';

/** Asks back what a pronoun stands for: an answer about another one would be wrong. */
export const askWhoIsMeant = (pronoun: string): Draft => {
  const isPerson = /^(?:he|him|his|she|her|hers)$/.test(pronoun);
  const text = `It isn't clear ${isPerson ? 'who' : 'what'} “${pronoun}” stands for. Please ask again with the ${isPerson ? 'name' : 'name of what you mean'}.`;
  return {
    status: 'abstained',
    parts: [{ text, quotation: null, quotedAt: 0, claims: [] }],
    shortAnswer: null,
    withheld: [],
    conflicts: [],
    isSure: true,
  };
};
