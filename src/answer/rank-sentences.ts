import { linearScore } from '../domain/linear-model.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { answerCandidates, type Candidate } from './candidate.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from './sentence-features.ts';
import model from './sentence-weights.json' with { type: 'json' };

/** A sentence with its share of the belief that it answers; the shares of all candidates sum to 1. */
export type RankedSentence = Candidate & { score: number; share: number };

const score = linearScore(model, SENTENCE_FEATURES);

/** The sentences of the best passages, likeliest answer first, ties by document and place. */
export const rankSentences = (retrieval: Retrieval): RankedSentence[] => {
  const scored = answerCandidates(retrieval).map((candidate) => ({
    ...candidate,
    score: score(sentenceFeatures(retrieval.question, candidate)),
  }));
  const highest = Math.max(...scored.map((candidate) => candidate.score));
  const mass = scored.reduce((sum, candidate) => sum + Math.exp(candidate.score - highest), 0);
  return scored
    .map((candidate) => ({ ...candidate, share: Math.exp(candidate.score - highest) / mass }))
    .toSorted((a, b) => b.score - a.score || byPlace(a, b));
};

const byPlace = (a: Candidate, b: Candidate): number =>
  a.document.documentId === b.document.documentId
    ? a.sentence.start - b.sentence.start
    : a.document.documentId < b.document.documentId
      ? -1
      : 1;
