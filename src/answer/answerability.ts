import { linearScore } from '../retrieval/linear-model.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { hasAnswerCue } from '../retrieval/answer-cues.ts';
import { bestSimilarity } from '../retrieval/stem-similarity.ts';
import model from './answerability-weights.json' with { type: 'json' };
import type { RankedSentence } from './rank-sentences.ts';

/** Names of the features of {@link answerabilityFeatures}, in order. */
export const ANSWERABILITY_FEATURES = [
  'sentence',
  'window',
  'passage',
  'anySentence',
  'heaviestTerm',
  'secondTerm',
  'missing',
  'unknown',
  'names',
  'nameInPassage',
  'figures',
  'focus',
  'cue',
  'figureCueMissing',
  'nameCueMissing',
  'share',
  'lead',
  'termCount',
] as const;

const share = (found: number, of: number): number => (of === 0 ? 1 : found / of);

/** What tells whether the best sentence answers at all, each about in [0, 1]. */
export const answerabilityFeatures = (retrieval: Retrieval, ranked: readonly RankedSentence[]): number[] => {
  const { question, weights, passages } = retrieval;
  const best = ranked[0];
  if (best === undefined) return ANSWERABILITY_FEATURES.map(() => 0);
  const { evidence, position, sentence, passage } = best;
  const window = [position - 1, position, position + 1].map((i) => evidence.similarities[i]);
  const seen = question.terms.map((_, i) => Math.max(0, ...window.map((row) => row?.[i] ?? 0)));
  const byWeight = question.terms
    .map((term, i) => ({ weight: weights.get(term) ?? 0, seen: seen[i] ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight);
  const heaviest = Math.max(0, ...weights.values());
  const unknown = question.terms.filter(
    (term) => heaviest > 0 && (weights.get(term) ?? 0) >= heaviest && isUnknown(term, retrieval),
  );
  const cue = hasAnswerCue(question, sentence);
  const isFigure = ['date', 'count', 'money', 'percent', 'measure', 'duration'].includes(question.expects);
  const isName = ['person', 'place', 'name'].includes(question.expects);
  const inSentence = (stem: string) => bestSimilarity(stem, sentence.stemSet) > 0;
  const inPassage = (stem: string) => bestSimilarity(stem, passage.stemSet) > 0;
  return [
    evidence.sentenceCoverage[position] ?? 0,
    evidence.windowCoverage[position] ?? 0,
    evidence.passageCoverage,
    Math.max(0, ...evidence.sentenceCoverage),
    byWeight[0]?.seen ?? 0,
    byWeight[1]?.seen ?? byWeight[0]?.seen ?? 0,
    seen.filter((value) => value === 0).length / 5,
    unknown.length / 3,
    share(question.names.filter(({ stems }) => stems.some(inSentence)).length, question.names.length),
    share(question.names.filter(({ stems }) => stems.some(inPassage)).length, question.names.length),
    share(question.figures.filter(inPassage).length, question.figures.length),
    share(question.focus.filter(inSentence).length, question.focus.length),
    cue ? 1 : 0,
    isFigure && !cue ? 1 : 0,
    isName && !cue ? 1 : 0,
    best.share,
    (passages[0]?.score ?? 0) / 10,
    Math.log(1 + question.terms.length),
  ];
};

const isUnknown = (term: string, { passages }: Retrieval): boolean =>
  passages.every(({ passage }) => !passage.stemSet.has(term));

const score = linearScore(model, ANSWERABILITY_FEATURES);

/** The belief, in [0, 1], that the best sentence answers the question: a logistic regression. */
export const answerability = (retrieval: Retrieval, ranked: readonly RankedSentence[]): number =>
  ranked.length === 0 ? 0 : 1 / (1 + Math.exp(-score(answerabilityFeatures(retrieval, ranked))));

/** Below this belief Assay says that the documents don't say. */
export const ANSWER_THRESHOLD = model.threshold;
