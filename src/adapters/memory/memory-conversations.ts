import type { ConversationStore, ConversationSummary } from '../../ports/conversation-store.ts';
import { conversationTitle } from '../conversations/conversation-title.ts';
import type { MemoryState } from './memory-state.ts';

const newestFirst = (left: ConversationSummary, right: ConversationSummary): number => {
  if (left.updatedAt !== right.updatedAt) return left.updatedAt > right.updatedAt ? -1 : 1;
  return left.conversationId < right.conversationId ? -1 : 1;
};

export const memoryConversations = (state: MemoryState): ConversationStore => ({
  listConversations: async () =>
    Array.from(state.conversations, ([conversationId, { answerIds, ...rest }]) => ({
      conversationId,
      ...rest,
      messages: answerIds.length,
    })).toSorted(newestFirst),

  conversationAnswers: async (conversationId) =>
    state.conversations.get(conversationId)?.answerIds.flatMap((id) => state.answers.get(id) ?? []) ?? null,

  saveAnswer: async (answer, now, sourceHashes = {}) => {
    const known = state.conversations.get(answer.conversationId);
    const conversation = known ?? {
      title: conversationTitle(answer.question),
      createdAt: now,
      updatedAt: now,
      answerIds: [],
    };
    if (!conversation.answerIds.includes(answer.id)) conversation.answerIds.push(answer.id);
    conversation.updatedAt = now;
    state.conversations.set(answer.conversationId, conversation);
    state.answers.set(answer.id, answer);
    state.answerRecords.set(answer.id, { createdAt: now, sourceHashes });
  },

  answerRecords: async (ids) =>
    new Map(
      ids.flatMap((id) => {
        const record = state.answerRecords.get(id);
        return record === undefined ? [] : [[id, record]];
      }),
    ),

  listQuestions: async (limit) =>
    Array.from(state.answers.values(), ({ id, question, status, conversationId }) => ({
      answerId: id,
      question,
      status,
      conversationId,
      createdAt: state.answerRecords.get(id)?.createdAt ?? null,
    }))
      .toReversed()
      .slice(0, limit),

  getAnswer: async (id) => state.answers.get(id) ?? null,

  renameConversation: async (conversationId, title) => {
    const conversation = state.conversations.get(conversationId);
    if (conversation !== undefined) conversation.title = title;
    return conversation !== undefined;
  },

  removeConversation: async (conversationId) => {
    for (const id of state.conversations.get(conversationId)?.answerIds ?? []) {
      state.answers.delete(id);
      state.answerRecords.delete(id);
      state.feedback.delete(id);
    }
    return state.conversations.delete(conversationId);
  },
});
