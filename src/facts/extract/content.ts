import type { Quantity } from '../../domain/quantity.ts';
import { isFunctionWord, words } from '../../domain/words.ts';
import { isAcronym } from '../terms.ts';
import { singular } from '../../quantities/units/nouns.ts';
import { DENOMINATORS, GROUP_WORDS, SCALES, TENS, UNITS } from '../../quantities/numbers/number-words.ts';
import type { Phrase } from './clause.ts';
import { valuesIn } from './clause.ts';
import { AUXILIARIES } from '../lexicon/verbs.ts';
import type { QuantityToken, Token } from '../tokens.ts';

/** The nouns that a plain count counts, with what stands before them: "existing railway bridge". */
export const countNoun = (quantity: Quantity): string[] => {
  if (!quantity.dimension.startsWith('count:') || quantity.dimension.includes('/')) return [];
  const nouns = quantity.unitName.split(' ');
  const within = words(quantity.text)
    .filter(({ folded }) => /^\p{L}{2,}$/u.test(folded) && !isNumberWord(folded) && !isFunctionWord(folded))
    .map(({ text }) => text);
  return [...within.filter((text) => !nouns.includes(singular(text.toLowerCase())) && !nouns.includes(text)), ...nouns];
};

const isNumberWord = (folded: string): boolean =>
  [UNITS, TENS, SCALES, GROUP_WORDS, DENOMINATORS].some((table) => table.has(folded));

const SOFTENS = /^(?:least|most|approximately|roughly|nearly|almost|exactly|merely|barely|some)$/;

/** Words of some tokens that say what they are about; a counted noun and an ordinal count, `own`'s do not. */
export const contentWords = (tokens: readonly Token[], own?: QuantityToken): string[] =>
  tokens.flatMap((token, index) => {
    if (token.kind === 'quantity') {
      if (token === own) return [];
      return token.quantity.kind === 'ordinal' ? [token.quantity.text] : countNoun(token.quantity);
    }
    if (token.kind !== 'word') return [];
    const { text, folded } = token.word;
    if ((isFunctionWord(folded) && !isAcronym(text)) || AUXILIARIES.has(folded) || folded === 'respectively') return [];
    // "approximately 56 million acres", "at least ten plants"
    if (tokens[index + 1]?.kind === 'quantity' && SOFTENS.test(folded)) return [];
    return [token.word.text];
  });

export const phraseWords = (phrases: readonly Phrase[], own?: QuantityToken): string[] =>
  phrases.flatMap((phrase) => contentWords(phrase.tokens, own));

export const hasValue = (phrase: Phrase): boolean => valuesIn(phrase.tokens).length > 0;

export const datesIn = (tokens: readonly Token[]): QuantityToken[] =>
  tokens.flatMap((token) => (token.kind === 'quantity' && token.quantity.kind === 'date' ? [token] : []));

/** A phrase as a qualifier, its preposition first; none when it holds no content. */
export const toQualifier = (phrase: Phrase, own?: QuantityToken): string[] => {
  const content = contentWords(phrase.tokens, own);
  return content.length === 0 ? [] : [[phrase.preposition, ...content].filter((part) => part !== '').join(' ')];
};

export const unique = (list: readonly string[]): string[] => [...new Set(list)];
