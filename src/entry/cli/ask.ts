import type { Command } from 'commander';
import { AskRequest } from '../../domain/answer.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { showAnswer } from './show-answer.ts';
import { outJson, outLine } from './terminal.ts';
import { day } from './values.ts';
import { withIndex } from './with-index.ts';

type Options = { json?: true; asOf?: string };

export const addAsk = (program: Command): void => {
  program
    .command('ask')
    .summary('one cited answer')
    .description('Answers a question from the documents, with its sources and every number checked.')
    .argument('<question...>', 'the question; quotes keep the shell from reading its apostrophes and question marks')
    .option('--json', 'the whole answer as JSON')
    .option('--as-of <date>', 'leave out documents published after this day (YYYY-MM-DD)', day)
    .addHelpText(
      'after',
      `
After each number: ✓ supported by the sources, ✗ contradicted, ? unverified.

Examples:
  assay ask "How large are Russia's rare-earth reserves?"
  assay ask "How many bridges exist?" --json
  assay ask "What is planned?" --as-of 2025-06-30`,
    )
    .action(async (words: string[], { json, asOf }: Options) => {
      const request = parseInput(AskRequest, { question: words.join(' '), asOf }, { whole: 'The question' });
      await withIndex('ask', async ({ asker }) => {
        const answer = await asker.ask(request);
        await (json ? outJson(answer) : outLine(showAnswer(answer)));
      });
    });
};
