import { type Command, Option } from 'commander';
import { outJson } from '../terminal.ts';
import { withIndex } from '../with-index.ts';
import type { AddOptions } from './add.ts';
import type { MetricsOptions } from './metrics.ts';
import { collect, type EvaluateOptions, share, wholeNumber } from './options.ts';
import type { SuggestOptions } from './suggest.ts';

const EXAMPLES = `
Examples:
  assay eval                                 all questions of the corpus
  assay eval --filter bridge --bail          those with "bridge", until one fails
  assay eval --update                        keeps the answers as the baseline
  assay eval --baseline                      shows what changed since then, and why
  assay eval --watch                         asks again whenever a file of the corpus changes
  assay eval metrics labelled.jsonl          measures passages, answers and refusals by labels

Exit codes: 0 all passed, 1 a question failed or an answer changed since the baseline, 2 wrong use or bad input.`;

const jobsOption = (): Option =>
  new Option('--jobs <number>', 'questions under way at a time (default: 1; with a model 4 or more)').argParser(
    wholeNumber(1, 64),
  );

const run = async (file: string | undefined, options: EvaluateOptions): Promise<void> => {
  if (options.watch === true) {
    const { watchSuite } = await import('./watch-suite.ts');
    await withIndex('eval', (assay) => watchSuite(assay, file, options), { keepsLock: true });
    return;
  }
  const { evaluate } = await import('./evaluate.ts');
  await withIndex('eval', (assay) => evaluate(assay, file, options));
};

const addAdd = (parent: Command): void => {
  parent
    .command('add')
    .summary('drafts golden questions from what was asked')
    .description('Drafts golden questions from answers and puts them at the end of the questions file.')
    .argument('[question...]', 'questions to ask and draft')
    .option('--answer <id>', 'an answer that somebody got; may be given several times', collect)
    .option('--unanswered', 'the questions that the documents did not answer')
    .option('--feedback', 'what readers expected of answers they did not like')
    .option('--file <file>', 'the questions file (default: questions.yaml of the corpus folder)')
    .option('--print', 'print the drafts instead')
    .action(async (questions: string[], options: AddOptions) => {
      const { add } = await import('./add.ts');
      await withIndex('eval add', (assay) => add(assay, questions, options));
    });
};

const addSuggest = (parent: Command): void => {
  parent
    .command('suggest')
    .summary('drafts golden questions from the fact table')
    .description('Drafts golden questions from the fact table and prints those that pass today, tagged `unreviewed`.')
    .option('--document <id>', 'from this document alone')
    .option('--limit <number>', 'at most so many (default: 20)', wholeNumber(1, 10_000))
    .option('--add', 'put them at the end of the questions file')
    .option('--file <file>', 'the questions file (default: questions.yaml of the corpus folder)')
    .action(async (options: SuggestOptions) => {
      const { suggest } = await import('./suggest.ts');
      await withIndex('eval suggest', (assay) => suggest(assay, options));
    });
};

const addMetrics = (parent: Command): void => {
  parent
    .command('metrics')
    .summary('measures passages, answers and refusals on labelled questions')
    .description('Asks the questions of a labelled file (JSON lines) and measures passages, answers and refusals.')
    .argument('<file>', 'lines {"question", "answers"?, "document"?, "quote"?, "answerable"?, "claims"?}')
    .addOption(jobsOption())
    .option('--json <file>', 'write the report, question by question')
    .option('--against <file>', 'compare with the report of another run, by a paired test')
    .action(async (file: string, options: MetricsOptions) => {
      const { metrics, readLabelled } = await import('./metrics.ts');
      const questions = await readLabelled(file);
      await withIndex('eval metrics', (assay) => metrics(assay, file, questions, options));
    });
};

const addImport = (parent: Command): void => {
  parent
    .command('import')
    .summary('golden questions from promptfoo or from questions and answers')
    .description('Prints golden questions made of a promptfoo configuration (YAML) or of JSON lines.')
    .argument('<file>', '.yaml: promptfoo; else lines {"question", "answer" or "answers", "document"?, "quote"?}')
    .action(async (file: string) => {
      const { importQuestions } = await import('./import.ts');
      await importQuestions(file);
    });
};

const addSchema = (parent: Command): void => {
  parent
    .command('schema')
    .summary('prints the JSON Schema of a questions file')
    .description('Prints the JSON Schema of a questions file, for completion and checks in editors.')
    .action(async () => {
      const { questionsSchema } = await import('../../../eval/index.ts');
      await outJson(questionsSchema());
    });
};

export const addEval = (program: Command): void => {
  const command = program
    .command('eval')
    .summary('asks the golden questions')
    .description('Asks the golden questions and judges the answers; exits with 1 where one fails.')
    .argument('[file]', 'the questions, a file or a folder of files (default: questions.yaml of the corpus folder)')
    .option(
      '--filter <text>',
      'only questions with this text, tag:NAME or file:NAME; may be given several times',
      collect,
    )
    .option('--bail', 'stop at the first failure')
    .option('--watch', 'ask again whenever the corpus or the questions change')
    .option('--repeat <times>', 'ask each question so often (for models)', wholeNumber(1, 1_000))
    .option('--pass-rate <share>', 'the share of the repetitions that has to pass (default: 1)', share)
    .addOption(jobsOption())
    .option('--junit <file>', 'write a JUnit report, as CI servers read it')
    .option('--json <file>', 'write the whole report, with every answer')
    .option('--html <file>', 'write the report as a page')
    .option('--github', 'write annotations for GitHub (by itself where GITHUB_ACTIONS is set)')
    .option('--baseline [file]', 'compare with the answers kept by --update, or with a report of --json')
    .option('--update [file]', 'keep the answers as the baseline (default: beside the questions)')
    .addHelpText('after', EXAMPLES)
    .action(run);
  addAdd(command);
  addSuggest(command);
  addMetrics(command);
  addImport(command);
  addSchema(command);
};
