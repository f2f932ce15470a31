import type { EvaluationReport } from '../report.ts';

/** The report without what differs from run to run (times, ids), so that a baseline kept in git changes only with answers. */
export const stableReport = (report: EvaluationReport): EvaluationReport => ({
  ...report,
  milliseconds: 0,
  cases: report.cases.map((golden) => ({
    ...golden,
    milliseconds: 0,
    turns: golden.turns.map(({ nearest: _nearest, ...turn }) => ({
      ...turn,
      checks: turn.checks.map((check) => (check.check === 'maxMs' ? { ...check, got: '' } : check)),
      answer: turn.answer && { ...turn.answer, id: '', conversationId: '', timings: {} },
    })),
  })),
});
