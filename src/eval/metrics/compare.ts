import type { Random } from '../../domain/seeded-random.ts';
import { type AbstentionDifference, compareAbstention } from './abstention.ts';
import type { MeasuredQuestion, Metric } from './measure-question.ts';
import { metricNames } from './report.ts';
import { type Interval, mean, meanInterval, randomisationTest } from './resampling.ts';

/** A metric before and after on the questions that both runs measured. */
type MetricDifference = {
  metric: Metric;
  before: number;
  after: number;
  /** 95 % interval of the difference, by bootstrap over the pairs. */
  interval: Interval;
  /** Of the paired randomisation test, two-sided. */
  p: number;
  better: number;
  worse: number;
  questions: number;
};

export type MetricsComparison = {
  paired: number;
  unpaired: number;
  differences: MetricDifference[];
  /** Over the pairs that both runs label as answerable or not alike. */
  abstention: AbstentionDifference | null;
};

/** Questions by id or wording; one that is asked several times pairs in order. */
const byKey = (questions: readonly MeasuredQuestion[]): Map<string, MeasuredQuestion> => {
  const times = new Map<string, number>();
  return new Map(
    questions.map((question) => {
      const key = question.id === undefined ? `question ${question.question}` : `id ${question.id}`;
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      return [`${time} ${key}`, question];
    }),
  );
};

/** Compares two runs question by question; a metric that only one of them has for a question leaves that pair out. */
export const compareMetrics = (
  earlier: readonly MeasuredQuestion[],
  later: readonly MeasuredQuestion[],
  random: Random,
): MetricsComparison => {
  const known = byKey(earlier);
  const pairs = [...byKey(later)].flatMap(([key, after]) => {
    const before = known.get(key);
    return before === undefined ? [] : [{ before, after }];
  });
  const differences = metricNames.flatMap((metric): MetricDifference[] => {
    const values = pairs.flatMap(({ before, after }) => {
      const [one, other] = [before.metrics[metric], after.metrics[metric]];
      return one == null || other == null ? [] : [{ before: one, after: other, change: other - one }];
    });
    if (values.length === 0) return [];
    const changes = values.map(({ change }) => change);
    return [
      {
        metric,
        before: mean(values.map(({ before }) => before)),
        after: mean(values.map(({ after }) => after)),
        interval: meanInterval(changes, random),
        p: randomisationTest(changes, random),
        better: changes.filter((change) => change > 0).length,
        worse: changes.filter((change) => change < 0).length,
        questions: values.length,
      },
    ];
  });
  const alike = pairs.filter(({ before, after }) => before.answerable === after.answerable);
  const abstention = compareAbstention(
    alike.map(({ before }) => before),
    alike.map(({ after }) => after),
    random,
  );
  const unpaired = earlier.length + later.length - 2 * pairs.length;
  return { paired: pairs.length, unpaired, differences, abstention };
};
