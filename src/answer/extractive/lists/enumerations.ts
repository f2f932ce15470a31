import type { Span } from '../../../domain/span.ts';
import type { Word } from '../../../domain/words.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';

/** Things in a row: "Wick Street, Moor End and Saltby". Spans index the sentence's text. */
export type Enumeration = Span & { items: Span[] };

/** What stands between two items: a comma before a blank, a conjunction, or both. */
const SEPARATOR = /\s*[,;](?:\s+(?:and|or|as well as))?\s+|\s+(?:and|or|as well as)\s+/g;
const JOINING = /\b(?:and|or|as well as)\b/;
const RELATIVE = /^(?:who|whom|whose|which|that|where)$/;
/** Words of the longest item. */
const MOST_WORDS = 8;

type Piece = Span & { words: Word[]; tags: Tag[]; separator: string };

const piecesOf = ({ text, words }: PassageSentence): Piece[] => {
  const tags = tagsOf(words);
  const pieces: Piece[] = [];
  const add = (start: number, end: number, separator: string): void => {
    const at = words.flatMap((word, i) => (word.start >= start && word.end <= end ? [i] : []));
    const own = at.map((i) => words[i] as Word);
    pieces.push({ start, end, words: own, tags: at.map((i) => tags[i] as Tag), separator });
  };
  let from = 0;
  let separator = '';
  for (const match of text.matchAll(SEPARATOR)) {
    add(from, match.index, separator);
    from = match.index + match[0].length;
    [separator] = match;
  }
  add(from, text.length, separator);
  return pieces;
};

const isVerbal = (tag: Tag | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'auxiliary';

/** Index of the first word of a relative clause, behind which verbs belong to the item; the length without one. */
const relativeAt = ({ words }: Piece): number => {
  const at = words.findIndex(({ folded }, i) => i > 0 && RELATIVE.test(folded));
  return at < 0 ? words.length : at;
};

const breaks = (gap: string): boolean => /[.:;!?()–—]|\s-\s/.test(gap);

/** Where the item that a piece ends with begins, as an index of its words; -1 for none. */
const tailOf = (piece: Piece, text: string, opensWithPreposition: boolean): number => {
  const { words, tags } = piece;
  const end = relativeAt(piece);
  let from = end;
  for (let at = end - 1; at >= 0; at--) {
    const next = words[at + 1];
    if (next !== undefined && at < end - 1 && breaks(text.slice((words[at] as Word).end, next.start))) break;
    const tag = tags[at];
    const isParticiple = tag === 'past' && at < end - 1 && /^(?:determiner|adjective)$/.test(tags[at - 1] ?? '');
    if ((isVerbal(tag) && !isParticiple) || tag === 'question' || tag === 'pronoun' || tag === 'conjunction') break;
    if (tag === 'preposition' && words[at]?.folded !== 'of') {
      if (/^(?:as|like|between)$/.test((words[at] as Word).folded)) break;
      if (opensWithPreposition) from = at;
      // "A crater on the Moon and a ferry": a subject keeps its place.
      else if (at > 0 && !opensAfter(piece, at)) continue;
      break;
    }
    if (tag === 'to' || (words[at]?.folded === 'of' && /^exceptions?$/.test(words[at - 1]?.folded ?? ''))) break;
    from = at;
  }
  return from >= end || (tags[from] === 'adverb' && from === end - 1) ? -1 : from;
};

/** Whether a verb stands before a word of a piece: a preposition then leads over to the item. */
const opensAfter = ({ tags }: Piece, at: number): boolean => tags.slice(0, at).some(isVerbal);

/** Index behind the item that a piece begins with; 0 for none. `isPlaced`: the items before it have their place with them. */
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
    if ((isVerbal(tag) && !isOpening) || tag === 'auxiliary' || tag === 'question' || tag === 'conjunction') break;
    if (tag === 'preposition' && at > 0 && !isPlaced && !/^(?:of|with)$/.test((words[at] as Word).folded)) break;
    if (tag === 'pronoun' || tag === 'to') break;
    end = at + 1;
  }
  return end;
};

const isNominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'number' || tag === 'adjective' || tag === 'gerund';

/** What all items of one enumeration share: whether they open with a preposition, and whether with a figure. */
const lookOf = ({ tags }: Piece, from: number): string => {
  const [opening, ...rest] = tags.slice(from);
  const first = opening === 'preposition' || opening === 'determiner' ? rest[0] : opening;
  return `${opening === 'preposition'}${first === 'number'}`;
};

const isItem = (piece: Piece, from: number, to: number): boolean =>
  to > from &&
  to - from <= MOST_WORDS &&
  // A word alone that may be a verb is a noun in a row: "paint and tyres".
  (piece.tags.slice(from, to).some(isNominal) || (to - from === 1 && piece.tags[from] === 'verb'));

const spanOf = ({ words }: Piece, from: number, to: number): Span => ({
  start: (words[from] as Word).start,
  end: (words[to - 1] as Word).end,
});

const startsWithPreposition = ({ tags }: Piece): boolean => tags[0] === 'preposition';

/** The enumerations of a sentence, in order: runs of like phrases with commas between them and a conjunction before the last. */
export const enumerationsOf = (sentence: PassageSentence): Enumeration[] => {
  const { text } = sentence;
  const pieces = piecesOf(sentence);
  const found: Enumeration[] = [];
  for (let at = 0; at < pieces.length - 1; at++) {
    const [first, next] = [pieces[at] as Piece, pieces[at + 1] as Piece];
    const from = tailOf(first, text, startsWithPreposition(next));
    if (from < 0 || !isItem(first, from, first.words.length)) continue;
    const items = [spanOf(first, from, first.words.length)];
    const look = lookOf(first, from);
    const isPlaced = first.tags.slice(from + 1).includes('preposition');
    let last = at;
    let isJoined = false;
    for (let i = at + 1; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      const end = headOf(piece, text, isPlaced);
      if (!isItem(piece, 0, end) || lookOf(piece, 0) !== look) break;
      items.push(spanOf(piece, 0, end));
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
