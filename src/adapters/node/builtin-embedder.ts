import { readFile } from 'node:fs/promises';
import { AssayError } from '../../domain/errors.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { openBuiltinEmbedder } from '../models/builtin-embedder.ts';

const WEIGHTS = new URL('../../../models/builtin-embedding.bin', import.meta.url);

/** The built-in embedding from models/. Throws `invalid-config` where the weights are missing or damaged. */
export const loadBuiltinEmbedder = async (): Promise<Embedder> => {
  const bytes = await readFile(WEIGHTS).catch((cause: unknown) => {
    throw new AssayError('invalid-config', "The built-in embedding's weights can't be read.", {
      cause,
      hint: 'Take models/ from the repository again, or retrain with npm run train:embedding.',
    });
  });
  return openBuiltinEmbedder(bytes);
};
