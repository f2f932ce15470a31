import type { Command } from 'commander';
import type { EvaluateOptions } from './evaluate.ts';
import { withIndex } from './with-index.ts';

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
    .action(async (file: string | undefined, options: EvaluateOptions) => {
      const { evaluate } = await import('./evaluate.ts');
      await withIndex('eval', (assay) => evaluate(assay, file, options));
    });
};
