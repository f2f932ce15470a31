import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AssayError } from '../../domain/errors.ts';
import {
  compareReports,
  comparisonToText,
  loadQuestions,
  readReport,
  runEvaluation,
  type TextStyle,
  toHtml,
  toJUnit,
  toText,
} from '../../eval/index.ts';
import { QUESTIONS_PATH } from '../../ingest/formats.ts';
import type { Assay } from '../node.ts';
import { readText } from './read-input.ts';
import { outLine, paint } from './terminal.ts';

export type EvaluateOptions = { junit?: string; json?: string; html?: string; baseline?: string };

const STYLE: TextStyle = {
  good: (text) => paint('green', text),
  bad: (text) => paint('red', text),
  faint: (text) => paint('dim', text),
  strong: (text) => paint('bold', text),
};

const save = async (file: string, text: string): Promise<void> =>
  writeFile(file, text).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssayError('invalid-request', `${file} cannot be written: ${reason}.`, { cause });
  });

/** Asks the golden questions, writes the reports that are asked for, and sets the exit code. */
export const evaluate = async (assay: Assay, file: string | undefined, options: EvaluateOptions): Promise<void> => {
  const questions = file ?? path.join(assay.config.corpus, QUESTIONS_PATH);
  if (file === undefined && !existsSync(questions))
    throw new AssayError('invalid-questions', `There are no golden questions yet: ${questions} does not exist.`, {
      hint: 'Write it, with one "- question: …" and its "expect:" for each, or name another file.',
    });
  const suite = loadQuestions(await readText(questions), { file: questions });
  const { baseline, junit, json, html } = options;
  const earlier = baseline === undefined ? null : readReport(await readText(baseline, Infinity), { file: baseline });
  const report = await runEvaluation(suite, assay.forgetfulAsker(), { documents: assay.store, clock: assay.clock });
  const comparison = earlier === null ? undefined : compareReports(earlier, report);
  if (junit !== undefined) await save(junit, toJUnit(report));
  if (json !== undefined) await save(json, `${JSON.stringify(report, null, 2)}\n`);
  if (html !== undefined) await save(html, toHtml(report, comparison));
  await outLine(toText(report, STYLE));
  if (comparison !== undefined) await outLine(comparisonToText(comparison, STYLE));
  if (report.counts.failed > 0) process.exitCode = 1;
};
