import { z } from 'zod';
import { Answer, AskRequest, Citation, Conflict, Notice, Turn } from '../../domain/answer.ts';
import { Claim, Verdict, Verification } from '../../domain/claim.ts';
import { CalendarDate } from '../../domain/date.ts';
import { Document, DocumentSummary, PageStart } from '../../domain/document.ts';
import { ClaimExplanation, FactExplanation } from '../../domain/explanation.ts';
import { Fact, FactLink, FactPlace, FactSource } from '../../domain/fact.ts';
import { Feed, FeedItem, FeedRequest, PollReport } from '../../domain/feed.ts';
import { IngestChange, KeptSource, Supersession } from '../../domain/ingest-history.ts';
import { MAX_QUESTION_LENGTH } from '../../domain/limits.ts';
import { DateRange, Interval, Quantity } from '../../domain/quantity.ts';
import { Filter, QueryText, SearchRequest, SearchResult } from '../../domain/search.ts';
import { Span } from '../../domain/span.ts';
import { ConversationPatch } from '../answers/conversations.ts';
import { CuratedInput, CuratedPatch } from '../facts/curated-input.ts';
import { DocumentPatch } from '../documents/documents.ts';
import { McpMessage } from '../mcp/routes.ts';
import { DocumentInput, NewDocumentInput, WebDocumentInput } from '../documents/new-source.ts';
import { QuantitiesRequest, VerifyRequest } from '../facts/numbers.ts';
import { FeedbackRequest } from '../feedback/routes.ts';
import { ChatCompletionRequest } from '../v1/chat-request.ts';
import { ChatCompletion, ChatCompletionChunk, CompletionUsage, UrlCitation } from '../v1/completion-shapes.ts';
import { EmbeddingList, EmbeddingRequest } from '../v1/embedding-shapes.ts';
import { Model, ModelList, OpenAiError } from '../v1/model-shapes.ts';
import { ResponseRequest } from '../v1/responses/response-request.ts';
import { ModelResponse } from '../v1/responses/response-shapes.ts';
import * as shapes from './shapes.ts';

type Meta = { id: string; description?: string };
type Io = 'input' | 'output';

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const requests: Record<string, z.ZodType> = {
  AskRequest,
  Filter,
  Turn,
  SearchRequest,
  VerifyRequest,
  QuantitiesRequest,
  DocumentInput,
  WebDocumentInput,
  NewDocumentInput,
  FeedRequest,
  DocumentPatch,
  CuratedInput,
  CuratedPatch,
  ConversationPatch,
  FeedbackRequest,
  McpMessage,
  ChatCompletionRequest,
  ResponseRequest,
  EmbeddingRequest,
};

const Json = DocumentSummary.shape.metadata.unwrap().valueType;

const responses: Record<string, z.ZodType> = {
  Answer,
  Citation,
  Claim,
  Conflict,
  Notice,
  Verdict,
  Verification,
  Quantity,
  Interval,
  DateRange,
  Span,
  Fact,
  FactSource,
  FactLink,
  Feed,
  FeedItem,
  PollReport,
  FactExplanation,
  ClaimExplanation,
  SearchResult,
  Document,
  DocumentSummary,
  PageStart,
  FactPlace,
  IngestChange,
  KeptSource,
  Supersession,
  Json,
  ChatCompletion,
  ChatCompletionChunk,
  CompletionUsage,
  UrlCitation,
  ModelResponse,
  EmbeddingList,
  Model,
  ModelList,
  OpenAiError,
  ...shapes,
};

