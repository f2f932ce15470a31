import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { z } from 'zod';
import { AssayError } from '../../../domain/errors.ts';

const PACKAGE = '@huggingface/transformers';

type Extract = (texts: string[], options: { pooling: 'mean'; normalize: true }) => Promise<unknown>;

const isFunction = (value: unknown): boolean => typeof value === 'function';
const Package = z.object({
  pipeline: z.custom<(task: 'feature-extraction', model: string) => Promise<Extract>>(isFunction),
});
const Output = z.object({ tolist: z.custom<() => unknown>(isFunction) });
const Vectors = z.array(z.array(z.number()));

const loadPackage = async (load: () => Promise<unknown>): Promise<z.infer<typeof Package>> => {
  try {
    return Package.parse(await load());
  } catch (cause) {
    throw new AssayError('invalid-config', `"ASSAY_EMBEDDINGS" needs the package ${PACKAGE}, which can't be loaded.`, {
      hint: `Run npm install ${PACKAGE}`,
      cause,
    });
  }
};

/**
 * Embeddings of a sentence model in ONNX format that runs in this process. The package is optional and loaded at the first call; it
 * downloads the model once.
 * @param load imports the package.
 */
export const transformersEmbeddings = (
  model: string,
  load: () => Promise<unknown> = () => import(PACKAGE),
): EmbeddingsInterface => {
  let opened: Promise<Extract> | null = null;
  const open = async (): Promise<Extract> => (await loadPackage(load)).pipeline('feature-extraction', model);
  const embedDocuments = async (texts: string[]): Promise<number[][]> => {
    if (texts.length === 0) return [];
    opened ??= open().catch((error: unknown) => {
      // The next call may find what was missing.
      opened = null;
      throw error;
    });
    const extract = await opened;
    const output = Output.parse(await extract(texts, { pooling: 'mean', normalize: true }));
    return Vectors.parse(output.tolist());
  };
  return { embedDocuments, embedQuery: async (text) => (await embedDocuments([text]))[0] ?? [] };
};
