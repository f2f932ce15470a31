import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { z } from 'zod';
import type { TokenUsage } from '../../../domain/token-usage.ts';
import type { LanguageModel, ModelFailure } from '../../../ports/language-model.ts';
import { errorFailure } from './error-failure.ts';
import { eventData } from './event-data.ts';
import { plainFailure } from './response-failure.ts';

/** What Assay uses of the AI binding of a Cloudflare Worker. */
export type AiBinding = {
  run: (model: string, inputs: Record<string, unknown>, options?: { signal?: AbortSignal }) => Promise<unknown>;
};

/** Older models send `response`, newer ones OpenAI's `choices`. */
const Piece = z.object({
  response: z.string().nullish(),
  choices: z
    .array(
      z.object({ delta: z.object({ content: z.string().nullish() }).nullish(), finish_reason: z.string().nullish() }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish().catch(undefined),
});

const readPiece = (data: string): z.infer<typeof Piece> => {
  try {
    return Piece.parse(JSON.parse(data));
  } catch {
    throw plainFailure('malformed', 'its stream has another form');
  }
};

/** Errors of the binding hold the failure in their words alone. */
const failureOf = (error: unknown, signal: AbortSignal | undefined): ModelFailure =>
  signal?.aborted ? plainFailure('aborted') : errorFailure(error, [], 0);

/** A model of Workers AI: it needs no key, the Worker's account pays. */
export const workersAiModel = (ai: AiBinding, model: string, contextTokens: number | null): LanguageModel => ({
  name: `workers-ai:${model}`,
  contextTokens,
  async *stream(messages, { signal, maxTokens } = {}) {
    let usage: TokenUsage | null = null;
    let isWhole = false;
    let isCut = false;
    let isEmpty = true;
    try {
      const inputs = { messages, stream: true, temperature: 0, ...(maxTokens && { max_tokens: maxTokens }) };
      const stream = await ai.run(model, inputs, signal === undefined ? {} : { signal });
      if (!(stream instanceof ReadableStream)) throw plainFailure('malformed', 'it does not stream');
      for await (const data of eventData(stream as ReadableStream<Uint8Array>)) {
        isWhole = data === '[DONE]';
        if (isWhole) break;
        const piece = readPiece(data);
        const choice = piece.choices?.[0];
        const text = piece.response ?? choice?.delta?.content ?? '';
        isCut ||= choice?.finish_reason === 'length';
        if (piece.usage)
          usage = { inputTokens: piece.usage.prompt_tokens, outputTokens: piece.usage.completion_tokens };
        isEmpty &&= text.trim() === '';
        yield { text };
      }
    } catch (error) {
      throw failureOf(error, signal);
    }
    if (signal?.aborted) throw plainFailure('aborted');
    if (usage !== null) yield { text: '', usage };
    if (isCut) throw plainFailure('endless', 'it was cut at the longest completion');
    if (!isWhole) throw plainFailure('unavailable', 'the stream was cut');
    if (isEmpty) throw plainFailure('empty');
  },
});

const Embedded = z.object({ data: z.array(z.array(z.number())) });

/** Embeddings of Workers AI. */
export const workersAiEmbeddings = (ai: AiBinding, model: string): EmbeddingsInterface => {
  const embedDocuments = async (texts: string[]): Promise<number[][]> => {
    try {
      return Embedded.parse(await ai.run(model, { text: texts })).data;
    } catch (error) {
      throw error instanceof z.ZodError
        ? plainFailure('malformed', 'its answer has another form')
        : failureOf(error, undefined);
    }
  };
  return { embedDocuments, embedQuery: async (text) => (await embedDocuments([text]))[0] ?? [] };
};
