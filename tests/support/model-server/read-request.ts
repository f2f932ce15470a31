import { z } from 'zod';
import type { ChatRequest } from './reply.ts';

const Content = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.literal('text'), text: z.string() }))
    .transform((parts) => parts.map(({ text }) => text).join('')),
]);
const Turn = z.object({ role: z.string(), content: Content });

const OpenAIChat = z.looseObject({
  model: z.string(),
  messages: z.array(Turn).min(1),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean().default(false) }).nullish(),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
});

const OllamaChat = z.looseObject({
  model: z.string(),
  messages: z.array(Turn).min(1),
  stream: z.boolean().default(true),
  options: z.looseObject({ num_predict: z.int().nullish() }).nullish(),
});

const AnthropicChat = z.looseObject({
  model: z.string(),
  system: Content.nullish(),
  messages: z.array(Turn).min(1),
  stream: z.boolean().default(false),
  max_tokens: z.int().positive(),
});

type Read = (body: unknown) => Omit<ChatRequest, 'earlier'>;

/** What each protocol asks for; throws a ZodError where the body is not of its form. */
export const READERS: Record<ChatRequest['protocol'], Read> = {
  openai: (body) => {
    const read = OpenAIChat.parse(body);
    return {
      protocol: 'openai',
      model: read.model,
      turns: read.messages,
      streamed: read.stream,
      wantsUsage: read.stream_options?.include_usage ?? false,
      maxTokens: read.max_completion_tokens ?? read.max_tokens ?? null,
    };
  },
  ollama: (body) => {
    const read = OllamaChat.parse(body);
    return {
      protocol: 'ollama',
      model: read.model,
      turns: read.messages,
      streamed: read.stream,
      wantsUsage: true,
      maxTokens: read.options?.num_predict ?? null,
    };
  },
  anthropic: (body) => {
    const read = AnthropicChat.parse(body);
    return {
      protocol: 'anthropic',
      model: read.model,
      turns: [...(read.system == null ? [] : [{ role: 'system', content: read.system }]), ...read.messages],
      streamed: read.stream,
      wantsUsage: true,
      maxTokens: read.max_tokens,
    };
  },
};

const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1)]);

export const EmbeddingRequest = z.looseObject({
  model: z.string(),
  input: Texts,
  dimensions: z.int().positive().nullish(),
  encoding_format: z.enum(['float', 'base64']).default('float'),
});
