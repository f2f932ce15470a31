import { z } from 'zod';
import { Fact } from '../../domain/fact.ts';
import { FactSearch, toFactFilter } from '../../facts/fact-search.ts';
import { quoted } from './answer-text.ts';
import { LINK } from './ask-tool.ts';
import type { McpDependencies } from './dependencies.ts';
import { markdownLink, openLinks } from './links.ts';
import { defineTool, type Tool } from './tool.ts';

const Input = FactSearch.extend({
  limit: z.int().min(1).max(200).default(20).describe('Facts on a page.'),
  cursor: z.string().max(1_000).optional().describe('The "nextCursor" of the page before.'),
});

const Output = z.object({
  facts: z.array(Fact.extend({ link: LINK })),
  nextCursor: z.string().nullable(),
});

/** Rows of the fact table. */
export const factsTool = (dependencies: McpDependencies): Tool =>
  defineTool({
    name: 'facts',
    title: 'Search the fact table',
    description:
      'Lists the figures and dates that the documents state, with what each measures and the sentence that states it; searched by words, subject, unit, figure and period. All that is given has to hold.',
    input: Input,
    output: Output,
    run: async ({ limit, cursor, ...search }, { signal }) => {
      const page = await dependencies.store.listFacts({ ...toFactFilter(search), limit, cursor });
      signal.throwIfAborted();
      const { link, titleOf } = await openLinks(dependencies);
      const facts = page.facts.map((fact) => ({ ...fact, link: link({ ...fact, span: fact.sourceSpan }) }));
      const lines = facts.map(
        ({ subject, measure, quantity, documentId, sentence, link: address }) =>
          `- ${[subject, measure].filter((part) => part !== '').join(', ')}: ${quantity.text} (${markdownLink(titleOf(documentId), address)}: ${quoted(sentence)})`,
      );
      if (page.nextCursor !== null) lines.push('', `There are more: cursor ${JSON.stringify(page.nextCursor)}.`);
      return {
        structured: { facts, nextCursor: page.nextCursor },
        text: facts.length === 0 ? 'No fact fits.' : lines.join('\n'),
      };
    },
  });
