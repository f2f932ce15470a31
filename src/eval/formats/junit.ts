import type { CaseReport, EvaluationReport, TurnReport } from '../report.ts';
import { escapeMarkup as escape } from './escape.ts';

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const details = (turn: TurnReport): string[] => {
  const failed = turn.checks.filter((check) => !check.passed);
  return [
    ...(turn.error === null ? [] : [`${turn.question}\nerror: ${turn.error}`]),
    ...failed.map(({ check, expected, got }) => `${turn.question}\n${check}: expected ${expected}\ngot ${got}`),
  ];
};

const verdict = (report: CaseReport): string => {
  if (report.skip !== null) return `<skipped message="${escape(report.skip)}"/>`;
  if (report.outcome === 'passed') return '';
  const texts = report.turns.flatMap(details);
  const names = report.turns.flatMap((turn) => [
    ...(turn.error === null ? [] : ['error']),
    ...turn.checks.filter((check) => !check.passed).map(({ check }) => check),
  ]);
  return `<failure message="${escape([...new Set(names)].join(', '))}">${escape(texts.join('\n\n'))}</failure>`;
};

/** JUnit XML as test reporters read it: one suite, one test case for each question or conversation. */
export const toJUnit = (report: EvaluationReport): string => {
  const { passed, failed, skipped } = report.counts;
  const totals = `tests="${passed + failed + skipped}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds(report.milliseconds)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="assay eval" ${totals}>`,
    `  <testsuite name="${escape(report.file)}" ${totals}>`,
    ...report.cases.map(
      (golden) =>
        `    <testcase classname="${escape(golden.file)}" name="${escape(golden.name)}" file="${escape(golden.file)}" line="${golden.line}" time="${seconds(golden.milliseconds)}">${verdict(golden)}</testcase>`,
    ),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
