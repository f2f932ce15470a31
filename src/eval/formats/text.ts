import { changesOf, type ChangedAnswer, type Comparison } from '../baseline/compare.ts';
import { type CaseReport, type EvaluationReport, nearestOf, type TurnReport } from '../report.ts';

/** How a terminal marks text; plain by default. */
export type TextStyle = Record<'good' | 'bad' | 'faint' | 'strong', (text: string) => string>;

const PLAIN: TextStyle = { good: String, bad: String, faint: String, strong: String };

const INDENT = '    ';

/** One line, shortened; evaluations of long documents stay readable. */
const brief = (text: string, length = 400): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
};

const field = (name: string, text: string): string => `${INDENT}${name.padEnd(10)}${text}`;

const turnLines = (turn: TurnReport, style: TextStyle): string[] => {
  const failed = turn.checks.filter((check) => !check.passed);
  if (turn.error === null && failed.length === 0) return [];
  const lines = [`  ${style.strong(turn.question)}`];
  if (turn.error !== null) lines.push(field('error', style.bad(turn.error)));
  for (const { check, expected, got } of failed) {
    lines.push(
      field('failed', style.bad(check)),
      field('expected', style.good(brief(expected))),
      field('got', brief(got)),
    );
  }
  for (const { id, title, citedText } of turn.answer?.citations ?? [])
    lines.push(field(`cited [${id}]`.padEnd(10), style.faint(`${title}: ${brief(citedText, 200)}`)));
  for (const { title, text } of nearestOf(turn).slice(0, 3))
    lines.push(field('nearest', style.faint(`${title}: ${brief(text, 200)}`)));
  return lines;
};

const shareOf = ({ runs }: CaseReport): string =>
  runs === undefined ? '' : ` (passed ${runs.passed} of ${runs.total} times)`;

/** What differs from the earlier answer, and why. */
const changeLines = ({ isFinding, changes, causes }: ChangedAnswer, style: TextStyle): string[] => [
  ...changes.flatMap(({ part, before, after }) => [
    field(isFinding ? 'changed' : 'reworded', part),
    field('before', style.bad(brief(before) || 'nothing')),
    field('after', style.good(brief(after) || 'nothing')),
  ]),
  ...causes.map((cause) => field('because', cause)),
];

/** Whether it passed is no news of a failure: without anything else, what is expected has changed, not the answer. */
const sinceBaseline = ({ name }: CaseReport, comparison: Comparison | undefined, style: TextStyle): string[] => {
  if (comparison === undefined) return [];
  const known = changesOf(comparison, name);
  if (known === null) return [field('baseline', 'does not have this question')];
  const lines = known.flatMap((answer) => {
    const changes = answer.changes.filter(({ part }) => part !== 'outcome');
    return changes.length === 0 ? [] : changeLines({ ...answer, changes }, style);
  });
  return lines.length === 0 ? [field('baseline', 'has the same answer: what is expected has changed')] : lines;
};

const failureLines = (report: CaseReport, style: TextStyle, comparison?: Comparison): string[] => [
  `${style.bad('✗')} ${report.file}:${report.line}${shareOf(report)}${report.turns.length > 1 ? ` (conversation: ${brief(report.name, 100)})` : ''}`,
  ...report.turns.flatMap((turn) => turnLines(turn, style)),
  ...sinceBaseline(report, comparison, style),
  '',
];

const skipLines = (report: EvaluationReport, style: TextStyle): string[] => {
  const reasons = new Map<string, number>();
  for (const { skip } of report.cases) if (skip !== null) reasons.set(skip, (reasons.get(skip) ?? 0) + 1);
  return [...reasons].map(([reason, count]) => style.faint(`${count} skipped: ${reason}`));
};

/** One failure, as {@link toText} shows it. */
export const failureText = (report: CaseReport, comparison?: Comparison): string =>
  failureLines(report, PLAIN, comparison).join('\n').trimEnd();

/**
 * Failures with what was expected and got, the cited and the nearest passages, and what changed since an earlier report;
 * skips by reason; the counts last.
 */
export const toText = (report: EvaluationReport, style: TextStyle = PLAIN, comparison?: Comparison): string => {
  const { passed, failed, skipped } = report.counts;
  return [
    ...report.cases
      .filter((golden) => golden.outcome === 'failed')
      .flatMap((golden) => failureLines(golden, style, comparison)),
    ...skipLines(report, style),
    `${passed} passed, ${failed} failed, ${skipped} skipped (${Math.round(report.milliseconds)} ms)`,
  ].join('\n');
};

const changedLines = (answer: ChangedAnswer, style: TextStyle): string[] => [
  `${answer.isFinding ? style.bad('±') : style.faint('~')} ${answer.file}:${answer.line} ${style.strong(answer.question)}`,
  ...changeLines(answer, style),
];

/**
 * What changed since an earlier report, for people; findings before what only reads differently.
 *
 * @param options.leaveOut names of cases that are counted and not shown again
 * @param options.since what the earlier report is of
 */
export const comparisonToText = (
  { changed, added, removed }: Comparison,
  style: TextStyle = PLAIN,
  { leaveOut = new Set(), since = 'since the baseline' }: { leaveOut?: ReadonlySet<string>; since?: string } = {},
): string => {
  const findings = changed.filter(({ isFinding }) => isFinding);
  const reworded = changed.filter(({ isFinding }) => !isFinding);
  return [
    ...[...findings, ...reworded]
      .filter(({ name }) => !leaveOut.has(name))
      .flatMap((answer) => changedLines(answer, style)),
    `${findings.length} changed, ${reworded.length} reworded, ${added.length} new, ${removed.length} gone ${since}`,
  ].join('\n');
};
