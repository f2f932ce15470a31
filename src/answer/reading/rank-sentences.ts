import { treesScore } from '../../domain/boosted-trees.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { answerCandidates, type Candidate } from './candidate.ts';
import { completeFirst } from './complete-sentence.ts';
import { LIKELIHOOD_FEATURES, likelihoodRows } from './sentence-likelihood.ts';
import model from './sentence-trees.json' with { type: 'json' };

/** A sentence with its share of the belief that it answers; the shares of all candidates sum to 1. */
export type RankedSentence = Candidate & { score: number; share: number };

export type Score = (features: readonly number[]) => number;

const fittedScore: Score = treesScore(model, LIKELIHOOD_FEATURES);

/**
 * The sentences of the best passages, likeliest answer first, ties by document and place: by boosted trees over the
 * features of each.
 */
export const rankSentences = (retrieval: Retrieval, score: Score = fittedScore): RankedSentence[] => {
  const candidates = answerCandidates(retrieval);
  const rows = likelihoodRows(retrieval, candidates);
  const scored = candidates.map((candidate, i) => ({ ...candidate, score: score(rows[i] ?? []) }));
  const highest = Math.max(...scored.map((candidate) => candidate.score));
  const mass = scored.reduce((sum, candidate) => sum + Math.exp(candidate.score - highest), 0);
  const ranked = scored
    .map((candidate) => ({ ...candidate, share: Math.exp(candidate.score - highest) / mass }))
    .toSorted((a, b) => b.score - a.score || byPlace(a, b));
  return completeFirst(retrieval.question, ranked);
};

const byPlace = (a: Candidate, b: Candidate): number =>
  a.document.documentId === b.document.documentId
    ? a.sentence.start - b.sentence.start
    : a.document.documentId < b.document.documentId
      ? -1
      : 1;
