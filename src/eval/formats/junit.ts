import type { Comparison } from '../baseline/compare.ts';
import type { CaseReport, EvaluationReport } from '../report.ts';
import { escapeMarkup as escape } from './escape.ts';
import { failureText } from './text.ts';

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const verdict = (report: CaseReport, comparison?: Comparison): string => {
  if (report.skip !== null) return `<skipped message="${escape(report.skip)}"/>`;
  if (report.outcome === 'passed') return '';
  const names = report.turns.flatMap((turn) => [
    ...(turn.error === null ? [] : ['error']),
    ...turn.checks.filter((check) => !check.passed).map(({ check }) => check),
  ]);
  return `<failure message="${escape([...new Set(names)].join(', '))}">${escape(failureText(report, comparison))}</failure>`;
};

/** JUnit XML as test reporters read it: one suite, one test case for each question or conversation. */
export const toJUnit = (report: EvaluationReport, comparison?: Comparison): string => {
  const { passed, failed, skipped } = report.counts;
  const totals = `tests="${passed + failed + skipped}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds(report.milliseconds)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="assay eval" ${totals}>`,
    `  <testsuite name="${escape(report.file)}" ${totals}>`,
    ...report.cases.map(
      (golden) =>
        `    <testcase classname="${escape(golden.file)}" name="${escape(golden.name)}" file="${escape(golden.file)}" line="${golden.line}" time="${seconds(golden.milliseconds)}">${verdict(golden, comparison)}</testcase>`,
    ),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
