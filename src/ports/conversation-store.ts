import type { Answer } from '../domain/answer.ts';

export type ConversationSummary = {
  conversationId: string;
  title: string;
  createdAt: string;
  updatedAt: string;
  messages: number;
};

/** What was asked and answered. Every method is one transaction. */
export interface ConversationStore {
  /** Newest first. */
  listConversations(): Promise<ConversationSummary[]>;
  /** Answers of a conversation, oldest first; null when there is no such conversation. */
  conversationAnswers(conversationId: string): Promise<Answer[] | null>;
  /** Appends to the answer's conversation, which is made when it is new. `now` is ISO 8601. */
  saveAnswer(answer: Answer, now: string): Promise<void>;
  getAnswer(id: string): Promise<Answer | null>;
  renameConversation(conversationId: string, title: string): Promise<boolean>;
  removeConversation(conversationId: string): Promise<boolean>;
}
