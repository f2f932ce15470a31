import type { Question } from '../retrieval/question.ts';
import type { RankedSentence } from './rank-sentences.ts';
import model from './short-answer-weights.json' with { type: 'json' };
import { spanCandidates, type SpanCandidate } from './span-candidates.ts';
import { sentenceContext, spanFeatures } from './span-features.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(model.weights));

const score = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

type Scored = { span: SpanCandidate; rank: number; score: number };

/** Reasons, manners and yes/no take a sentence; nothing shorter answers them. */
const NEEDS_SENTENCE = new Set(['polarity', 'reason']);

/**
 * The exact words of a source that answer, of the type asked for, or null when none stands out among the runs
 * of words of the given sentences, likeliest sentence first. A linear model over surface features, as the
 * baseline of Rajpurkar et al. 2016 (SQuAD), without a parser.
 */
export const shortAnswer = (question: Question, sentences: readonly RankedSentence[]): string | null => {
  if (NEEDS_SENTENCE.has(question.expects)) return null;
  const scored: Scored[] = sentences.flatMap((candidate, rank) => {
    const context = sentenceContext(question, candidate, rank);
    return spanCandidates(candidate.sentence).map((span) => ({
      span,
      rank,
      score: score(spanFeatures(question, context, span)),
    }));
  });
  const best = scored.toSorted(
    (a, b) => b.score - a.score || a.rank - b.rank || a.span.start - b.span.start || a.span.end - b.span.end,
  )[0];
  if (best === undefined) return null;
  const mass = scored.reduce((sum, other) => sum + Math.exp(other.score - best.score), 0);
  return 1 / mass < model.threshold ? null : best.span.text;
};
