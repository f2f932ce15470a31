import { contains, overlaps } from '../../domain/span.ts';
import { treesScore } from '../../domain/boosted-trees.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import type { RankedSentence, Score } from './rank-sentences.ts';
import { readAsked } from '../question/asked.ts';
import { spanLogits } from './network/span-logits.ts';
import type { OpenNetwork } from './network/open-network.ts';
import { READER_FEATURES, readerFeatures } from './reader-features.ts';
import { readingOf, type Reading } from './reading.ts';
import trees from './reader-trees.json' with { type: 'json' };
import { spanCandidates, type SpanCandidate } from './span-candidates.ts';
import { sentenceContext, spanFeatures } from './span-features.ts';
import { spanScore } from './span-score.ts';

/** A run of words that may be the answer, with the belief in [0, 1] that it is: those of one question sum to 1. */
export type SpanGuess = {
  span: SpanCandidate;
  reading: Reading;
  belief: number;
  /** The belief of the trees alone, by which is told whether to answer at all: what the network believes of a sentence that does not answer says little. */
  byTrees: number;
};

/** A span as the second stage reads it. */
export type Finalist = {
  span: SpanCandidate;
  reading: Reading;
  features: number[];
};

/** Sentences whose spans are read. */
const SENTENCES_READ = 4;
/** Spans of the first stage that the second one looks at. */
const FINALISTS = 32;
/** Lead of a span that no other one overlaps. */
const ALONE = 5;
/** Sentences in which a span is looked for besides its own. */
const LOOKED_AT = 8;

const fittedSecond: Score = treesScore(trees, READER_FEATURES);

/** Every span of the likeliest sentences with the names of its features, which the first stage weighs, and their fitted score. */
export const spansRead = ({ question }: Pick<Retrieval, 'question'>, ranked: readonly RankedSentence[]) =>
  ranked.slice(0, SENTENCES_READ).flatMap((candidate, rank) => {
    const context = sentenceContext(question, candidate, rank);
    const reading = readingOf(question, context);
    return spanCandidates(candidate.sentence).map((span) => ({
      span,
      reading,
      names: () => spanFeatures(question, context, span),
      score: () => spanScore(question, context, span),
    }));
  });

/** The likeliest spans by the first stage's scores, with what the second one weighs; ties in reading order. */
export const finalists = (
  { question, weights: termWeights, nearness }: Pick<Retrieval, 'question' | 'weights' | 'nearness'>,
  ranked: readonly RankedSentence[],
  spans: readonly { span: SpanCandidate; reading: Reading }[],
  scores: readonly number[],
): Finalist[] => {
  const asked = readAsked(question, termWeights);
  const order = scores
    .map((_, i) => i)
    .toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    .slice(0, FINALISTS);
  const best = scores[order[0] ?? 0] ?? 0;
  const bestOf = new Map<Reading, number>();
  spans.forEach(({ reading }, i) =>
    bestOf.set(reading, Math.max(bestOf.get(reading) ?? -Infinity, scores[i] as number)),
  );
  const looked = ranked.slice(0, LOOKED_AT).map(({ sentence }) => sentence.text);
  return order.map((i, rank) => {
    const { span, reading } = spans[i] as (typeof spans)[number];
    const score = scores[i] as number;
    const own = reading.context.candidate.sentence.text;
    const elsewhere = looked.filter((text) => text !== own && text.includes(span.text)).length;
    const beside = order.filter((j) => j !== i && spans[j]!.reading === reading && overlaps(spans[j]!.span, span));
    const guess = {
      score,
      lead: score - best,
      rank,
      leadInSentence: score - (bestOf.get(reading) ?? score),
      leadOverlapping: beside.length === 0 ? ALONE : score - Math.max(...beside.map((j) => scores[j]!)),
      within: beside.filter((j) => contains(spans[j]!.span, span)).length,
      around: beside.filter((j) => contains(span, spans[j]!.span)).length,
    };
    return { span, reading, features: readerFeatures(asked, reading, span, guess, elsewhere, nearness) };
  });
};

/** Shares that sum to 1, from logits. */
const shares = (logits: readonly number[]): number[] => {
  const highest = Math.max(...logits);
  const mass = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  return logits.map((logit) => Math.exp(logit - highest) / mass);
};

/** What the trees and the network count for together: each was fitted to be believed alone, and both read the same sentence. */
const TREES = 0.8;
const NETWORK = 0.6;

/** Models in place of the shipped ones. */
export type ReaderModels = {
  first?: (features: readonly string[]) => number;
  second?: Score;
  network?: OpenNetwork | undefined;
};

/**
 * Reads the likeliest sentences for the very words that answer, likeliest first. A linear model over the surface features of every run
 * of words, as the baseline of Rajpurkar et al. 2016 (SQuAD), finds those worth a second look; boosted trees over how they stand to
 * the question's words, to the phrases and to each other, and a small network, choose among them. Without word vectors
 * the trees choose alone.
 */
export const readAnswers = (
  retrieval: Pick<Retrieval, 'question' | 'weights' | 'nearness' | 'wordVector'>,
  ranked: readonly RankedSentence[],
  { first, second = fittedSecond, network }: ReaderModels = {},
): SpanGuess[] => {
  const spans = spansRead(retrieval, ranked);
  const chosen = finalists(
    retrieval,
    ranked,
    spans,
    spans.map(({ names, score }) => first?.(names()) ?? score()),
  );
  const logits = spanLogits(retrieval, chosen, network);
  const byTrees = chosen.map(({ features }) => second(features));
  const both = byTrees.map((score, i) => (logits === null ? score : TREES * score + NETWORK * logits[i]!));
  const [belief, ofTrees] = [shares(both), shares(byTrees)];
  return chosen
    .map(({ span, reading }, i) => ({ span, reading, belief: belief[i]!, byTrees: ofTrees[i]! }))
    .toSorted((a, b) => b.belief - a.belief || a.span.start - b.span.start || a.span.end - b.span.end);
};
