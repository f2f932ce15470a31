/** Golden questions: load them, ask them, judge the answers, report. */
export { compareReports } from './baseline.ts';
export { toHtml } from './formats/html.ts';
export { toJUnit } from './formats/junit.ts';
export { comparisonToText, toText, type TextStyle } from './formats/text.ts';
export { loadQuestions } from './load.ts';
export { readReport } from './report.ts';
export { runEvaluation } from './run.ts';
