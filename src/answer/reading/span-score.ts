import type { Question } from '../../retrieval/question.ts';
import linear from './short-answer-weights.json' with { type: 'json' };
import type { SpanCandidate } from './span-candidates.ts';
import {
  FOCUS_FEATURES,
  focusValues,
  sharedFeatures,
  SPAN_FEATURES,
  spanType,
  spanValues,
  type SentenceContext,
} from './span-features.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(linear.weights));

/** Weights of a feature by its value. */
type Weights = ReadonlyMap<string, number>;

const NONE: Weights = new Map();

/** The weights that stand under `prefix name=`, for each of some names. */
const weightsOf = (prefix: string, names: readonly string[]): Weights[] => {
  const byName = new Map(names.map((name) => [`${prefix}${name}`, new Map<string, number>()]));
  for (const [feature, weight] of weights) {
    const at = feature.indexOf('=');
    byName.get(feature.slice(0, at))?.set(feature.slice(at + 1), weight);
  }
  return names.map((name) => byName.get(`${prefix}${name}`) ?? NONE);
};

type Tables = { spans: Weights[]; focus: Weights[] };

const tablesOf = (prefix: string): Tables => ({
  spans: weightsOf(prefix, SPAN_FEATURES),
  focus: weightsOf(prefix, FOCUS_FEATURES),
});

const untyped = tablesOf('');
const byType = new Map<string, Tables>();

const typed = (type: string): Tables => {
  const known = byType.get(type) ?? tablesOf(`${type}|`);
  byType.set(type, known);
  return known;
};

const add = (start: number, tables: readonly Weights[], values: readonly string[]): number => {
  let sum = start;
  for (let i = 0; i < tables.length; i++) sum += tables[i]!.get(values[i]!) ?? 0;
  return sum;
};

/**
 * The fitted linear model over the features of a span: the sum of the weights of what `spanFeatures` names, in its order, without
 * making the names.
 */
export const spanScore = (question: Question, context: SentenceContext, span: SpanCandidate): number => {
  const own = typed(spanType(question));
  const values = spanValues(context, span);
  let sum = add(add(0, untyped.spans, values), own.spans, values);
  if (question.focus.length > 0) {
    const focus = focusValues(context, span);
    sum = add(add(sum, untyped.focus, focus), own.focus, focus);
  }
  for (const feature of sharedFeatures(context)) sum += weights.get(feature) ?? 0;
  return sum;
};
