import type { AnswerType } from '../retrieval/question-kind.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { bestSimilarity } from '../retrieval/stem-similarity.ts';

const WANTED: Partial<Record<AnswerType, string>> = {
  date: 'a date',
  count: 'a number',
  money: 'an amount of money',
  percent: 'a share',
  measure: 'a figure',
  duration: 'a length of time',
  person: 'a name',
  place: 'a place',
  reason: 'a reason',
};

/** Passages in which a word has to be missing before Assay says that it is not mentioned. */
const LOOKED_AT = 10;

const inWords = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;

/**
 * Says that the documents don't say, and why: which words of the question they lack, or what they leave open.
 * Figures of the question are not repeated: an abstention asserts no number.
 */
export const abstentionText = ({ question, passages, documents }: Retrieval): string => {
  if (documents.length === 0) return "I can't say: there is no document to answer from.";
  const found = passages.slice(0, LOOKED_AT).map(({ passage }) => passage.stemSet);
  const missing = question.words
    .filter(
      ({ stem, folded }, i) =>
        question.terms.includes(stem) &&
        !/\p{N}/u.test(folded) &&
        question.words.findIndex((other) => other.stem === stem) === i,
    )
    .filter(({ stem }) => found.every((stems) => bestSimilarity(stem, stems) === 0))
    .map(({ text }) => `“${text}”`);
  if (missing.length > 0)
    return `The documents don't say. The passages closest to the question don't mention ${inWords(missing)}.`;
  const wanted = WANTED[question.expects];
  return wanted === undefined
    ? "The documents don't say. They touch on the subject, but don't answer this."
    : `The documents don't say. They touch on the subject, but don't give ${wanted} for this.`;
};
