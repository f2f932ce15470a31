import type { Piece } from './pieces.ts';
import type { Token } from '../tokens.ts';
import { isVerb, PREPOSITIONS } from '../tokens.ts';

/** A preposition with what it governs; the empty preposition opens an object. */
export type Phrase = { preposition: string; tokens: Token[] };

/** A piece parted into what stands before its verb, its verb group, and the phrases behind. */
export type Clause = { link: string; head: Phrase[]; verb: Token[]; phrases: Phrase[] };

const BETWEEN_VERBS = /^(?:to|not|also|only|just|now|still|already|been|about|never|then|later|\p{L}+ly)$/u;

const isPreposition = (token: Token): boolean => token.kind === 'word' && PREPOSITIONS.has(token.word.folded);

/** Words such as "about" and "over" right before a figure bound it rather than govern a phrase. */
const bounds = (tokens: readonly Token[], index: number): boolean => {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.kind !== 'word' || next?.kind !== 'quantity') return false;
  if (token.word.folded === 'between') return next.quantity.kind !== 'date';
  return /^(?:about|around|over|under|than|near|towards?)$/.test(token.word.folded);
};

const toPhrases = (tokens: readonly Token[]): Phrase[] => {
  const phrases: Phrase[] = [{ preposition: '', tokens: [] }];
  tokens.forEach((token, index) => {
    if (isPreposition(token) && token.kind === 'word' && !bounds(tokens, index))
      phrases.push({ preposition: token.word.folded, tokens: [] });
    else phrases.at(-1)?.tokens.push(token);
  });
  return phrases.filter((phrase) => phrase.tokens.length > 0);
};

/** Words that open a noun phrase of their own, unless a preposition or a determiner stands before them. */
const OPENS_NOUN = /^(?:the|a|an|its|his|her|their|our|this|these|those|it|they|he|she|there|we|i|you)$/;

/**
 * Where the subject starts in what stands before the verb, when a phrase of time or place comes first without a comma:
 * "In the 2021 census | the valley", "By 2005 | exports".
 */
export const subjectStart = (tokens: readonly Token[]): number => {
  const [first] = tokens;
  if (first === undefined || !isPreposition(first) || (first.kind === 'word' && first.word.folded === 'of')) return 0;
  for (let index = 2; index < tokens.length; index++) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (token?.kind !== 'word' || before === undefined || isPreposition(before) || isPreposition(token)) continue;
    if (before.kind === 'quantity' && before.quantity.kind === 'date') return index;
    if (before.kind === 'word' && OPENS_NOUN.test(token.word.folded) && !OPENS_NOUN.test(before.word.folded))
      return index;
  }
  return 0;
};

/** Parts a piece; one without a verb has only `phrases`. */
export const toClause = (piece: Piece): Clause => {
  const { tokens, verb, link } = piece;
  if (verb < 0) return { link, head: [], verb: [], phrases: toPhrases(tokens) };
  let end = verb + 1;
  for (let index = end; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind !== 'word' && !isVerb(tokens, index))) break;
    if (isVerb(tokens, index)) end = index + 1;
    else if (token.kind !== 'word' || !BETWEEN_VERBS.test(token.word.folded)) break;
  }
  const start = subjectStart(tokens.slice(0, verb));
  return {
    link,
    head: toPhrases(tokens.slice(start, verb)),
    verb: tokens.slice(verb, end),
    phrases: [...toPhrases(tokens.slice(end)), ...toPhrases(tokens.slice(0, start))],
  };
};

/** Quantities of some tokens that state a value, dates and ordinals left out. */
export const valuesIn = (tokens: readonly Token[]): Extract<Token, { kind: 'quantity' }>[] =>
  tokens.flatMap((token) =>
    token.kind === 'quantity' && token.quantity.kind !== 'date' && token.quantity.kind !== 'ordinal' ? [token] : [],
  );
