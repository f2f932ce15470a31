import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
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
import { withIndex } from './with-index.ts';

type Options = { junit?: string; json?: string; html?: string; baseline?: string };

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

const evaluate = async (assay: Assay, file: string | undefined, options: Options): Promise<void> => {
  const questions = file ?? path.join(assay.config.corpus, QUESTIONS_PATH);
  const suite = loadQuestions(await readText(questions), { file: questions });
  const baseline =
    options.baseline === undefined ? null : readReport(await readText(options.baseline), { file: options.baseline });
  const report = await runEvaluation(suite, assay.forgetfulAsker(), { documents: assay.store, clock: assay.clock });
  if (options.junit !== undefined) await save(options.junit, toJUnit(report));
  if (options.json !== undefined) await save(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.html !== undefined) await save(options.html, toHtml(report));
  await outLine(toText(report, STYLE));
  if (baseline !== null) await outLine(comparisonToText(compareReports(baseline, report), STYLE));
  if (report.counts.failed > 0) process.exitCode = 1;
};

export const addEval = (program: Command): void => {
  program
    .command('eval')
    .summary('asks the golden questions')
    .description('Asks the golden questions and judges the answers; exits with 1 where one fails.')
    .argument('[file]', 'the questions (default: questions.yaml of the corpus folder)')
    .option('--junit <file>', 'write a JUnit report, as CI servers read it')
    .option('--json <file>', 'write the whole report, with every answer')
    .option('--html <file>', 'write the report as a page')
    .option('--baseline <file>', 'compare with an earlier report (of --json)')
    .addHelpText(
      'after',
      '\nExamples:\n  assay eval\n  assay eval --json before.json\n  assay eval --baseline before.json',
    )
    .action((file: string | undefined, options: Options) =>
      withIndex('eval', (assay) => evaluate(assay, file, options)),
    );
};
