import type { Command } from 'commander';
import { SearchRequest, type SearchResult } from '../../domain/search.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { addFilterOptions, filterOf, type FilterOptions } from './filter-options.ts';
import { outJson, outLine, paint } from './terminal.ts';
import { wholeNumber } from './values.ts';
import { withIndex } from './with-index.ts';

const passageLines = ({ documentId, title, text, start, end, score }: SearchResult, index: number): string =>
  [
    `${paint('cyan', `${index + 1}.`)} ${paint('bold', title)} (${documentId}, characters ${start} to ${end}; score ${score.toFixed(3)})`,
    `   ${text.replace(/\s+/g, ' ').trim()}`,
  ].join('\n');

/** With a filter the words may well be there, in documents that it leaves out. */
const nothingFound = (filters: FilterOptions): string =>
  Object.keys(filterOf(filters)).length === 0
    ? 'No passage fits these words.'
    : 'No passage fits these words in the documents that --document, --tag and --as-of leave.';

export const addSearch = (program: Command): void => {
  const command = program
    .command('search')
    .summary('ranked passages')
    .description('Finds the passages that fit a question or some words best.')
    .argument('<query...>', 'a question or words')
    .option('--k <number>', 'how many passages, 1 to 100', wholeNumber(1, 100), 10)
    .option('--json', 'the passages as JSON');
  addFilterOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  assay search "railway bridge"\n  assay search "export restrictions" --k 3 --json\n  assay search "reserves" --tag mining --as-of 2025-06-30',
    )
    .action(async (words: string[], { k, json, ...filters }: FilterOptions & { k: number; json?: true }) => {
      const input = { query: words.join(' '), k, ...filterOf(filters) };
      const request = parseInput(SearchRequest, input, { whole: 'The query' });
      await withIndex('search', async ({ retriever }) => {
        const results = await retriever.search(request.query, request);
        if (json) await outJson({ results });
        else if (results.length === 0) await outLine(nothingFound(filters));
        else await outLine(results.map(passageLines).join('\n\n'));
      });
    });
};
