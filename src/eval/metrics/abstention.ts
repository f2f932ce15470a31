import type { Random } from '../../domain/seeded-random.ts';
import { bootstrapInterval, type Interval } from './resampling.ts';

/** A question with how sure of an answer the system was, and whether there is one. */
export type Confidence = { confidence: number; answerable: boolean };

/** What would be answered were all below `threshold` refused: shares of the answerable and the unanswerable questions. */
type CurvePoint = { threshold: number; answered: number; wronglyAnswered: number };

export type AbstentionCurve = {
  /** From the strictest threshold to the one that refuses nothing. */
  points: CurvePoint[];
  auc: number;
  interval: Interval | null;
};

/**
 * Area under the ROC curve of counts by falling confidence: how likely an answerable question is surer than an
 * unanswerable one, ties counting half (Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747).
 */
const area = (answerable: Uint32Array, unanswerable: Uint32Array): number | null => {
  let [right, wrong, below] = [0, 0, 0];
  for (let level = 0; level < answerable.length; level++) {
    const [some, others] = [answerable[level] ?? 0, unanswerable[level] ?? 0];
    below += others * (right + some / 2);
    right += some;
    wrong += others;
  }
  return right === 0 || wrong === 0 ? null : below / (right * wrong);
};

/** Counts of a sample of questions by falling confidence, and the area under their curve. */
const ranking = (questions: readonly Confidence[]) => {
  const levels = [...new Set(questions.map(({ confidence }) => confidence))].toSorted((a, b) => b - a);
  const levelOf = new Map(levels.map((confidence, level) => [confidence, level]));
  const places = questions.map(({ confidence, answerable }) => ({ level: levelOf.get(confidence) ?? 0, answerable }));
  const [right, wrong] = [new Uint32Array(levels.length), new Uint32Array(levels.length)];
  const areaOf = (sample: Iterable<number>): number | null => {
    right.fill(0);
    wrong.fill(0);
    for (const at of sample) {
      const place = places[at];
      if (place === undefined) continue;
      const counts = place.answerable ? right : wrong;
      counts[place.level] = (counts[place.level] ?? 0) + 1;
    }
    return area(right, wrong);
  };
  return { levels, right, wrong, areaOf };
};

/** The abstention curve; null unless there are answerable and unanswerable questions. */
export const abstentionCurve = (questions: readonly Confidence[], random: Random): AbstentionCurve | null => {
  const { levels, right, wrong, areaOf } = ranking(questions);
  const auc = areaOf(questions.keys());
  if (auc === null) return null;
  const total = questions.filter(({ answerable }) => answerable).length;
  let [answered, wronglyAnswered] = [0, 0];
  const points = levels.map((threshold, level) => {
    answered += right[level] ?? 0;
    wronglyAnswered += wrong[level] ?? 0;
    return { threshold, answered: answered / total, wronglyAnswered: wronglyAnswered / (questions.length - total) };
  });
  return { points, auc, interval: bootstrapInterval(questions.length, areaOf, random) };
};

/** The areas under the abstention curves of two runs, with the 95 % interval of their difference. */
export type AbstentionDifference = { before: number; after: number; interval: Interval; questions: number };

/**
 * Compares two runs over the same questions by a paired bootstrap: each resample draws questions, with the confidence of
 * both runs. null unless there are answerable and unanswerable ones.
 */
export const compareAbstention = (
  before: readonly Confidence[],
  after: readonly Confidence[],
  random: Random,
): AbstentionDifference | null => {
  const [one, other] = [ranking(before).areaOf, ranking(after).areaOf];
  const [was, is] = [one(before.keys()), other(after.keys())];
  const change = (sample: Uint32Array): number | null => {
    const [left, right] = [one(sample), other(sample)];
    return left === null || right === null ? null : right - left;
  };
  const interval = was === null || is === null ? null : bootstrapInterval(before.length, change, random);
  return was === null || is === null || interval === null
    ? null
    : { before: was, after: is, interval, questions: before.length };
};
