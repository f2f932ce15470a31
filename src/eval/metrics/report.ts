import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { type AbstentionCurve, abstentionCurve } from './abstention.ts';
import type { Random } from '../../domain/seeded-random.ts';
import { MeasuredQuestion, type Metric, METRICS } from './measure-question.ts';
import { type Interval, mean, meanInterval } from './resampling.ts';

/** The mean of a metric over the questions whose labels say something of it. */
type MetricSummary = { metric: Metric; mean: number; interval: Interval; questions: number };

/** How often a labelled verdict was given as which; `none`: the number was not among the claims. */
type ConfusionCell = { labelled: string; given: string; count: number };

export type MetricsReport = {
  file: string;
  summaries: MetricSummary[];
  abstention: AbstentionCurve | null;
  confusion: ConfusionCell[];
  questions: MeasuredQuestion[];
};

export const metricNames = Object.keys(METRICS) as Metric[];

const confusionOf = (questions: readonly MeasuredQuestion[]): ConfusionCell[] => {
  const all = questions.flatMap(({ verdicts }) => verdicts);
  return [...Map.groupBy(all, ({ labelled, given }) => `${labelled} ${given}`).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ labelled: first.labelled, given: first.given, count: others.length + 1 }],
    );
};

/** The metrics of measured questions with their 95 % intervals. */
export const metricsReport = (file: string, questions: readonly MeasuredQuestion[], random: Random): MetricsReport => {
  const summaries = metricNames.flatMap((metric): MetricSummary[] => {
    const values = questions.flatMap(({ metrics }) => metrics[metric] ?? []);
    if (values.length === 0) return [];
    return [{ metric, mean: mean(values), interval: meanInterval(values, random), questions: values.length }];
  });
  const abstention = abstentionCurve(questions, random);
  return { file, summaries, abstention, confusion: confusionOf(questions), questions: [...questions] };
};

const Kept = z.object({ questions: z.array(MeasuredQuestion) });

/**
 * The measured questions of an earlier report, as `eval metrics --json` writes it.
 *
 * @throws AssayError `invalid-request` where the text is no such report
 */
export const readMeasured = (json: string, file: string): MeasuredQuestion[] => {
  try {
    return Kept.parse(JSON.parse(json)).questions;
  } catch (cause) {
    throw new AssayError('invalid-request', `${file} is not a report of metrics.`, {
      hint: 'Make one with `assay eval metrics FILE --json REPORT`.',
      cause,
    });
  }
};