const DESCRIPTIONS: Record<string, string> = {
  Answer:
    'Markdown with [1] markers in "answer", and the proof of it. "corrected" says that the question asserts what the sources contradict.',
  Citation: 'A source that the answer uses. "sourceSpan" indexes the document\'s text, "answerSpans" index "answer".',
  ChatCompletion: 'OpenAI\'s shape; the answer with its verdicts is under "assay".',
  ChatCompletionChunk:
    'A piece of a streamed completion. The one with the finish reason has no text but the whole answer, under "assay".',
  ModelResponse: 'OpenAI\'s shape; the answer with its verdicts is under "assay".',
  UrlCitation: 'A link in the content: content.slice(start_index, end_index).',
  OpenAiError: 'What went wrong, as clients of OpenAI read it. "code" is stable.',
  Claim: 'A number, quantity or date asserted in the answer, the question or a text, with the verdict of the sources.',
  Conflict: 'Sources that disagree on what was asked.',
  Fact: 'A row of the fact table: one quantity or date, what it measures, and where it is stated.',
  FactSource: 'A place that states a fact; "sourceSpan" is that of its figure.',
  FactLink: 'How a fact stands to another on the same thing in the same period.',
  FactExplanation:
    'How the figure was read, what it stands for, the rule that makes the one of the other, and the period, in words.',
  ClaimExplanation:
    'How a claimed figure was read, what it stands for and by which rule, and how it stands to the one fact that its verdict rests on.',
  FactPlace: 'Where a fact stands in the text of its document, what it reads there, and what it is about.',
  IngestChange: 'What one ingest changed: at most a hundred names a list; "counts" are of all.',
  KeptSource: 'A source that was deleted or replaced and can be had back.',
  Supersession: 'A fact and the one that takes its place, as they were then.',
  Json: 'Any JSON value.',
  Problem: 'What went wrong and what to do about it (RFC 9457). "code" is stable.',
  Quantity:
    'A quantity as read from a text. "value", "low" and "high" are in "unit"; "canonical" is the interval in the base unit, rounding included.',
  DateRange: 'A half-open period in EDTF; an unstated year stays open, as in XXXX-12.',
  SearchResult: "A passage with its place in the document's text; a higher score is better.",
  Span: 'A half-open range in UTF-16 code units: text.slice(start, end).',
  Verdict: 'What cannot be matched is unverified, never supported.',
};

/** What refinements check, in the words of JSON Schema. */
const REFINED = new Map<unknown, JsonSchema>([
  [CalendarDate, { format: 'date' }],
  [QueryText, { minLength: 1, maxLength: MAX_QUESTION_LENGTH }],
]);

const names = new Map([...Object.entries(requests), ...Object.entries(responses)].map(([id, schema]) => [schema, id]));

/** Address of a schema among the components. */
export const reference = (schema: z.ZodType): { $ref: string } => {
  const id = names.get(schema);
  if (id === undefined) throw new Error('This schema has no name among the components.');
  return { $ref: `#/components/schemas/${id}` };
};

/** Drops what says nothing to a reader: bounds of JavaScript's integers, the dialect, ids that repeat the key. */
const tidy = (schema: JsonSchema): void => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  delete schema.$schema;
  delete schema.$id;
};

const toComponents = (named: Record<string, z.ZodType>, io: Io): Record<string, JsonSchema> => {
  const registry = z.registry<Meta>();
  for (const [id, schema] of Object.entries(named)) {
    const description = DESCRIPTIONS[id];
    registry.add(schema, description === undefined ? { id } : { id, description });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io,
    metadata: registry,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, REFINED.get(zodSchema));
      // Later versions add members; a client must not refuse them.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  for (const schema of Object.values(schemas)) tidyAll(schema);
  return schemas;
};

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const tidyAll = (node: JsonSchema): void => {
  tidy(node);
  for (const child of Object.values(node)) if (isObject(child)) tidyAll(child);
};

/** All shapes by name: requests as they are sent, responses as they come. */
export const componentSchemas = (): Record<string, JsonSchema> => ({
  ...toComponents(requests, 'input'),
  ...toComponents(responses, 'output'),
});

/** A query's parameters by name, with whether one must be given. */
export const querySchemas = (query: z.ZodObject): { name: string; required: boolean; schema: JsonSchema }[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (!isObject(schema)) return [];
    tidyAll(schema);
    return [{ name, required: required.includes(name), schema }];
  });
};
