import { z } from 'zod';
import { SearchRequest, SearchResult } from '../../domain/search.ts';
import { quoted } from './answer-text.ts';
import { LINK } from './ask-tool.ts';
import type { McpDependencies } from './dependencies.ts';
import { markdownLink, openLinks } from './links.ts';
import { defineTool, type Tool } from './tool.ts';

const { query, k, filter, asOf } = SearchRequest.shape;

const Input = z.object({
  query: query.describe('A question or some words.'),
  k: k.describe('How many passages.'),
  filter: filter.describe('Search these documents only.'),
  asOf: asOf.describe('YYYY-MM-DD: leave out documents published later.'),
});

const Output = z.object({ results: z.array(SearchResult.extend({ link: LINK })) });

/** Ranked passages. */
export const searchTool = (dependencies: McpDependencies): Tool =>
  defineTool({
    name: 'search',
    title: 'Search the documents',
    description:
      'Finds the passages that fit a question or some words best, best first. For an answer with checked numbers use "ask".',
    input: Input,
    output: Output,
    run: async ({ query: words, ...options }, { signal }) => {
      const found = await dependencies.search.search(words, options);
      signal.throwIfAborted();
      const { link } = await openLinks(dependencies);
      const results = found.map((passage) => ({ ...passage, link: link({ ...passage, span: passage }) }));
      const text = results.map(
        ({ title, link: address, text: passage }, index) =>
          `${index + 1}. ${markdownLink(title, address)}: ${quoted(passage)}`,
      );
      return { structured: { results }, text: text.length === 0 ? 'No passage fits these words.' : text.join('\n') };
    },
  });
