import type { Command } from 'commander';
import { AskRequest } from '../../domain/answer.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { addFilterOptions, filterOf, type FilterOptions } from './filter-options.ts';
import { showAnswer } from './show-answer.ts';
import { outJson, outLine } from './terminal.ts';
import { withIndex } from './with-index.ts';

type Options = FilterOptions & { json?: true };

export const addAsk = (program: Command): void => {
  const command = program
    .command('ask')
    .summary('one cited answer')
    .description('Answers a question from the documents, with its sources and every number checked.')
    .argument('<question...>', 'the question; quotes keep the shell from reading its apostrophes and question marks')
    .option('--json', 'the whole answer as JSON');
  addFilterOptions(command)
    .addHelpText(
      'after',
      `
After each number: ✓ supported by the sources, ✗ contradicted, ? unverified.

Examples:
  assay ask "How large are Russia's rare-earth reserves?"
  assay ask "How many bridges exist?" --json
  assay ask "What is planned?" --as-of 2025-06-30`,
    )
    .action(async (words: string[], { json, ...filters }: Options) => {
      const request = parseInput(
        AskRequest,
        { question: words.join(' '), ...filterOf(filters) },
        { whole: 'The question' },
      );
      await withIndex('ask', async ({ asker }) => {
        const answer = await asker.ask(request);
        await (json ? outJson(answer) : outLine(showAnswer(answer)));
      });
    });
};
