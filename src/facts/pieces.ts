import type { Token } from './tokens.ts';
import { isAcronym } from './terms.ts';
import { isVerb } from './tokens.ts';

/** A stretch of a sentence between commas and conjunctions, about one thing. */
export type Piece = {
  tokens: Token[];
  /** What links it to the piece before: a mark, a conjunction or a relative pronoun; empty for the first. */
  link: string;
  /** Index in `tokens` of its first verb; -1 when it has none. */
  verb: number;
};

const CONJUNCTIONS = new Set(
  'and but while whereas although though because or which who that when where if unless after before yet as'.split(' '),
);
/** These open a clause only when a verb follows; else they are prepositions or determiners. */
const NEEDS_VERB = new Set('which whom who that when where after before as because'.split(' '));

const hasQuantity = (tokens: readonly Token[]): boolean => tokens.some((token) => token.kind === 'quantity');
const hasValue = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'quantity' && token.quantity.kind !== 'date');

const firstVerb = (tokens: readonly Token[]): number => {
  for (let index = 0; index < tokens.length; index++) if (isVerb(tokens, index)) return index;
  return -1;
};

const toPiece = (link: string, tokens: Token[]): Piece => ({ tokens, link, verb: firstVerb(tokens) });

/** Splits a sentence's tokens at marks and conjunctions; pieces without verb and quantity join their neighbour. */
export const splitPieces = (tokens: readonly Token[]): Piece[] => {
  const raw: { link: string; linkToken: Token | null; tokens: Token[] }[] = [{ link: '', linkToken: null, tokens: [] }];
  for (const token of tokens) {
    const link =
      token.kind === 'mark'
        ? token.mark
        : token.kind === 'word' && CONJUNCTIONS.has(token.word.folded) && !isAcronym(token.word.text)
          ? token.word.folded
          : null;
    const last = raw.at(-1);
    const before = last?.tokens.at(-1);
    if ((link === 'which' || link === 'whom') && before?.kind === 'word' && before.word.folded === 'of') {
      last?.tokens.pop();
      raw.push({ link: 'of which', linkToken: null, tokens: [] });
      continue;
    }
    if (link === null) last?.tokens.push(token);
    else if (last !== undefined && last.tokens.length === 0 && last.link !== '(') {
      last.link = link;
      last.linkToken = token;
    } else raw.push({ link, linkToken: token, tokens: [] });
  }
  const pieces: Piece[] = [];
  for (const { link, linkToken, tokens: own } of raw) {
    if (own.length === 0) continue;
    const piece = toPiece(link, own);
    const before = pieces.at(-1);
    const joins =
      before !== undefined &&
      ((NEEDS_VERB.has(link) && piece.verb < 0) ||
        // "men and women voted", "extraction and production by December": one noun phrase.
        (/^(?:and|or)$/.test(link) &&
          ((piece.verb < 0 && !hasQuantity(own)) ||
            (before.verb < 0 && !hasValue(before.tokens) && !hasQuantity(before.tokens)))));
    const linked = linkToken?.kind === 'word' ? [linkToken] : [];
    if (joins) pieces[pieces.length - 1] = toPiece(before.link, [...before.tokens, ...linked, ...own]);
    else pieces.push(piece);
  }
  return pieces;
};
