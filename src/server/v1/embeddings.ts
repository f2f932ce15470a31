import { Hono } from 'hono';
import type { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { ModelFailure } from '../../ports/language-model.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readJson } from '../http/input.ts';
import { EmbeddingRequest, type EmbeddingList } from './embedding-shapes.ts';
import { memberError } from './errors.ts';
import { checkEmbeddingModel, EMBEDDING_MODEL } from './models.ts';
import { countTokens } from './tokens.ts';

/** 32-bit floats, little-endian, as the clients read them. */
const toBase64 = (vector: readonly number[]): string => {
  const view = new DataView(new ArrayBuffer(vector.length * 4));
  vector.forEach((value, index) => view.setFloat32(index * 4, value, true));
  return btoa(Array.from(new Uint8Array(view.buffer), (byte) => String.fromCharCode(byte)).join(''));
};

/** The embedding that the index is searched with, as OpenAI's clients ask for it. */
export const embeddingRoutes = ({ embedder }: AppDependencies): Hono => {
  const app = new Hono();
  app.post('/v1/embeddings', limitBody(), async (context) => {
    const { model, input, encoding_format, dimensions } = await readJson(context, EmbeddingRequest);
    checkEmbeddingModel(model);
    const current = embedder();
    const { dimension } = current;
    if (dimensions != null && dimensions !== dimension)
      throw memberError(
        'not-supported',
        'dimensions',
        `This embedding has ${dimension} dimensions, not ${dimensions}.`,
        'Leave it out.',
      );
    const vectors = await current.embedDocuments([...input]).catch((cause: unknown) => {
      throw cause instanceof ModelFailure ? new AssayError('not-ready', cause.message, { cause }) : cause;
    });
    const prompt_tokens = input.reduce((sum, text) => sum + countTokens(text), 0);
    const list: z.infer<typeof EmbeddingList> = {
      object: 'list',
      data: vectors.map((vector, index) => ({
        object: 'embedding',
        index,
        embedding: encoding_format === 'base64' ? toBase64(vector) : vector,
      })),
      model: EMBEDDING_MODEL,
      usage: { prompt_tokens, total_tokens: prompt_tokens },
    };
    return context.json(list);
  });
  return app;
};
