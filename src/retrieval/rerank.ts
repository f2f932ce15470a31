import type { Scored } from '../ports/chunk-index.ts';
import { linearScore } from '../domain/linear-model.ts';
import { PASSAGE_FEATURES, passageFeatures } from './passage-features.ts';
import { weightedScores } from './weighted-scores.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import model from './rerank-weights.json' with { type: 'json' };
import type { TermWeights } from './term-weights.ts';

const score = linearScore(model, PASSAGE_FEATURES);

export type RerankInput = {
  question: Question;
  weights: TermWeights;
  /** Stems of the title of each passage's document. */
  titles: ReadonlyMap<string, ReadonlySet<string>>;
  keyword: readonly Scored[];
  cosines: readonly Scored[];
  fused: readonly Scored[];
  passages: readonly Passage[];
};

const NONE: ReadonlySet<string> = new Set();

/** The features of each candidate, in the order of `passages`. */
export const candidateFeatures = (input: RerankInput): number[][] => {
  const scoresOf = (list: readonly Scored[]) => new Map(list.map(({ chunkId, score: value }) => [chunkId, value]));
  const [keyword, cosines, fused] = [scoresOf(input.keyword), scoresOf(input.cosines), scoresOf(input.fused)];
  const bestKeyword = input.keyword[0]?.score ?? 0;
  const bestFused = input.fused[0]?.score ?? 0;
  const weighted = weightedScores(input);
  const bestWeighted = Math.max(...weighted, Number.MIN_VALUE);
  const byDocument = new Map<string, number>();
  let total = Number.MIN_VALUE;
  input.passages.forEach(({ chunk }, i) => {
    const value = (weighted[i] ?? 0) ** 2;
    total += value;
    byDocument.set(chunk.documentId, (byDocument.get(chunk.documentId) ?? 0) + value);
  });
  return input.passages.map((passage, i) => {
    const { chunkId, documentId } = passage.chunk;
    return passageFeatures(input.question, input.weights, passage, input.titles.get(documentId) ?? NONE, {
      keyword: bestKeyword === 0 ? 0 : (keyword.get(chunkId) ?? 0) / bestKeyword,
      cosine: cosines.get(chunkId) ?? 0,
      fused: bestFused === 0 ? 0 : (fused.get(chunkId) ?? 0) / bestFused,
      weighted: (weighted[i] ?? 0) / bestWeighted,
      document: (byDocument.get(documentId) ?? 0) / total,
    });
  });
};

/** Orders candidates by the linear model, best first, ties by chunk id. */
export const rerank = (input: RerankInput): { passage: Passage; score: number }[] => {
  const features = candidateFeatures(input);
  return input.passages
    .map((passage, i) => ({ passage, score: score(features[i] ?? []) }))
    .toSorted((a, b) => b.score - a.score || (a.passage.chunk.chunkId < b.passage.chunk.chunkId ? -1 : 1));
};
