import type { Answer } from '../../domain/answer.ts';
import type { Fact } from '../../domain/fact.ts';
import type { IndexedChunk, IndexedDocument, LinkedPair } from '../../ports/document-store.ts';
import type { AnswerRecord } from '../../ports/conversation-store.ts';
import type { Feedback } from '../../ports/feedback-store.ts';

type MemoryConversation = { title: string; createdAt: string; updatedAt: string; answerIds: string[] };

/** What the in-memory stores share. */
export type MemoryState = {
  documents: Map<string, IndexedDocument>;
  curated: Fact[];
  /** As of the last run that linked. */
  links: LinkedPair[];
  generation: number;
  conversations: Map<string, MemoryConversation>;
  /** In the order in which they came. */
  answers: Map<string, Answer>;
  answerRecords: Map<string, AnswerRecord>;
  feedback: Map<string, Feedback>;
};

export const emptyState = (): MemoryState => ({
  documents: new Map(),
  curated: [],
  links: [],
  generation: 0,
  conversations: new Map(),
  answers: new Map(),
  answerRecords: new Map(),
  feedback: new Map(),
});

/** Documents by id. */
export const sortedDocuments = (state: MemoryState): IndexedDocument[] =>
  Array.from(state.documents.values()).toSorted((left, right) =>
    left.document.documentId < right.document.documentId ? -1 : 1,
  );

export const allChunks = function* (state: MemoryState): Generator<IndexedChunk> {
  for (const { chunks } of state.documents.values()) yield* chunks;
};

/** Extracted and curated facts together. */
export const allFacts = function* (state: MemoryState): Generator<Fact> {
  for (const { facts } of state.documents.values()) yield* facts;
  yield* state.curated;
};
