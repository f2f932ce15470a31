import { isFunctionWord } from '../../domain/words.ts';
import type { Clause } from './clause.ts';
import { valuesIn } from './clause.ts';
import type { Piece } from './pieces.ts';
import type { Token } from '../tokens.ts';
import { isVerb, PREPOSITIONS } from '../tokens.ts';

/** A name with the preposition that governs it; the empty preposition for none. */
export type Antecedent = { name: string[]; preposition: string };

const isCapital = (token: Token | undefined): token is Extract<Token, { kind: 'word' }> =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.word.text) && !isFunctionWord(token.word.folded);

/** The name that a piece ends in; null for none. */
const nameAtEnd = ({ tokens }: Piece): Antecedent | null => {
  let start = tokens.length;
  while (start > 0 && isCapital(tokens[start - 1])) start--;
  const name = tokens.slice(start).flatMap((token) => (token.kind === 'word' ? [token.word.text] : []));
  const before = tokens[start - 1];
  const folded = before?.kind === 'word' ? before.word.folded : '';
  return name.length === 0 ? null : { name, preposition: PREPOSITIONS.has(folded) ? folded : '' };
};

/** Prepositions that tie a name to the noun before it: the mayor of Ost, 41, is no Ost. */
const TIES = /^(?:of|in|at|from|for|on)$/;

/** "…, 41, …", "…, aged 41, …"; what follows without a verb of its own may be part of the piece. */
const isAge = ({ tokens, link }: Piece): boolean => {
  const [first, second] = tokens;
  const isAged = first?.kind === 'word' && first.word.folded === 'aged';
  const age = isAged ? second : first;
  if (link !== ',' || age?.kind !== 'quantity' || tokens.some((_, index) => index > 0 && isVerb(tokens, index)))
    return false;
  return isAged || age.quantity.dimension === 'age' || (age.quantity.unit === '' && tokens.length === 1);
};

/**
 * What a figure set apart belongs to, where that is not the subject of its clause but the name right before: "Rosa Lind, 41,
 * beat Greta Moe, 29", "Olm (1.9 million) and Tarn (0.8 million)", "his wife Anna, who is 58". Null where it is none of these.
 */
export const antecedentOf = (piece: Piece, clause: Clause, before: Piece | undefined): Antecedent | null => {
  if (before === undefined || valuesIn(piece.tokens).length === 0) return null;
  const isApart =
    isAge(piece) ||
    (piece.link === '(' && clause.verb.length === 0) ||
    (clause.head.length === 0 && /^(?:who|whose)$/.test(piece.link));
  const antecedent = isApart ? nameAtEnd(before) : null;
  return antecedent === null || TIES.test(antecedent.preposition) ? null : antecedent;
};
