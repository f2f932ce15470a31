import type { Span } from '../../../domain/span.ts';
import type { Word } from '../../../domain/words.ts';
import { isFigure } from '../../../retrieval/answer-cues.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import type { Tag } from '../../question/word-class.ts';
import { firstItemAt } from './first-item.ts';
import { breaks, isNominal, isVerbal, piecesOf, relativeAt, type Piece } from './pieces.ts';

/** Things in a row: "Wick Street, Moor End and Saltby". Spans index the sentence's text. */
export type Enumeration = Span & { items: Span[] };

const JOINING = /\b(?:and|or|as well as)\b/;
/** Words of the longest item. */
const MOST_WORDS = 12;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Index behind the item that a piece begins with; 0 for none. `isPlaced`: what stands behind a preposition belongs to it. */
const headOf = (piece: Piece, text: string, isPlaced: boolean): number => {
  const { words, tags } = piece;
  const relative = relativeAt(piece);
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const before = words[at - 1];
    if (before !== undefined && breaks(text.slice(before.end, (words[at] as Word).start))) break;
    const tag = tags[at];
    const isOpening = at === 0 || (at === 1 && tags[0] === 'preposition');
    if (at === relative) {
      end = words.length;
      break;
    }
    const isParticiple = tag === 'past' && /^(?:preposition|determiner|adjective)$/.test(tags[at - 1] ?? '');
    if (
      (isVerbal(tag) && !isOpening && !isParticiple) ||
      tag === 'auxiliary' ||
      tag === 'question' ||
      tag === 'conjunction'
    )
      break;
    if (tag === 'preposition' && at > 0 && !isPlaced && !/^(?:of|with)$/.test((words[at] as Word).folded)) break;
    if (tag === 'pronoun' || (tag === 'to' && before?.folded !== 'up')) break;
    end = at + 1;
  }
  return end;
};

/** Whether nothing but a figure or a date opens an item: "1912", "5 May". */
const isBareFigure = ({ words, tags }: Piece, from: number, to: number): boolean =>
  words
    .slice(from, to)
    .every(({ folded }, i) => isFigure(folded) || MONTH.test(folded) || tags[from + i] === 'determiner');

/** What all items of one enumeration share: whether they open with a preposition, and whether they are figures. */
const lookOf = (piece: Piece, from: number, to: number): string => {
  const isPlace = piece.tags[from] === 'preposition';
  return `${isPlace}${isBareFigure(piece, isPlace ? from + 1 : from, to)}`;
};

const isItem = (piece: Piece, from: number, to: number): boolean =>
  to > from &&
  to - from <= MOST_WORDS &&
  // A word alone that may be a verb is a noun in a row: "paint and tyres".
  (piece.tags.slice(from, to).some(isNominal) ||
    (to - from === 1 && piece.tags[from] === 'verb' && (from > 0 || piece.words[from]?.folded.endsWith('s') === true)));

const spanOf = ({ words }: Piece, from: number, to: number): Span => ({
  start: (words[from] as Word).start,
  end: (words[to - 1] as Word).end,
});

const isPlacing = (tag: Tag | undefined): boolean => tag === 'preposition';

/** The enumerations of a sentence, in order: runs of like phrases with commas between them and a conjunction before the last. */
export const enumerationsOf = (sentence: PassageSentence): Enumeration[] => {
  const { text } = sentence;
  const pieces = piecesOf(sentence);
  const found: Enumeration[] = [];
  for (let at = 0; at < pieces.length - 1; at++) {
    const [first, next] = [pieces[at] as Piece, pieces[at + 1] as Piece];
    const from = firstItemAt(first, next, text);
    if (from < 0 || !isItem(first, from, first.words.length)) continue;
    const items = [spanOf(first, from, first.words.length)];
    const look = lookOf(first, from, first.words.length);
    let isPlaced = first.tags.slice(from + 1).some(isPlacing);
    let last = at;
    let isJoined = false;
    for (let i = at + 1; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      const isBetween = !JOINING.test(piece.separator) && i + 1 < pieces.length;
      const end = headOf(piece, text, isPlaced || isBetween);
      if (!isItem(piece, 0, end) || lookOf(piece, 0, end) !== look) break;
      items.push(spanOf(piece, 0, end));
      isPlaced ||= piece.tags.slice(1, end).some((tag, k) => isPlacing(tag) && piece.words[k + 1]?.folded !== 'of');
      last = i;
      isJoined = JOINING.test(piece.separator);
      if (end < piece.words.length || (isJoined && !/[,;]/.test(pieces[i + 1]?.separator ?? ''))) break;
    }
    const isAfterColon = /:\s*$/.test(text.slice(0, items[0]?.start));
    // "Lime, pear, quince: they grow slowly."
    const isBeforeColon =
      /^["“*_\s]*$/.test(text.slice(0, items[0]?.start)) && /^\s*:/.test(text.slice(items.at(-1)?.end));
    if (items.length < 2 || !(isJoined || ((isAfterColon || isBeforeColon) && items.length > 2))) continue;
    found.push({ start: (items[0] as Span).start, end: (items.at(-1) as Span).end, items });
    at = last - 1;
  }
  return found;
};
