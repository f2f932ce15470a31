import { isDictionaryWord } from '../domain/word-relations.ts';
import type { Word } from '../domain/words.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { bestSimilarity } from './stem-similarity.ts';
import { isCommonWord } from './term-weights.ts';

/** A word of a question and the word of the passages that it is taken for. */
export type Respelling = { from: string; to: string };

const SHORTEST = 5;
/** In shorter words another letter often makes another word: "metal", "medal". */
const SHORTEST_WITH_OTHER_LETTER = 6;

/** Whether one letter too many, too few, swapped with its neighbour or, in a longer word, wrong makes the difference. */
export const isSlip = (typed: string, meant: string): boolean => {
  const longer = Math.max(typed.length, meant.length);
  if (typed === meant || typed.charAt(0) !== meant.charAt(0) || Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < longer && typed.charAt(start) === meant.charAt(start)) start++;
  let end = 0;
  while (end < Math.min(typed.length, meant.length) - start && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const [left, right] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  if (left.length + right.length === 1) return true;
  if (left.length === 1 && right.length === 1) return longer >= SHORTEST_WITH_OTHER_LETTER;
  return (
    left.length === 2 && right.length === 2 && left.charAt(0) === right.charAt(1) && left.charAt(1) === right.charAt(0)
  );
};

const isCapitalised = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** The commonest word of the passages that a slip of the keyboard turns into the typed one, ties in code-unit order. */
const meantBy = (typed: Word, passages: readonly Passage[], isName: boolean): string | null => {
  const counts = new Map<string, number>();
  for (const { sentences } of passages)
    for (const { words } of sentences)
      for (const word of words)
        if (isSlip(typed.folded, word.folded) && (!isName || isCapitalised(word)))
          counts.set(word.folded, (counts.get(word.folded) ?? 0) + 1);
  const [best] = Array.from(counts).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? null;
};

const cased = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The words of a question that neither the index nor common English nor WordNet knows, long enough to be told when misspelt. */
export const unknownWords = (question: Question, documentFrequency: ReadonlyMap<string, number>): Word[] =>
  question.words.filter(
    ({ stem, folded }) =>
      question.terms.includes(stem) &&
      (documentFrequency.get(stem) ?? 0) === 0 &&
      folded.length >= SHORTEST &&
      /^\p{L}+$/u.test(folded) &&
      !isCommonWord(stem) &&
      !isDictionaryWord(stem),
  );

/**
 * Takes unknown words of a question for words of passages that are one slip away ("resreves"): the question with
 * those replaced, or null when there is none. Damerau's (1964) single errors.
 */
export const respell = (
  { text }: Pick<Question, 'text'>,
  unknown: readonly Word[],
  passages: readonly Passage[],
): { text: string; respelt: Respelling[] } | null => {
  const respelt: Respelling[] = [];
  let corrected = '';
  let from = 0;
  for (const word of unknown) {
    if (passages.some(({ stemSet }) => bestSimilarity(word.stem, stemSet) > 0)) continue;
    const meant = meantBy(word, passages, isCapitalised(word) && word.start > 0);
    if (meant === null) continue;
    const to = cased(meant, word.text);
    respelt.push({ from: word.text, to });
    corrected += text.slice(from, word.start) + to;
    from = word.end;
  }
  return respelt.length === 0 ? null : { text: corrected + text.slice(from), respelt };
};
