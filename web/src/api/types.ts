/** The server's shapes, as types only: the page carries no schema library. */
export type { Answer, Citation, Conflict } from '../../../src/domain/answer.ts';
export type { AnswerEvent } from '../../../src/domain/answer-event.ts';
export type { Claim, Verdict, Verification } from '../../../src/domain/claim.ts';
export type { Document, DocumentSummary } from '../../../src/domain/document.ts';
export type { Fact, FactLink, FactSource } from '../../../src/domain/fact.ts';
export type { FactPlace } from '../../../src/domain/fact.ts';
export type { IngestChange, KeptSource, Supersession } from '../../../src/domain/ingest-history.ts';
export type { SearchResult } from '../../../src/domain/search.ts';
export type { Span } from '../../../src/domain/span.ts';
export type { ExpectedAnswer } from '../../../src/domain/expected-answer.ts';
export type { Feedback } from '../../../src/ports/feedback-store.ts';
export type { UnansweredQuestion } from '../../../src/server/feedback/unanswered.ts';
export type { UnreviewedQuestion } from '../../../src/server/feedback/unreviewed.ts';
export type { ConversationSummary } from '../../../src/ports/conversation-store.ts';
