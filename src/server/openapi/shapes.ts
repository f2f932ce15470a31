import { z } from 'zod';
import { Answer, AnswerStatus } from '../../domain/answer.ts';
import { DocumentSummary } from '../../domain/document.ts';
import type { ErrorCode, Problem as ProblemDocument } from '../../domain/errors.ts';
import { ExpectedAnswer } from '../../domain/expected-answer.ts';
import { Fact, FactPlace } from '../../domain/fact.ts';
import { Feed, FeedItem } from '../../domain/feed.ts';
import { IngestChange, KeptSource } from '../../domain/ingest-history.ts';
import { Quantity } from '../../domain/quantity.ts';
import { SearchResult } from '../../domain/search.ts';
import type { ConversationSummary as Summary } from '../../ports/conversation-store.ts';
import type { Feedback as Rated } from '../../ports/feedback-store.ts';
import type { UnansweredQuestion } from '../feedback/unanswered.ts';
import type { UnreviewedQuestion as Unreviewed } from '../feedback/unreviewed.ts';

/** What a request can meet; the other codes are for the command line. */
const REQUEST_ERRORS = [
  'invalid-request',
  'invalid-json',
  'outside-corpus',
  'forbidden-address',
  'fetch-failed',
  'fetch-timeout',
  'unauthorized',
  'forbidden-host',
  'forbidden-origin',
  'unknown-workspace',
  'not-found',
  'method-not-allowed',
  'already-exists',
  'payload-too-large',
  'unsupported-media-type',
  'invalid-document',
  'invalid-facts',
  'invalid-questions',
  'internal',
  'not-supported',
  'not-ready',
  'data-unwritable',
] as const satisfies readonly ErrorCode[];

export type RequestError = (typeof REQUEST_ERRORS)[number];

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(REQUEST_ERRORS),
  errors: z
    .array(z.object({ field: z.string(), detail: z.string() }))
    .readonly()
    .optional()
    .describe('What is wrong with which members of the body or query.'),
}) satisfies z.ZodType<ProblemDocument>;

export const SearchResults = z.object({ results: z.array(SearchResult) });
export const Quantities = z.object({ quantities: z.array(Quantity) });
/** What became of a page that was fetched. */
export const FetchedDocument = DocumentSummary.extend({ outcome: z.enum(['added', 'superseded', 'unchanged']) });
export const FeedList = z.object({ feeds: z.array(Feed) });
export const FeedWithItems = Feed.extend({ items: z.array(FeedItem) });
export const FileText = z.object({ text: z.string() });
export const FactPage = z.object({ facts: z.array(Fact), nextCursor: z.string().nullable() });
export const DocumentList = z.object({ documents: z.array(DocumentSummary) });

export const UploadReport = z.object({
  documents: z.array(DocumentSummary),
  failures: z.array(z.object({ path: z.string(), message: z.string() })),
});

/** A summary where one was sent as JSON, a report where files were. */
export const AddedDocuments = z.union([DocumentSummary, FetchedDocument, UploadReport]);

export const FactPlaces = z.object({ facts: z.array(FactPlace) });
export const Changes = z.object({ changes: z.array(IngestChange) });
export const KeptSources = z.object({ sources: z.array(KeptSource) });

export const ConversationSummary = z.object({
  conversationId: z.string(),
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  messages: z.int(),
}) satisfies z.ZodType<Summary>;
export const ConversationList = z.object({ conversations: z.array(ConversationSummary) });

export const Feedback = z.object({
  answerId: z.string(),
  rating: z.enum(['up', 'down']),
  comment: z.string().nullable(),
  expected: ExpectedAnswer.nullable(),
  createdAt: z.string(),
}) satisfies z.ZodType<Rated>;

export const Message = z.discriminatedUnion('role', [
  z.object({ role: z.literal('user'), content: z.string() }),
  z.object({
    role: z.literal('assistant'),
    content: z.string(),
    answer: Answer,
    feedback: Feedback.optional(),
  }),
]);
export const Conversation = ConversationSummary.extend({ messages: z.array(Message) });

export const RatedQuestion = Feedback.extend({
  question: z.string(),
  status: AnswerStatus,
  conversationId: z.string(),
  /** Whether the question is in `questions.yaml`. */
  isGolden: z.boolean(),
});
export const FeedbackList = z.object({ feedback: z.array(RatedQuestion) });
export const UnansweredQuestions = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      times: z.int(),
      lastAskedAt: z.string().nullable(),
      answerId: z.string(),
      conversationId: z.string(),
    }) satisfies z.ZodType<UnansweredQuestion>,
  ),
});

/** Questions to begin with. */
export const Suggestions = z.object({ questions: z.array(z.string()) });

export const Share = z.object({ url: z.string() });
export const Health = z.object({ status: z.literal('ok') });
export const Ready = z.object({
  status: z.literal('ready'),
  generation: z.int(),
  vectorIndex: z.object({
    kind: z.enum(['hnsw', 'flat']),
    building: z.object({ done: z.int(), total: z.int() }).nullable(),
  }),
});
export const Indexing = z.object({
  status: z.literal('indexing'),
  progress: z.object({ stage: z.enum(['documents', 'facts', 'vectors']), done: z.int(), total: z.int() }).nullable(),
});

export const UnreviewedQuestion = z.object({
  id: z.string(),
  questions: z.array(z.string()),
  tags: z.array(z.string()),
  /** Its `expect` as YAML; null for a conversation. */
  expects: z.string().nullable(),
}) satisfies z.ZodType<Unreviewed>;
export const UnreviewedQuestions = z.object({ questions: z.array(UnreviewedQuestion) });
