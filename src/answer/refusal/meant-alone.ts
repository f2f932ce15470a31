import { linearScore } from '../../domain/linear-model.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { coverageOf } from '../../retrieval/term-likeness.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { meantAt } from '../reading/sentence-meaning.ts';
import model from './meant-alone-weights.json' with { type: 'json' };

/** Names of the features of {@link meantFeatures}, in order. */
export const MEANT_FEATURES = ['share', 'near', 'passageMargin', 'covered', 'heaviestUnmeant'] as const;

/** Share of the question's weight below which no sentence found says the question in its own words: of SQuAD's, which are asked in the text's words, one in fifty. */
const SAID = 0.35;
/** From here on a word is near enough to a term to speak of the same. */
const NEAR = 0.35;
/** Margin of the first passage where there is no other. */
const ALONE = 5;

/** Whether the sentences found say so little of the question in its own words that what they mean has to tell whether they answer. */
export const isSaidOtherwise = (ranked: readonly RankedSentence[]): boolean =>
  ranked.every(({ evidence, position }) => (evidence.sentenceCoverage[position] ?? 0) < SAID);

/**
 * What tells whether the likeliest sentence means what is asked: its share of the belief, the share of the question to which one of its words is near, by how much its
 * passage is ranked before the next, the share that it says in the question's words, and the heaviest part of the question that it doesn't mean.
 */
export const meantFeatures = (
  { question, weights: termWeights, passages }: Pick<Retrieval, 'question' | 'weights' | 'passages'>,
  best: RankedSentence,
): number[] => {
  const weights = question.terms.map((term) => termWeights.get(term) ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const meant = meantAt(best, weights.length, [best.position]);
  const near = meant.map((value) => (value >= NEAR ? 1 : 0));
  const [first, second] = passages;
  return [
    best.share,
    coverageOf(near, weights),
    first === undefined || second === undefined ? ALONE : first.score - second.score,
    best.evidence.sentenceCoverage[best.position] ?? 0,
    Math.max(0, ...weights.map((weight, i) => (weight / total) * (1 - meant[i]!))),
  ];
};

const score = linearScore(model, MEANT_FEATURES);

/**
 * The belief, in [0, 1], that a sentence answers a question which is asked in other words, by logistic regression; 0 where it is too
 * little: a wrong answer costs more than a refusal.
 */
export const meantAlone = (
  retrieval: Pick<Retrieval, 'question' | 'weights' | 'passages'>,
  best: RankedSentence,
): number => {
  const belief = 1 / (1 + Math.exp(-score(meantFeatures(retrieval, best))));
  return belief < model.threshold ? 0 : belief;
};
