import type { FeedbackStore } from '../../ports/feedback-store.ts';
import { unknownAnswer } from '../conversations/unknown-answer.ts';
import type { MemoryState } from './memory-state.ts';

export const memoryFeedback = (state: MemoryState): FeedbackStore => ({
  saveFeedback: async (feedback) => {
    if (!state.answers.has(feedback.answerId)) throw unknownAnswer(feedback.answerId);
    state.feedback.set(feedback.answerId, feedback);
  },
  removeFeedback: async (answerId) => state.feedback.delete(answerId),
  listFeedback: async () =>
    Array.from(state.feedback.values()).toSorted((left, right) => {
      if (left.createdAt !== right.createdAt) return left.createdAt > right.createdAt ? -1 : 1;
      return left.answerId < right.answerId ? -1 : 1;
    }),
});
