import type { MetricsComparison } from './compare.ts';
import { METRICS } from './measure-question.ts';
import type { MetricsReport } from './report.ts';
import type { Interval } from './resampling.ts';

const figure = (value: number): string => value.toFixed(3);
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;
const range = ({ low, high }: Interval, show = figure): string => `${show(low)} to ${show(high)}`;

/** Rows in columns, the first to the left and the others to the right. */
const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

/** A report for a terminal. */
export const metricsToText = ({ summaries, abstention, confusion, questions }: MetricsReport): string => {
  const rows = summaries.map(({ metric, mean, interval, questions: counted }) => [
    METRICS[metric],
    figure(mean),
    range(interval),
    String(counted),
  ]);
  if (abstention !== null) {
    const { auc, interval } = abstention;
    const shown = interval === null ? '' : range(interval);
    rows.push(['Abstention AUC', figure(auc), shown, String(questions.length)]);
  }
  const refused = (answerable: boolean): string => {
    const some = questions.filter((question) => question.answerable === answerable);
    return `${some.filter(({ status }) => status === 'abstained').length} of ${some.length}`;
  };
  const lines = table([['Metric', 'Mean', '95 % interval', 'Questions'], ...rows]);
  lines.push('', `Refused: ${refused(true)} answerable, ${refused(false)} unanswerable.`);
  if (confusion.length > 0)
    lines.push(
      '',
      ...table([
        ['Labelled verdict', 'Given', 'Numbers'],
        ...confusion.map(({ labelled, given, count }) => [labelled, given, String(count)]),
      ]),
    );
  return lines.join('\n');
};

/** A comparison for a terminal. */
export const metricsComparisonToText = (comparison: MetricsComparison): string => {
  const { paired, unpaired, differences, abstention } = comparison;
  const rows = differences.map(({ metric, before, after, interval, p, better, worse }) => [
    METRICS[metric],
    figure(before),
    figure(after),
    signed(after - before),
    range(interval, signed),
    p < 0.001 ? '< 0.001' : figure(p),
    String(better),
    String(worse),
  ]);
  if (abstention !== null) {
    const { before, after, interval } = abstention;
    const change = [figure(before), figure(after), signed(after - before), range(interval, signed)];
    rows.push(['Abstention AUC', ...change, '', '', '']);
  }
  const head = ['Metric', 'Before', 'After', 'Change', '95 % interval', 'p', 'Better', 'Worse'];
  const left = unpaired === 0 ? '' : `; ${unpaired} are in one run alone`;
  return [`Compared on ${paired} questions of both runs${left}.`, ...(paired === 0 ? [] : table([head, ...rows]))].join(
    '\n',
  );
};
