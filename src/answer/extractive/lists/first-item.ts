import type { Word } from '../../../domain/words.ts';
import { breaks, isNominal, isVerbal, relativeAt, type Piece } from './pieces.ts';

/** "Among those that still stand are the mill and …": the verb of the main clause ends the relative one, and the item lies behind it. */
const endOfTail = (piece: Piece): number => {
  const at = relativeAt(piece);
  const isMain = piece.tags.some((tag, i) => i > at + 1 && tag === 'auxiliary' && piece.tags[i - 1] !== 'auxiliary');
  return isMain ? piece.words.length : at;
};

/** Whether a word at the end of a piece that may be a verb is a noun: "day passes, group tickets and …". */
const isNounAtEnd = ({ words, tags }: Piece, at: number): boolean =>
  at === words.length - 1 && tags[at] === 'verb' && isNominal(tags[at - 1]);

/** How a phrase opens, and whether another one hangs on it. */
const shapeOf = ({ tags, words }: Piece, from: number): { opening: string; isLong: boolean } => {
  const tag = tags[from];
  const opening = tag === 'determiner' || tag === 'number' ? 'article' : tag === 'name' ? 'name' : 'bare';
  return { opening, isLong: tags.slice(from + 1).includes('preposition') && words.length > from + 2 };
};

/** How alike the phrases are that begin at a word of a piece and with the next one. */
const likeness = (piece: Piece, from: number, next: Piece): number => {
  const [own, other] = [shapeOf(piece, from), shapeOf(next, 0)];
  return (own.opening === other.opening ? 2 : 0) + (own.isLong === other.isLong ? 1 : 0);
};

/**
 * Where the item that a piece ends with begins, as an index of its words; -1 for none. A preposition behind the verb leads over to
 * the item ("is made in Kiel, Lund and Oslo"), or belongs to it where the next item is built like the whole ("are the weigh house in
 * Kiel, the tower of Lund and …").
 */
export const firstItemAt = (piece: Piece, next: Piece, text: string): number => {
  const { words, tags } = piece;
  const isPlace = next.tags[0] === 'preposition';
  const end = endOfTail(piece);
  let from = end;
  let behind = -1;
  for (let at = end - 1; at >= 0; at--) {
    const word = words[at] as Word;
    const after = words[at + 1];
    if (after !== undefined && at < end - 1 && breaks(text.slice(word.end, after.start))) break;
    const tag = tags[at];
    const isParticiple = tag === 'past' && at < end - 1 && /^(?:determiner|adjective)$/.test(tags[at - 1] ?? '');
    const isVerb = isVerbal(tag) && !isParticiple && !isNounAtEnd(piece, at);
    if (isVerb || tag === 'question' || tag === 'pronoun' || tag === 'conjunction' || tag === 'to') break;
    if (word.folded === 'of' && /^exceptions?$/.test(words[at - 1]?.folded ?? '')) break;
    if (tag === 'preposition' && word.folded !== 'of') {
      if (/^(?:as|like|between)$/.test(word.folded)) break;
      if (isPlace) {
        // "at the kiosk on the square, in the office": from the one behind the verb on.
        behind = at;
        continue;
      }
      // "A crater on the Moon and a ferry": a subject keeps its place.
      if (at > 0 && !tags.slice(0, at).some(isVerbal)) continue;
      if (behind >= 0) break;
      behind = at + 1;
      continue;
    }
    from = at;
  }
  if (isPlace && behind >= 0) from = behind;
  else if (behind >= 0 && behind < end) {
    const isWhole = from < behind - 1 && likeness(piece, from, next) > likeness(piece, behind, next);
    if (!isWhole) from = behind;
  }
  if (!isPlace && from < end - 1 && tags[from] === 'preposition') from++;
  return from >= end || (tags[from] === 'adverb' && from === end - 1) ? -1 : from;
};
