import { hasAnswerCue } from './answer-cues.ts';
import { neighbourOverlap, runOverlap } from './evidence.ts';
import type { Passage } from './passage.ts';
import type { PassageMatches } from './passage-matches.ts';
import type { Question } from './question.ts';
import { bestOf, coverageOf } from './term-likeness.ts';
import type { TermWeights } from './term-weights.ts';

/** What all candidates together say of a passage. */
export type CandidateScores = {
  /** BM25 by the index, in units of 20. */
  keywordScore: number;
  /** Cosine of the passage with the question, and of its best sentence. */
  cosine: number;
  sentenceCosine: number;
  /** Fused score as a share of the best candidate's. */
  fused: number;
  /** BM25 with weights among the candidates of the same document. */
  localKeyword: number;
  /** Share of all candidates' weighted scores that fall to the passage's document. */
  document: number;
};

/** Names of the features of {@link passageFeatures}, in order. */
export const PASSAGE_FEATURES = [
  'keywordScore',
  'cosine',
  'sentenceCosine',
  'fused',
  'localKeyword',
  'document',
  'bestTitled',
  'headed',
  'missing',
  'rarest',
  'bestOthers',
  'bestLocal',
  'names',
  'namesHeaded',
  'neighbours',
  'trigrams',
  'cue',
  'cueNearBest',
  'cueInBest',
  'length',
  'bestAt',
  'bestLength',
  'ordinal',
] as const;

const share = (found: number, of: number): number => (of === 0 ? 0 : found / of);
const most = (values: readonly number[]): number => Math.max(0, ...values);

/** How much less than the best window a sentence's may cover to be near it. */
const NEAR_BEST = 0.15;

/** Features of a passage for a question, most of them in [0, 1]; the reranker is linear in them. */
export const passageFeatures = (
  question: Question,
  termWeights: TermWeights,
  local: readonly number[],
  passage: Passage,
  matches: PassageMatches,
  scores: CandidateScores,
): number[] => {
  const weights = question.terms.map((term) => termWeights.get(term) ?? 0);
  const rows = matches.sentences;
  const covered = rows.map((row) => coverageOf(row, weights));
  const windows = rows.map((row, i) => coverageOf(bestOf(row, rows[i - 1], rows[i + 1]), weights));
  const best = covered.indexOf(most(covered));
  const cues = passage.sentences.map((sentence) => hasAnswerCue(question, sentence));
  const nameStems = new Set(question.names.flatMap(({ stems }) => stems));
  const named = question.terms.map((term, i) => (nameStems.has(term) ? weights[i]! : 0));
  const others = weights.map((weight, i) => weight - named[i]!);
  const { title, headed } = matches;
  const heaviest = weights.indexOf(most(weights));
  const holds = (stem: string): boolean => {
    const term = question.terms.indexOf(stem);
    return passage.stemSet.has(stem) || headed[term] === 1;
  };
  const window = most(windows);
  return [
    scores.keywordScore,
    scores.cosine,
    scores.sentenceCosine,
    scores.fused,
    scores.localKeyword,
    scores.document,
    most(rows.map((row) => coverageOf(bestOf(row, title), weights))),
    coverageOf(headed, weights),
    weights.reduce((sum, weight, i) => sum + weight * (1 - headed[i]!), 0) / 10,
    headed[heaviest] ?? 0,
    most(rows.map((row) => coverageOf(row, others))),
    most(matches.exact.map((row) => coverageOf(row, local))),
    share(question.names.filter(({ stems }) => stems.every(holds)).length, question.names.length),
    coverageOf(headed, named),
    neighbourOverlap(question, termWeights, passage),
    most(passage.sentences.map((sentence) => runOverlap(question, sentence))),
    cues.includes(true) ? 1 : 0,
    cues.some((cue, i) => cue && windows[i]! >= window - NEAR_BEST) ? 1 : 0,
    cues[best] === true ? 1 : 0,
    Math.log(Math.max(1, passage.chunk.text.length) / 600),
    best / 10,
    (passage.sentences[best]?.stems.length ?? 0) / 20,
    Math.log1p(passage.chunk.ordinal) / 4,
  ];
};
