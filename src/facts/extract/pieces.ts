import type { Token } from '../tokens.ts';
import { isAcronym } from '../terms.ts';
import { isFiniteForm, isVerb } from '../tokens.ts';
import { AUXILIARIES } from '../lexicon/verbs.ts';

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

/** What these link begins with its verb, unless it has a subject of its own: "which dates back to 1875". */
const RELATIVE = /^(?:which|who|that|of which)$/;

const toPiece = (link: string, tokens: Token[]): Piece => {
  const [first] = tokens;
  const opens = RELATIVE.test(link) && first?.kind === 'word' && !first.joined && isFiniteForm(first.word.folded);
  const verb = firstVerb(tokens);
  return { tokens, link, verb: opens && (verb < 0 || !isAuxiliaryAt(tokens, verb)) ? 0 : verb };
};

const isAuxiliaryAt = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return token?.kind === 'word' && AUXILIARIES.has(token.word.folded);
};

/** Words that stretch the figure before them. */
const EXTENDS = /^(?:older|over|more|above|younger|under|less|fewer|below|later|earlier|longer)$/;
/** An item that goes without a figure. */
const REST = /^(?:the )?(?:rest|remainder|others)\b/;

const firstWords = (tokens: readonly Token[]): string =>
  tokens
    .slice(0, 2)
    .map((token) => (token.kind === 'word' ? token.word.folded : ''))
    .join(' ');
const firstWord = (tokens: readonly Token[]): string => firstWords(tokens.slice(0, 1));

/** A stretch between two links, before it is known whether it stands for itself. */
type Raw = { link: string; linkToken: Token | null; tokens: Token[]; isBehindBrackets: boolean };

const isDate = (token: Token): boolean => token.kind === 'quantity' && token.quantity.kind === 'date';

/** What ends an item of its own behind "and": "hired A as clerk in 1990 and B | as cook in 1992". */
const isOpenItem = (next: Raw | undefined): boolean =>
  next?.link === 'as' && next.tokens.some(isDate) && firstVerb(next.tokens) < 0;

/** Splits a sentence's tokens at marks and conjunctions; pieces without verb and quantity join their neighbour. */
export const splitPieces = (tokens: readonly Token[]): Piece[] => {
  const raw: Raw[] = [{ link: '', linkToken: null, tokens: [], isBehindBrackets: false }];
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
      raw.push({ link: 'of which', linkToken: null, tokens: [], isBehindBrackets: false });
      continue;
    }
    if (link === null) last?.tokens.push(token);
    else if (last !== undefined && last.tokens.length === 0 && last.link !== '(') {
      last.isBehindBrackets ||= last.link === ')';
      last.link = link;
      last.linkToken = token;
    } else raw.push({ link, linkToken: token, tokens: [], isBehindBrackets: false });
  }
  const pieces: Piece[] = [];
  for (const [index, { link, linkToken, tokens: own, isBehindBrackets }] of raw.entries()) {
    if (own.length === 0) continue;
    const piece = toPiece(link, own);
    const before = pieces.at(-1);
    const joins =
      before !== undefined &&
      ((NEEDS_VERB.has(link) && piece.verb < 0) ||
        // "aged 65 or older made up"
        (link === 'or' && EXTENDS.test(firstWord(own))) ||
        // "men and women voted", "extraction and production by December": one noun phrase.
        (/^(?:and|or)$/.test(link) &&
          !isBehindBrackets &&
          !(before.tokens.some(isDate) && isOpenItem(raw[index + 1])) &&
          ((piece.verb < 0 && !hasQuantity(own) && !REST.test(firstWords(own))) ||
            (before.verb < 0 && !hasValue(before.tokens) && !hasQuantity(before.tokens)))));
    const linked = linkToken?.kind === 'word' ? [linkToken] : [];
    if (joins) pieces[pieces.length - 1] = toPiece(before.link, [...before.tokens, ...linked, ...own]);
    else pieces.push(piece);
  }
  return pieces;
};
