import type { Quantity } from '../domain/quantity.ts';
import { overlaps } from '../domain/span.ts';
import { isContent } from '../retrieval/content.ts';
import type { Question } from '../retrieval/question.ts';
import { stemSimilarity } from '../retrieval/stem-similarity.ts';
import { asksForFigure, quantitiesOf } from './fitting-quantities.ts';
import type { RankedSentence } from './rank-sentences.ts';
import model from './short-answer-weights.json' with { type: 'json' };
import { spanCandidates, type SpanCandidate } from './span-candidates.ts';
import { asksForSubject, sentenceContext, spanFeatures, type SentenceContext } from './span-features.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(model.weights));

const score = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

type Scored = { span: SpanCandidate; rank: number; score: number; context: SentenceContext };

/** How much surer the choice has to be where the question does not tell what type the answer has. */
const UNTYPED = 1.5;

/** Reasons and yes/no take a sentence; nothing shorter answers them. */
const NEEDS_SENTENCE = new Set(['polarity', 'reason']);

/** "Who charted the bay?" of "Voss charted it and named it after Lund": a name behind the deed, with one before it. */
const isObject = (question: Question, { sentence }: RankedSentence, span: SpanCandidate): boolean => {
  if (!asksForSubject(question)) return false;
  const deed = question.words[1]?.stem ?? '';
  const at = sentence.words.findIndex(({ stem }) => stemSimilarity(deed, stem) > 0);
  const verb = sentence.words[at];
  if (verb === undefined || span.first < at) return false;
  const isPassive = /\bby\s+(?:the\s+)?$/i.test(sentence.text.slice(verb.end, span.start));
  return !isPassive && sentence.names.some(({ end }) => end <= verb.start);
};

/** Whether a span can be of the type asked for: a figure of that kind, a name, or words of its own at least. */
const isOfType = (question: Question, { candidate, fitting, asked }: SentenceContext, span: SpanCandidate): boolean => {
  if (asksForFigure(question)) {
    const holds = fitting.some((fit) => overlaps(fit, span));
    const isOther = ({ start, end }: Quantity) => !fitting.some((fit) => fit.start === start && fit.end === end);
    if (
      question.expects !== 'date' &&
      quantitiesOf(candidate.sentence).some((each) => isOther(each) && overlaps(each, span))
    )
      return false;
    return holds || (fitting.length === 0 && question.expects === 'date' && DATE.test(span.text));
  }
  const { names } = candidate.sentence;
  const touched = names.filter((name) => overlaps(name, span));
  if (touched.some((name) => name.start < span.start || name.end > span.end)) return false;
  const tellsAsked = touched.some(({ stems }) => stems.some((stem) => question.terms.includes(stem)));
  const isAsked = touched.some(({ stems }) => stems.every((stem) => question.terms.includes(stem)));
  if (isAsked && question.kind === 'who') return false;
  if (tellsAsked && question.kind === 'what' && question.expects === 'thing') return false;
  if (question.kind === 'who')
    return touched.length > 0 && (!asksWhoIs(question) || tellsAsked) && !isObject(question, candidate, span);
  if (NAMED.has(question.expects)) return true;
  return candidate.sentence.words.some((word, i) => i >= span.first && i <= span.last && !asked[i] && isContent(word));
};

/** "Who is X?": another name is no answer, X with what X is called may be. */
const asksWhoIs = ({ text, focus }: Question): boolean =>
  focus.length === 0 && /^who\s+(?:is|was|are|were)\s+\p{L}+(?:\s\p{Lu}\p{L}+)*\s*\??$/iu.test(text);

/** "What did the council do?" is answered by a sentence. */
const asksForDeed = ({ kind, text }: Question): boolean =>
  kind === 'what' && /\b(?:do|doing|done|happen(?:s|ed|ing)?)\s*\??$/i.test(text);

/** The figure with its unit, unless the question names that: "13.1 million square kilometres" of "how large". */
const withUnit = ({ kind, expects }: Question, { span, context }: Scored): string => {
  const whole = context.fitting.find((fit) => overlaps(fit, span));
  const isMeasured = ['measure', 'percent', 'money', 'duration'].includes(expects) && kind !== 'how-many';
  return isMeasured && whole !== undefined ? context.candidate.sentence.text.slice(whole.start, whole.end) : span.text;
};

const NAMED = new Set(['person', 'name']);
const DATE =
  /\b\d{3,4}s?\b|\bcentury\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/**
 * The exact words of a source that answer, of the type asked for, or null when none stands out among the runs
 * of words of the given sentences, likeliest sentence first. A linear model over surface features, as the
 * baseline of Rajpurkar et al. 2016 (SQuAD), without a parser.
 */
export const shortAnswer = (question: Question, sentences: readonly RankedSentence[]): string | null => {
  if (NEEDS_SENTENCE.has(question.expects) || question.kind === 'keywords' || asksForDeed(question)) return null;
  const scored: Scored[] = sentences.flatMap((candidate, rank) => {
    const context = sentenceContext(question, candidate, rank);
    return spanCandidates(candidate.sentence)
      .filter((span) => isOfType(question, context, span))
      .map((span) => ({
        span,
        rank,
        context,
        score: score(spanFeatures(question, context, span)),
      }));
  });
  const best = scored.toSorted(
    (a, b) => b.score - a.score || a.rank - b.rank || a.span.start - b.span.start || a.span.end - b.span.end,
  )[0];
  if (best === undefined) return null;
  const mass = scored.reduce((sum, other) => sum + Math.exp(other.score - best.score), 0);
  const isTyped = question.expects !== 'thing' && question.expects !== 'definition' && question.expects !== 'manner';
  return 1 / mass < (isTyped ? 1 : UNTYPED) * model.threshold ? null : withUnit(question, best);
};
