import { z } from 'zod';

const MOST_INPUTS = 2_048;

const NotTokens = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' || Array.isArray(input)
        ? 'is a token: send the text itself, since tokens mean nothing without the model that made them'
        : undefined,
  })
  .min(1, { error: 'is empty: send a text' });

export const EmbeddingRequest = z.object({
  model: z.string(),
  input: z.preprocess(
    (input) => (typeof input === 'string' ? [input] : input),
    z.array(NotTokens).min(1).max(MOST_INPUTS),
  ),
  encoding_format: z.enum(['float', 'base64']).nullish(),
  dimensions: z.int().min(1).nullish(),
  user: z.string().nullish(),
});

export const EmbeddingList = z.object({
  object: z.literal('list'),
  data: z.array(
    z.object({
      object: z.literal('embedding'),
      index: z.int(),
      embedding: z.union([z.array(z.number()), z.string()]),
    }),
  ),
  model: z.string(),
  usage: z.object({ prompt_tokens: z.int(), total_tokens: z.int() }),
});
