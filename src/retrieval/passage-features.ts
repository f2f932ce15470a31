import { hasAnswerCue } from './answer-cues.ts';
import { bigramOverlap, density, gatherEvidence, runOverlap } from './evidence.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { bestSimilarity } from './stem-similarity.ts';
import type { TermWeights } from './term-weights.ts';

/** What the candidate lists say of a passage. */
export type CandidateScores = {
  /** BM25 as a share of the best candidate's. */
  keyword: number;
  /** Cosine with the question. */
  cosine: number;
  /** Fused score as a share of the best candidate's. */
  fused: number;
  /** BM25 with the question's own term weights, as a share of the best candidate's. */
  weighted: number;
  /** Share of all candidates' weighted scores that fall to the passage's document. */
  document: number;
};

/** Names of the features of {@link passageFeatures}, in order. */
export const PASSAGE_FEATURES = [
  'keyword',
  'cosine',
  'fused',
  'weighted',
  'document',
  'documentOfWeighted',
  'bestSentence',
  'bestWindow',
  'passage',
  'bigrams',
  'names',
  'figures',
  'cue',
  'focus',
  'title',
  'length',
  'trigrams',
  'cueInBestSentence',
  'density',
] as const;

const share = (found: number, of: number): number => (of === 0 ? 0 : found / of);

/** Features of a passage for a question, each about in [0, 1]; the reranker is linear in them. */
export const passageFeatures = (
  question: Question,
  weights: TermWeights,
  passage: Passage,
  titleStems: ReadonlySet<string>,
  scores: CandidateScores,
): number[] => {
  const evidence = gatherEvidence(question, weights, passage, titleStems);
  const covered = Math.max(0, ...evidence.sentenceCoverage);
  const window = Math.max(0, ...evidence.windowCoverage);
  const nearBest = passage.sentences.filter((_, i) => (evidence.windowCoverage[i] ?? 0) >= window - 0.15);
  const has = (stem: string) => passage.stemSet.has(stem) || titleStems.has(stem) || passage.headingStems.has(stem);
  const titleShare = question.terms.filter((term) => bestSimilarity(term, titleStems) > 0).length;
  return [
    scores.keyword,
    scores.cosine,
    scores.fused,
    scores.weighted,
    scores.document,
    scores.document * scores.weighted,
    covered,
    window,
    evidence.passageCoverage,
    Math.max(0, ...passage.sentences.map((sentence) => bigramOverlap(question, sentence))),
    share(question.names.filter((name) => name.stems.every(has)).length, question.names.length),
    share(question.figures.filter(has).length, question.figures.length),
    nearBest.some((sentence) => hasAnswerCue(question, sentence)) ? 1 : 0,
    share(question.focus.filter((stem) => passage.stemSet.has(stem)).length, question.focus.length),
    share(titleShare, question.terms.length),
    Math.log(Math.max(1, passage.chunk.text.length) / 600),
    Math.max(0, ...passage.sentences.map((sentence) => runOverlap(question, sentence))),
    passage.sentences.some(
      (sentence, i) => evidence.sentenceCoverage[i] === covered && hasAnswerCue(question, sentence),
    )
      ? covered
      : 0,
    Math.max(
      0,
      ...passage.sentences.map((sentence, i) => (evidence.sentenceCoverage[i] ?? 0) * density(question, sentence)),
    ),
  ];
};
