export type Feedback = { answerId: string; rating: 'up' | 'down'; comment: string | null; createdAt: string };

export interface FeedbackStore {
  /** A later rating of the same answer replaces the earlier one. */
  saveFeedback(feedback: Feedback): Promise<void>;
  /** Newest first. */
  listFeedback(): Promise<Feedback[]>;
}
