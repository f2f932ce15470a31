import { datesIn } from './content.ts';
import type { Piece } from './pieces.ts';
import { timeOf, type Time } from '../time-spans.ts';
import type { QuantityToken } from '../tokens.ts';

const ASIDE = /^(?:census|est|estimate|estimated|figures?|data|survey|july|january)$/;

/** The one date of a piece in brackets that says nothing else: "(2020)", "(2020 census)". */
const dateOf = (piece: Piece | undefined): QuantityToken | null => {
  if (piece?.link !== '(') return null;
  const [date, ...others] = datesIn(piece.tokens);
  const isAlone = piece.tokens.every(
    (token) => token === date || (token.kind === 'word' && ASIDE.test(token.word.folded)),
  );
  return date !== undefined && others.length === 0 && isAlone ? date : null;
};

/** When a value holds, by a date in brackets: "81,400 (2020 census)", "(2022: 1,259)"; null where there is none. */
export const bracketedTime = (piece: Piece, value: QuantityToken, pieces: readonly Piece[]): Time | null => {
  const place = pieces.findIndex(({ tokens }) => tokens.includes(value));
  const before = piece.link === ':' ? dateOf(pieces[place - 1]) : null;
  const behind = pieces[place]?.tokens.at(-1) === value ? dateOf(pieces[place + 1]) : null;
  // What stands behind the year in the brackets has it: "(2022: 1,259)".
  const date = (before ?? (pieces[place + 2]?.link === ':' ? null : behind))?.quantity.date;
  return date === undefined ? null : timeOf(date);
};
