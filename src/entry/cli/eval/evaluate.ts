import { existsSync } from 'node:fs';
import { AssayError } from '../../../domain/errors.ts';
import {
  type Comparison,
  compareReports,
  comparisonToText,
  type EvaluationReport,
  readReport,
  runEvaluation,
  selectCases,
  stableReport,
  type Suite,
  type TextStyle,
  mistakesToGitHub,
  toGitHub,
  toHtml,
  toJUnit,
  toText,
} from '../../../eval/index.ts';
import type { Assay } from '../../node.ts';
import { count } from '../count.ts';
import { readText } from '../read-input.ts';
import { errLine, outLine, paint } from '../terminal.ts';
import { startAskingProgress } from './asking-progress.ts';
import { defaultBaseline, defaultJobs, type EvaluateOptions } from './options.ts';
import { provenanceOf } from './provenance.ts';
import { readSuite } from './read-suite.ts';
import { checkWritable, save } from './save.ts';

export const STYLE: TextStyle = {
  good: (text) => paint('green', text),
  bad: (text) => paint('red', text),
  faint: (text) => paint('dim', text),
  strong: (text) => paint('bold', text),
};

/** Asks the questions of a suite with a progress bar. */
export const askSuite = async (assay: Assay, suite: Suite, options: EvaluateOptions): Promise<EvaluationReport> => {
  const { onProgress, stop } = startAskingProgress(suite.cases.length);
  const { bail, repeat, passRate, jobs = defaultJobs(assay.config) } = options;
  const { store, clock, retriever } = assay;
  return runEvaluation(suite, assay.forgetfulAsker(), {
    documents: store,
    clock,
    search: retriever,
    jobs,
    repeat,
    passRate,
    bail,
    onProgress: ({ done, failed, latest }) => onProgress({ done, failed, question: latest.name }),
  }).finally(stop);
};

const baselineFile = (given: string | true | undefined, questions: string): string | null =>
  given === undefined ? null : given === true ? defaultBaseline(questions) : given;

const isForGitHub = ({ github }: EvaluateOptions): boolean =>
  github === true || process.env['GITHUB_ACTIONS'] === 'true';

const writeReports = async (report: EvaluationReport, comparison: Comparison | undefined, options: EvaluateOptions) => {
  const { junit, json, html } = options;
  if (junit !== undefined) await save(junit, toJUnit(report, comparison));
  if (json !== undefined) await save(json, `${JSON.stringify(report, null, 2)}\n`);
  if (html !== undefined) await save(html, toHtml(report, comparison));
  if (isForGitHub(options)) for (const line of toGitHub(report, comparison)) await outLine(line);
};

const readBaseline = async (file: string): Promise<string> => {
  if (existsSync(file)) return readText(file, Infinity);
  throw new AssayError('invalid-request', `There is no baseline ${file}.`, { hint: 'assay eval --update makes one.' });
};

/** The answers kept beside the questions, to tell what changed of those that failed; null where there are none. */
const keptBeside = async (questions: string): Promise<EvaluationReport | null> => {
  const file = defaultBaseline(questions);
  if (!existsSync(file)) return null;
  try {
    return readReport(await readText(file, Infinity), { file });
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    errLine(`assay: What changed is not told: ${error.line}`);
    return null;
  }
};

const failedOf = ({ cases }: EvaluationReport): Set<string> =>
  new Set(cases.flatMap(({ outcome, name }) => (outcome === 'failed' ? [name] : [])));

/** What changed of the questions that failed. */
const ofFailures = (comparison: Comparison, report: EvaluationReport): Comparison => {
  const failed = failedOf(report);
  return {
    changed: comparison.changed.filter(({ name }) => failed.has(name)),
    added: comparison.added.filter((name) => failed.has(name)),
    removed: [],
  };
};

const askAndReport = async (assay: Assay, file: string | undefined, options: EvaluateOptions): Promise<void> => {
  const { junit, json, html } = options;
  await checkWritable([junit, json, html, options.update === true ? null : options.update]);
  const all = await readSuite(assay.config.corpus, file);
  const { suite, leftOut } = selectCases(all, options.filter ?? []);
  const [baseline, update] = [options.baseline, options.update].map((given) => baselineFile(given, all.file));
  const given = baseline == null ? null : readReport(await readBaseline(baseline), { file: baseline });
  const asked = await askSuite(assay, suite, options);
  const earlier = given ?? (asked.counts.failed > 0 ? await keptBeside(all.file) : null);
  const needsProvenance = earlier !== null || update != null || json !== undefined;
  const report = needsProvenance ? { ...asked, provenance: await provenanceOf(assay, asked, earlier) } : asked;
  const compared = earlier === null ? undefined : compareReports(earlier, report, { isPart: leftOut > 0 });
  const comparison = compared && given === null ? ofFailures(compared, report) : compared;
  await writeReports(report, comparison, options);
  await outLine(toText(report, STYLE, comparison));
  if (leftOut > 0) errLine(`assay: ${count(leftOut, 'question')} left out by --filter or \`only\`.`);
  if (comparison !== undefined && given !== null)
    await outLine(comparisonToText(comparison, STYLE, { leaveOut: failedOf(report) }));
  if (update != null) {
    await save(update, `${JSON.stringify(stableReport(report), null, 2)}\n`);
    await outLine(`The answers are kept in ${update}.`);
  }
  const hasFindings =
    given !== null && update == null && comparison?.changed.some(({ isFinding }) => isFinding) === true;
  if (hasFindings) errLine('assay: Answers changed since the baseline. Where they are right, keep them with --update.');
  if (report.counts.failed > 0 || hasFindings) process.exitCode = 1;
};

/**
 * Asks the golden questions, compares and writes what is asked for, and sets the exit code.
 *
 * @throws AssayError for mistakes in the questions, which GitHub is told of first
 */
export const evaluate = async (assay: Assay, file: string | undefined, options: EvaluateOptions): Promise<void> => {
  try {
    await askAndReport(assay, file, options);
  } catch (error) {
    if (error instanceof AssayError && isForGitHub(options))
      for (const line of mistakesToGitHub(error)) await outLine(line);
    throw error;
  }
};
