import type { ExpectedAnswer } from '../domain/expected-answer.ts';

export type Feedback = {
  answerId: string;
  rating: 'up' | 'down';
  comment: string | null;
  /** The draft of a golden question: what the answer should have been. */
  expected: ExpectedAnswer | null;
  createdAt: string;
};

export interface FeedbackStore {
  /** A later rating of the same answer replaces the earlier one. */
  saveFeedback(feedback: Feedback): Promise<void>;
  /** Takes a rating back; false when there is none. */
  removeFeedback(answerId: string): Promise<boolean>;
  /** Newest first. */
  listFeedback(): Promise<Feedback[]>;
}
