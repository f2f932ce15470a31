import type { Answer } from '../domain/answer.ts';

export type ConversationSummary = {
  conversationId: string;
  title: string;
  createdAt: string;
  updatedAt: string;
  messages: number;
};

/** SHA-256 of the text of each document that an answer cites, by its id, as it was when the answer was given. */
export type SourceHashes = Readonly<Record<string, string>>;

/** What is kept of an answer beside it; null and empty where an earlier version of Assay kept it. */
export type AnswerRecord = { createdAt: string | null; sourceHashes: SourceHashes };

/** One answer of a list. */
export type AskedQuestion = Pick<Answer, 'question' | 'status' | 'conversationId'> & {
  answerId: string;
  createdAt: string | null;
};

/** What was asked and answered. Every method is one transaction. */
export interface ConversationStore {
  /** Newest first. */
  listConversations(): Promise<ConversationSummary[]>;
  /** Answers of a conversation, oldest first; null when there is no such conversation. */
  conversationAnswers(conversationId: string): Promise<Answer[] | null>;
  /** Appends to the answer's conversation, which is made when it is new. `now` is ISO 8601. */
  saveAnswer(answer: Answer, now: string, sourceHashes?: SourceHashes): Promise<void>;
  /** What is kept beside these answers, by id; those that are not stored are left out. */
  answerRecords(ids: readonly string[]): Promise<Map<string, AnswerRecord>>;
  /** What was asked last, newest first; an infinite limit lists everything. */
  listQuestions(limit: number): Promise<AskedQuestion[]>;
  getAnswer(id: string): Promise<Answer | null>;
  renameConversation(conversationId: string, title: string): Promise<boolean>;
  removeConversation(conversationId: string): Promise<boolean>;
}
