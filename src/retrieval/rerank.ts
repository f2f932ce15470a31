import type { Scored } from '../ports/chunk-index.ts';
import { linearScore } from '../domain/linear-model.ts';
import { askedFigures } from './figures-by-value.ts';
import { localWeights } from './local-weights.ts';
import { PASSAGE_FEATURES, passageFeatures } from './passage-features.ts';
import { matchPassage } from './passage-matches.ts';
import { rivalry } from './rival-features.ts';
import { coverageOf, likenessTo } from './term-likeness.ts';
import { meanLength, weightedScore } from './weighted-scores.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import model from './rerank-weights.json' with { type: 'json' };
import type { TermWeights } from './term-weights.ts';

export type RerankInput = {
  question: Question;
  weights: TermWeights;
  /** Stems of the title of each passage's document. */
  titles: ReadonlyMap<string, ReadonlySet<string>>;
  keyword: readonly Scored[];
  cosines: readonly Scored[];
  fused: readonly Scored[];
  passages: readonly Passage[];
  /**
   * Cosine of the question with each sentence of each passage, in the order of `passages`; that of the passage alone where sentences
   * have no vectors.
   */
  sentenceCosines: readonly (readonly number[])[];
};

/** Features whose lead over the best other candidate counts, and whose place among the candidates: see `rivalry`. */
const LEADS = [
  'cosine',
  'sentenceCosine',
  'bestTitled',
  'headed',
  'missing',
  'rarest',
  'bestOthers',
  'neighbours',
  'trigrams',
] as const;
const PLACES = [
  'cosine',
  'sentenceCosine',
  'bestTitled',
  'headed',
  'missing',
  'bestLocal',
  'neighbours',
  'localKeyword',
] as const;

/** Names of the features of {@link candidateFeatures}, in order. */
export const CANDIDATE_FEATURES: readonly string[] = [
  ...PASSAGE_FEATURES,
  'neighbour',
  'cosineUncovered',
  'sentenceCosineUncovered',
  ...LEADS.map((name) => `${name}Lead`),
  ...PLACES.map((name) => `${name}Place`),
];

const exactScore = linearScore(model, CANDIDATE_FEATURES);

/** Runtimes differ in the last digit of a logarithm; scores of nine digits are the same on all of them. */
const score = (features: readonly number[]): number => Math.round(exactScore(features) * 1e9) / 1e9;

const NONE: ReadonlySet<string> = new Set();
/** What a term counts for in BM25 where only the title or a heading has it. */
const IN_HEADING = 0.5;

/** The features of each candidate, in the order of `passages`. */
export const candidateFeatures = (input: RerankInput): number[][] => {
  const { question, passages, titles } = input;
  const { terms } = question;
  const scoresOf = (list: readonly Scored[]) => new Map(list.map(({ chunkId, score: value }) => [chunkId, value]));
  const [keyword, cosines, fused] = [scoresOf(input.keyword), scoresOf(input.cosines), scoresOf(input.fused)];
  const bestFused = input.fused[0]?.score ?? 0;
  const likeness = likenessTo(terms);
  const figures = askedFigures(question);
  const titleOf = ({ chunk }: Passage): ReadonlySet<string> => titles.get(chunk.documentId) ?? NONE;
  const matches = passages.map((passage) => matchPassage(likeness, passage, titleOf(passage), figures));

  const weights = terms.map((term) => input.weights.get(term) ?? 0);
  const byDocument = Map.groupBy(passages.keys(), (i) => passages[i]!.chunk.documentId);
  const localTo = new Map(
    Array.from(
      byDocument,
      ([id, own]) =>
        [
          id,
          localWeights(
            weights,
            own.map((i) => matches[i]!.passage),
          ),
        ] as const,
    ),
  );

  const mean = meanLength(passages);
  const weighted = passages.map((passage) =>
    weightedScore(passage, terms, weights, mean, (term) =>
      passage.headingStems.has(term) || titleOf(passage).has(term) ? IN_HEADING : 0,
    ),
  );
  const bestWeighted = Math.max(...weighted, Number.MIN_VALUE);
  const squares = weighted.map((value) => value ** 2);
  const total = squares.reduce((sum, value) => sum + value, Number.MIN_VALUE);
  const sumOf = (list: readonly number[]): number =>
    Math.max(
      list.reduce((sum, value) => sum + value, 0),
      1e-9,
    );

  const closest = input.sentenceCosines.map((list) => Math.max(-1, ...list));
  const own = passages.map((passage, i) => {
    const { chunkId, documentId } = passage.chunk;
    const local = localTo.get(documentId) ?? weights;
    return passageFeatures(question, input.weights, local, passage, matches[i]!, {
      keywordScore: (keyword.get(chunkId) ?? 0) / 20,
      cosine: cosines.get(chunkId) ?? 0,
      sentenceCosine: closest[i] ?? 0,
      fused: bestFused === 0 ? 0 : (fused.get(chunkId) ?? 0) / bestFused,
      localKeyword: weightedScore(passage, terms, local, mean) / sumOf(local),
      document: (byDocument.get(documentId) ?? []).reduce((sum, k) => sum + squares[k]!, 0) / total,
    });
  });
  const at = new Map(passages.map(({ chunk }, i) => [`${chunk.documentId}\n${chunk.ordinal}`, i]));
  const uncovered = 1 - Math.max(0, ...matches.map(({ headed }) => coverageOf(headed, weights)));
  const compare = (name: (typeof PASSAGE_FEATURES)[number]) => {
    const place = PASSAGE_FEATURES.indexOf(name);
    return rivalry(own.map((features) => features[place]!));
  };
  const leads = LEADS.map(compare);
  const places = PLACES.map(compare);
  return own.map((features, i) => {
    const { documentId, ordinal } = passages[i]!.chunk;
    const beside = [ordinal - 1, ordinal + 1].map((place) => weighted[at.get(`${documentId}\n${place}`) ?? -1] ?? 0);
    return [
      ...features,
      Math.max(...beside) / bestWeighted,
      uncovered * (cosines.get(passages[i]!.chunk.chunkId) ?? 0),
      uncovered * (closest[i] ?? 0),
      ...leads.map((list) => list[i]!.lead),
      ...places.map((list) => list[i]!.place),
    ];
  });
};

/** Orders candidates by the linear model, best first, ties by chunk id. */
export const rerank = (input: RerankInput): { passage: Passage; score: number; cosines: readonly number[] }[] => {
  const features = candidateFeatures(input);
  return input.passages
    .map((passage, i) => ({ passage, score: score(features[i] ?? []), cosines: input.sentenceCosines[i] ?? [] }))
    .toSorted((a, b) => b.score - a.score || (a.passage.chunk.chunkId < b.passage.chunk.chunkId ? -1 : 1));
};
