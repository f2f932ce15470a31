import { isFunctionWord } from '../domain/words.ts';
import type { TermStatistics } from '../ports/chunk-index.ts';
import questionWords from './question-words.json' with { type: 'json' };
import wordFrequencies from './word-frequencies.json' with { type: 'json' };

/** Weight of a question's term: how much seeing it in a passage says. */
export type TermWeights = ReadonlyMap<string, number>;

const byStem = (levels: Record<string, string>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(levels).flatMap(([level, stems]) => stems.split(' ').map((stem) => [stem, Number(level)] as const)),
  );

const rarity = byStem(wordFrequencies.inverseDocumentFrequency);
const foundInAnswers = byStem(questionWords.found);

/** Whether general English has the word, by its stem. */
export const isCommonWord = (stem: string): boolean => rarity.has(stem) || foundInAnswers.has(stem);

/** Weight of a name that is spelt like a function word ("US"): the index does not hold it. */
const IN_CAPITALS = 3;

/** Passages from which on the corpus itself tells more of how rare a word is than English in general does. */
const TELLING_SIZE = 200;

/**
 * How much less a word tells when it stands in a question: people ask with words that the passage which
 * answers often lacks.
 */
const relevance = (term: string): number =>
  Math.min(1, (foundInAnswers.get(term) ?? questionWords.ordinary) / questionWords.ordinary);

/** Whether a word is one that people ask with though the passage that answers rarely has it: "result", "amount". */
export const asksLoosely = (term: string): boolean => foundInAnswers.has(term);

/**
 * Inverse document frequency as in BM25 (Robertson & Zaragoza 2009, section 3.3), never negative, smoothed
 * with that of general English so that a corpus of one article knows "want" from "lanthanum", and lowered for
 * words that ask rather than tell. Terms that no passage holds weigh the most: that a passage lacks them
 * is what tells a question it can't answer.
 */
export const termWeights = (terms: readonly string[], statistics: TermStatistics): TermWeights => {
  const { chunks } = statistics;
  return new Map(
    terms.map((term) => {
      if (isFunctionWord(term)) return [term, IN_CAPITALS];
      const frequency = statistics.documentFrequency.get(term) ?? 0;
      const own = Math.log(1 + (chunks - frequency + 0.5) / (frequency + 0.5));
      const general = rarity.get(term) ?? wordFrequencies.rarest;
      const smoothed = (chunks * own + TELLING_SIZE * general) / (chunks + TELLING_SIZE);
      return [term, smoothed * relevance(term)];
    }),
  );
};
