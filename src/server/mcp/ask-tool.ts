import { z } from 'zod';
import { Answer, AskRequest, Citation } from '../../domain/answer.ts';
import { SearchResult } from '../../domain/search.ts';
import { answerText } from './answer-text.ts';
import type { McpDependencies } from './dependencies.ts';
import { openLinks } from './links.ts';
import { defineTool, type Tool } from './tool.ts';

export const LINK = z.string().describe('Where to read the passage.');

const { question, conversationId, k, mode, filter, asOf } = AskRequest.shape;

const Input = z.object({
  question: question.describe('A question in plain language; several parts are answered one by one.'),
  conversationId: conversationId.describe('The "conversationId" of an earlier answer, to ask a follow-up.'),
  filter: filter.describe('Answer from these documents only.'),
  asOf: asOf.describe('YYYY-MM-DD: leave out documents published later.'),
  mode: mode.describe('"extractive" quotes the sources, "generative" lets the configured language model write.'),
  k: k.describe('How many passages to read.'),
});

const LinkedAnswer = Answer.extend({
  citations: z.array(Citation.extend({ link: LINK })),
  nearest: z.array(SearchResult.extend({ link: LINK })),
});
export type LinkedAnswer = z.infer<typeof LinkedAnswer>;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
};

/** One cited answer; each sentence is told as progress once its numbers are checked. */
export const askTool = (dependencies: McpDependencies): Tool =>
  defineTool({
    name: 'ask',
    title: 'Ask the documents',
    description:
      'Answers a question from the documents, with citations to the character and every number checked against the sources. ' +
      'Says so when the documents do not answer, and corrects a question that asserts a wrong figure. Give the sources with the answer.',
    input: Input,
    output: LinkedAnswer,
    run: async (request, { signal, progress }) => {
      const answer = await dependencies.asker.ask(
        request,
        async (event) => {
          if (event.type === 'passages') await progress(`Read ${event.passages.length} passages`);
          else if (event.type === 'delta') await progress(shortened(event.text));
        },
        { signal },
      );
      dependencies.onAnswer?.(answer);
      const { link } = await openLinks(dependencies);
      const linked: LinkedAnswer = {
        ...answer,
        citations: answer.citations.map((citation) => ({
          ...citation,
          link: link({ ...citation, span: citation.sourceSpan }),
        })),
        nearest: answer.nearest.map((passage) => ({ ...passage, link: link({ ...passage, span: passage }) })),
      };
      return { structured: linked, text: answerText(linked) };
    },
  });
