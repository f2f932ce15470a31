import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessageChunk } from '@langchain/core/messages';
import { z } from 'zod';
import { addUsage, type TokenUsage } from '../../domain/token-usage.ts';
import type {
  LanguageModel,
  ModelCallOptions,
  ModelChunk,
  ModelFailure,
  ModelMessage,
} from '../../ports/language-model.ts';
import { errorFailure } from './providers/error-failure.ts';
import { plainFailure } from './providers/response-failure.ts';

/** How a provider tells that a completion is whole, beside the stream's own end. */
export type StreamHabits = {
  /** Whether each whole completion names the reason of its end, so that one without was cut off. */
  tellsEnd?: boolean;
  /** Whether later counts of tokens hold the earlier ones. */
  countsUp?: boolean;
};

const Count = z.int().nonnegative().catch(0);
const Usage = z
  .object({ input_tokens: Count, output_tokens: Count })
  .transform(({ input_tokens, output_tokens }): TokenUsage => ({
    inputTokens: input_tokens,
    outputTokens: output_tokens,
  }));

const Reason = z.string().min(1).optional().catch(undefined);
const End = z.object({ finish_reason: Reason, done_reason: Reason, stop_reason: Reason });

/** Why the completion ended, in the field that each provider has for it. */
const endOf = ({ response_metadata, additional_kwargs }: AIMessageChunk): string | null => {
  const { finish_reason, done_reason, stop_reason } = End.parse({ ...additional_kwargs, ...response_metadata });
  return finish_reason ?? done_reason ?? stop_reason ?? null;
};

const latest = (a: TokenUsage, b: TokenUsage): TokenUsage => ({
  inputTokens: Math.max(a.inputTokens, b.inputTokens),
  outputTokens: Math.max(a.outputTokens, b.outputTokens),
});

/** Streams a completion of a LangChain model; `failureOf` tells what an error of it means. */
export async function* streamChat(
  chat: BaseChatModel,
  messages: readonly ModelMessage[],
  { signal }: ModelCallOptions,
  failureOf: (error: unknown) => ModelFailure,
  { tellsEnd = false, countsUp = false }: StreamHabits = {},
): AsyncGenerator<ModelChunk> {
  let usage: TokenUsage | null = null;
  let end: string | null = null;
  let isEmpty = true;
  try {
    const prompt = messages.map(({ role, content }) => ({ role, content }));
    for await (const chunk of await chat.stream(prompt, signal === undefined ? {} : { signal })) {
      const counted = Usage.safeParse(chunk.usage_metadata).data;
      if (counted !== undefined) usage = usage === null ? counted : (countsUp ? latest : addUsage)(usage, counted);
      end = endOf(chunk) ?? end;
      const { text } = chunk;
      isEmpty &&= text.trim() === '';
      yield { text };
    }
  } catch (error) {
    throw failureOf(error);
  }
  if (signal?.aborted) throw plainFailure('aborted');
  if (usage !== null) yield { text: '', usage };
  if (end === 'length' || end === 'max_tokens') throw plainFailure('endless', 'it was cut at the longest completion');
  if (tellsEnd && end === null) throw plainFailure('unavailable', 'the stream was cut');
  if (isEmpty) throw plainFailure('empty', ...(end === null || end === 'stop' ? [] : [end]));
}

/** What Assay has to know of a model that is passed in. */
export type ChatModelDescription = {
  /** As it stands in answers, `PROVIDER:MODEL`. */
  name: string;
  /** Tokens that prompt and completion may take together. */
  contextTokens?: number;
};

/**
 * Makes a language model of any LangChain chat model. How long its completions may be and how often it tries again are settings of
 * its own: give it `maxRetries: 0` where Assay's retries are put around it.
 */
export const fromChatModel = (chat: BaseChatModel, { name, contextTokens }: ChatModelDescription): LanguageModel => ({
  name,
  contextTokens: contextTokens ?? null,
  stream: (messages, options = {}) =>
    streamChat(chat, messages, options, (error) =>
      options.signal?.aborted ? plainFailure('aborted') : errorFailure(error, [], 0),
    ),
});
