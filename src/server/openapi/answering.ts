import { Answer, AskRequest } from '../../domain/answer.ts';
import { Verification } from '../../domain/claim.ts';
import { SearchRequest } from '../../domain/search.ts';
import { QuantitiesRequest, VerifyRequest } from '../facts/numbers.ts';
import type { OperationGroup } from './operation.ts';
import { FileText, Quantities, SearchResults, Suggestions } from './shapes.ts';

const EVENTS =
  `Server-sent events, sent when "stream" is true or text/event-stream is accepted: "passages" with what was
found; for each sentence a "delta" with its checked text, then each "claim" and "citation" in it; "done" with the whole Answer.
A failure after the start is an "error" event with the problem document.`.replaceAll('\n', ' ');

/** Questions, passages and figures. */
export const answering = {
  name: 'Questions and figures',
  description: 'Answers with citations to the character; every number checked against the sources.',
  operations: [
    {
      method: 'post',
      path: '/api/ask',
      id: 'ask',
      waits: true,
      summary: 'Answer a question from the documents',
      body: {
        schema: AskRequest,
        example: { question: "How large are Russia's rare-earth reserves?", k: 8, asOf: '2026-01-31' },
      },
      success: [
        {
          status: 200,
          description: 'The answer, whole or as it is made.',
          schema: Answer,
          text: { mediaType: 'text/event-stream', description: EVENTS },
        },
      ],
      errors: ['not-found'],
    },
    {
      method: 'post',
      path: '/api/search',
      id: 'search',
      waits: true,
      summary: 'Find passages',
      body: { schema: SearchRequest, example: { query: 'rare-earth reserves', k: 5, filter: { tags: ['mining'] } } },
      success: [{ status: 200, description: 'Passages, best first.', schema: SearchResults }],
    },
    {
      method: 'get',
      path: '/api/suggestions',
      id: 'suggestQuestions',
      summary: 'Questions to begin with',
      success: [
        {
          status: 200,
          description: 'At most four that the documents answer: golden ones, else some for figures of the documents.',
          schema: Suggestions,
        },
      ],
    },
    {
      method: 'post',
      path: '/api/verify',
      id: 'verify',
      waits: true,
      summary: 'Check every number of a text',
      description: 'Against the fact table, or against "source" alone. What cannot be matched is unverified.',
      body: { schema: VerifyRequest, example: { text: 'The reserves come to 28.7 million tonnes.' } },
      success: [{ status: 200, description: 'The worst verdict, and that of each number.', schema: Verification }],
    },
    {
      method: 'post',
      path: '/api/quantities',
      id: 'readQuantities',
      summary: 'Read the numbers, quantities and dates of a text',
      body: { schema: QuantitiesRequest, example: { text: 'Output rose by 12 % to 3.4 Mt in 2023.' } },
      success: [{ status: 200, description: 'Quantities in the order of the text.', schema: Quantities }],
    },
    {
      method: 'post',
      path: '/api/text',
      id: 'readText',
      summary: 'Read the text of a file, to have it checked',
      description: 'Of any format that documents have. Nothing of it is kept.',
      files: true,
      success: [{ status: 200, description: 'The text of the first file.', schema: FileText }],
      errors: ['invalid-document'],
    },
  ],
} as const satisfies OperationGroup;
