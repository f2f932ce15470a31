/** Golden questions: load them, ask them, judge the answers, report. */
export { compareReports, type Change, type Comparison } from './baseline.ts';
export { toHtml } from './formats/html.ts';
export { toJUnit } from './formats/junit.ts';
export { comparisonToText, toText, type TextStyle } from './formats/text.ts';
export { loadQuestions } from './load.ts';
export { type EvaluationReport, readReport } from './report.ts';
export { type EvaluationOptions, type EvaluationProgress, runEvaluation } from './run.ts';
export type { Suite } from './suite.ts';
