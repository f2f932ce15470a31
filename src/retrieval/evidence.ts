import { isFunctionWord, type Word } from '../domain/words.ts';
import type { Passage, PassageSentence } from './passage.ts';
import type { Question } from './question.ts';
import { bestSimilarity } from './stem-similarity.ts';
import type { TermWeights } from './term-weights.ts';

/** What the words of a question find in one passage. All shares are of the question's weight, in [0, 1]. */
export type Evidence = {
  /** Similarity of each question term to the best stem of each sentence: `[sentence][term]`. */
  similarities: number[][];
  /** Share covered by each sentence alone. */
  sentenceCoverage: number[];
  /** Share covered by each sentence with the one before and the one after. */
  windowCoverage: number[];
  /** Share covered by the passage with its headings and title. */
  passageCoverage: number;
};

/** Share of the terms' weight that the similarities cover; 0 when there is no term. */
const coverage = (terms: readonly string[], weights: TermWeights, similarities: readonly number[]): number => {
  let covered = 0;
  let total = 0;
  terms.forEach((term, i) => {
    const weight = weights.get(term) ?? 0;
    total += weight;
    covered += weight * (similarities[i] ?? 0);
  });
  return total === 0 ? 0 : covered / total;
};

const best = (rows: readonly (readonly number[] | undefined)[], count: number): number[] => {
  const most: number[] = [];
  for (let i = 0; i < count; i++) {
    let highest = 0;
    for (const row of rows) highest = Math.max(highest, row?.[i] ?? 0);
    most.push(highest);
  }
  return most;
};

/** Reads how far each sentence of a passage covers the question. */
export const gatherEvidence = (
  question: Question,
  weights: TermWeights,
  passage: Passage,
  titleStems: ReadonlySet<string>,
): Evidence => {
  const { terms } = question;
  const similarities = passage.sentences.map((sentence) => terms.map((term) => bestSimilarity(term, sentence.stemSet)));
  const heading = terms.map((term) =>
    Math.max(bestSimilarity(term, passage.headingStems), bestSimilarity(term, titleStems)),
  );
  return {
    similarities,
    sentenceCoverage: similarities.map((row) => coverage(terms, weights, row)),
    windowCoverage: similarities.map((row, i) =>
      coverage(terms, weights, best([row, similarities[i - 1], similarities[i + 1]], terms.length)),
    ),
    passageCoverage: coverage(terms, weights, best([...similarities, heading], terms.length)),
  };
};

/** Share of the question's neighbouring content words that are neighbours in the sentence too. */
export const bigramOverlap = (question: Question, sentence: PassageSentence): number => {
  const { terms } = question;
  if (terms.length < 2) return 0;
  let found = 0;
  for (let i = 0; i + 1 < terms.length; i++) {
    const [a, b] = [terms[i], terms[i + 1]];
    if (sentence.stems.some((stem, at) => stem === a && (sentence.stems[at + 1] === b || sentence.stems[at - 1] === b)))
      found++;
  }
  return found / (terms.length - 1);
};

type Places = ReadonlyMap<string, readonly number[]>;

const NONE: readonly number[] = [];

/** Where each word opens a run of `length` in a question; found once for each. */
const openersOf = (length: number): ((question: Question) => Places) => {
  const byQuestion = new WeakMap<Question, Places>();
  return (question) => {
    const known = byQuestion.get(question);
    if (known !== undefined) return known;
    const openers = Array.from(question.words.slice(0, 1 - length), (_, i) => i);
    const places = Map.groupBy(openers, (i) => question.words[i]?.folded ?? '');
    byQuestion.set(question, places);
    return places;
  };
};

const pairPlaces = openersOf(2);
const runPlaces = openersOf(3);

/** Share of the question's runs of three words, small ones too, that stand in the sentence. */
export const runOverlap = (question: Question, sentence: PassageSentence): number => {
  const asked = question.words;
  if (asked.length < 3) return 0;
  const told = sentence.words;
  const places = runPlaces(question);
  const found = new Set<number>();
  for (let at = 0; at + 2 < told.length; at++)
    for (const i of places.get(told[at]!.folded) ?? NONE)
      if (asked[i + 1]?.folded === told[at + 1]?.folded && asked[i + 2]?.folded === told[at + 2]?.folded) found.add(i);
  return found.size / (asked.length - 2);
};

/** How close together the question's terms stand: those found over the words from the first to the last. */
export const density = (question: Question, sentence: PassageSentence): number => {
  const places = sentence.words.flatMap((word, i) => (question.terms.includes(word.stem) ? [i] : []));
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined || places.length < 2 ? 0 : places.length / (last - first + 1);
};

/** What a small word counts for beside content words where runs of words are compared. */
const SMALL_WORD = 0.2;
/** What a content word counts for that is no term of the question. */
const ASIDE = 0.5;

/** Which of the question's words stand before their neighbour in the passage too, by place. */
const pairsIn = (question: Question, { sentences }: Passage): ReadonlySet<number> => {
  const openers = pairPlaces(question);
  const asked = question.words;
  const found = new Set<number>();
  for (const { words } of sentences)
    for (let at = 0; at + 1 < words.length; at++)
      for (const i of openers.get(words[at]!.folded) ?? NONE)
        if (asked[i + 1]!.folded === words[at + 1]!.folded) found.add(i);
  return found;
};

/** Share of the question's neighbouring words, by their weight, that are neighbours in the passage too. */
export const neighbourOverlap = (question: Question, weights: TermWeights, passage: Passage): number => {
  const { words } = question;
  const pairs = pairsIn(question, passage);
  const weigh = ({ folded, stem }: Word): number =>
    isFunctionWord(folded) ? SMALL_WORD : (weights.get(stem) ?? ASIDE);
  let [found, total] = [0, 0];
  for (const [i, word] of words.slice(0, -1).entries()) {
    const weight = weigh(word) + weigh(words[i + 1] ?? word);
    total += weight;
    if (pairs.has(i)) found += weight;
  }
  return total === 0 ? 0 : found / total;
};
