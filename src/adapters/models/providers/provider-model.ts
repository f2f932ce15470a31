import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { LanguageModel } from '../../../ports/language-model.ts';
import { type StreamHabits, streamChat } from '../from-chat-model.ts';
import { type Access, openConnection } from './connection.ts';

/** What a chat model is made with for one call. */
type CallSettings = { fetch: typeof fetch; maxTokens: number | undefined };

export type ProviderModel = {
  name: string;
  contextTokens: number | null;
  access: Access;
  /** Loads the provider's package at the first call, so that a start without one costs nothing. */
  open: (settings: CallSettings) => Promise<BaseChatModel>;
  habits: StreamHabits;
};

/** A provider's model. Each call has a chat model of its own, since some packages share connections among calls. */
export const providerModel = ({ name, contextTokens, access, open, habits }: ProviderModel): LanguageModel => ({
  name,
  contextTokens,
  async *stream(messages, options = {}) {
    const { fetch, failureOf, close } = openConnection(access, options.signal);
    try {
      const chat = await open({ fetch, maxTokens: options.maxTokens });
      yield* streamChat(chat, messages, options, failureOf, habits);
    } finally {
      // Who stops reading stops the model: not every package ends its connection then.
      close();
    }
  },
});
