import { overlaps } from '../../domain/span.ts';
import type { Question } from '../../retrieval/question.ts';
import { asksForFigure } from '../question/fitting-quantities.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { terms, type Word } from '../../domain/words.ts';
import { tagsIn } from './polarity/tags-in.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { opensWithReference } from '../reading/opening.ts';

/** Words that an answer of several sentences should not pass. */
const WORD_BUDGET = 85;
const MOST_SENTENCES = 3;
/** A further sentence is given when each of its words adds at least so much to the belief that the answer is among them. */
const WORTH = 0.003;
/** And when it is at least this likely; where it says no word of the question, this likely. */
const LIKELY = 0.03;
const LIKELY_UNSAID = 0.1;

const isSame = (a: RankedSentence, b: RankedSentence): boolean =>
  a.sentence.text === b.sentence.text ||
  (a.document.documentId === b.document.documentId && overlaps(a.sentence, b.sentence));

/** A headline has no full stop, and does not stand beside real sentences. */
const isWhole = ({ sentence }: RankedSentence): boolean => /[.!?]["'”’)\]]*$/u.test(sentence.text);

const sentenceBefore = (candidate: RankedSentence, all: readonly RankedSentence[]): RankedSentence | undefined =>
  all.find(
    (other) =>
      other.passage.chunk.chunkId === candidate.passage.chunk.chunkId && other.position === candidate.position - 1,
  );

/** "However, …": a sentence that takes back part of what the one before it says. */
const CONTRAST = /^(?:However|But|Nevertheless|Nonetheless|Still|Yet|Even so)\b/;

const qualification = (
  question: Question,
  candidate: RankedSentence,
  all: readonly RankedSentence[],
): RankedSentence | undefined =>
  asksForFigure(question) || ['person', 'place', 'name'].includes(question.expects)
    ? undefined
    : all.find(
        (other) =>
          other.passage.chunk.chunkId === candidate.passage.chunk.chunkId &&
          other.position === candidate.position + 1 &&
          CONTRAST.test(other.sentence.text),
      );

const isWorthwhile = ({ share, sentence, evidence, position }: RankedSentence): boolean =>
  share >= ((evidence.sentenceCoverage[position] ?? 0) > 0 ? LIKELY : LIKELY_UNSAID) &&
  share >= WORTH * sentence.words.length;

const stemsOf = ({ sentence, passage, document }: RankedSentence): ReadonlySet<string> =>
  new Set([...sentence.stems, ...passage.headingStems, ...terms(document.title)]);

/**
 * Whether a sentence of another document than the best one's is about what the question is about: it, its title or its headings
 * say a noun or a name of the question, and a name that the best one says. A figure or a verb alone makes no subject.
 */
const isOnSubject = (question: Question, candidate: RankedSentence, first: RankedSentence): boolean => {
  if (candidate.document.documentId === first.document.documentId) return true;
  const [told, best] = [stemsOf(candidate), stemsOf(first)];
  const tags = tagsIn(question.words, question.text);
  const subjects = question.words.filter(
    ({ stem, folded }, at) =>
      question.terms.includes(stem) && !/^\p{N}/u.test(folded) && /^(?:noun|name)$/.test(tags[at] ?? ''),
  );
  const isSaid = ({ stem }: Pick<Word, 'stem'>, stems: ReadonlySet<string>): boolean => bestSimilarity(stem, stems) > 0;
  const names = question.names.flatMap(({ stems }) => stems).filter((stem) => isSaid({ stem }, best));
  const sharesName = names.length === 0 || names.some((stem) => isSaid({ stem }, told));
  // Where the best one says none of it either, the question is put in other words.
  const shared = subjects.filter((word) => isSaid(word, best));
  return sharesName && (shared.length === 0 || shared.some((word) => isSaid(word, told)));
};

const inReadingOrder = (a: RankedSentence, b: RankedSentence): number =>
  a.passage.chunk.chunkId === b.passage.chunk.chunkId ? a.sentence.start - b.sentence.start : 0;

/**
 * The one to three sentences that answer, from candidates in order of likelihood: the first; the one before it
 * when it can't be understood alone; the one after it when it takes some of it back and the question is an open one; close
 * rivals, while the whole stays short. Sentences of one passage come in
 * its order, and none is given twice.
 */
export const selectSentences = (question: Question, ranked: readonly RankedSentence[]): RankedSentence[] => {
  const chosen: RankedSentence[] = [];
  let count = 0;
  const add = (candidate: RankedSentence | undefined): boolean => {
    if (candidate === undefined || chosen.length >= MOST_SENTENCES) return false;
    const length = candidate.sentence.words.length;
    if (chosen.some((other) => isSame(other, candidate)) || (chosen.length > 0 && count + length > WORD_BUDGET))
      return false;
    chosen.push(candidate);
    count += length;
    return true;
  };
  const first = ranked[0];
  if (first === undefined) return [];
  add(first);
  if (opensWithReference(first.sentence)) add(sentenceBefore(first, ranked));
  add(qualification(question, first, ranked));
  for (const candidate of ranked.slice(1, MOST_SENTENCES + 1))
    if (isWorthwhile(candidate) && isOnSubject(question, candidate, first) && (isWhole(candidate) || !isWhole(first)))
      add(candidate);
  return chosen.toSorted(inReadingOrder);
};

/** A sentence alone, behind the one before it where it can't be understood without. */
export const understandable = (chosen: RankedSentence, ranked: readonly RankedSentence[]): RankedSentence[] => {
  const before = opensWithReference(chosen.sentence) ? sentenceBefore(chosen, ranked) : undefined;
  return before === undefined ? [chosen] : [before, chosen];
};
