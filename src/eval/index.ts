/** Golden questions: load them, ask them, judge the answers, report. */
export { isAffected } from './affected.ts';
export { type Comparison, compareReports } from './baseline/compare.ts';
export { gatherProvenance, type Provenance } from './baseline/provenance.ts';
export { stableReport } from './baseline/stable-report.ts';
export { toGitHub } from './formats/github.ts';
export { toHtml } from './formats/html.ts';
export { toJUnit } from './formats/junit.ts';
export { comparisonToText, failureText, toText, type TextStyle } from './formats/text.ts';
export { loadQuestions, loadSuite, type QuestionFile } from './questions/load.ts';
export { selectCases } from './questions/select.ts';
export { type CaseReport, type EvaluationReport, readReport } from './report.ts';
export { type EvaluationProgress, runEvaluation } from './run.ts';
export type { Suite } from './questions/suite.ts';
export { asWritten, draftExpectation } from './drafts/draft-expectation.ts';
export { type Suggestion, suggestionsFor } from './drafts/suggest.ts';
export { judge } from './judge.ts';
export { Expectation } from './questions/expectation.ts';
export { questionsSchema } from './questions/json-schema.ts';
