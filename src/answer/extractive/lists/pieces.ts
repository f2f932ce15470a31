import type { Span } from '../../../domain/span.ts';
import type { Word } from '../../../domain/words.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';

/** What stands between two separators of a sentence; the span indexes its text. */
export type Piece = Span & { words: Word[]; tags: Tag[]; separator: string };

/** What stands between two items: a comma before a blank, a conjunction, or both. */
const SEPARATOR = /\s*[,;](?:\s+(?:and|or|as well as))?\s+|\s+(?:and|or|as well as)\s+/g;
const RELATIVE = /^(?:who|whom|whose|which|that|where)$/;

/** The pieces of a sentence between commas and conjunctions, in order; each knows the separator before it. */
export const piecesOf = ({ text, words }: Pick<PassageSentence, 'text' | 'words'>): Piece[] => {
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

export const isVerbal = (tag: Tag | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'auxiliary';

export const isNominal = (tag: Tag | undefined): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'number' || tag === 'adjective' || tag === 'gerund';

/** Index of the first word of a relative clause, behind which verbs belong to the item; the length without one. */
export const relativeAt = ({ words }: Piece): number => {
  const at = words.findIndex(({ folded }, i) => i > 0 && RELATIVE.test(folded));
  return at < 0 ? words.length : at;
};

/** Whether what stands between two words ends a phrase. */
export const breaks = (gap: string): boolean => /[.:;!?()–—]|\s-\s/.test(gap);
