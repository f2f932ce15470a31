import { loadBuiltinEmbedder } from '../../adapters/node/builtin-embedder.ts';
import { checkedEmbeddings } from '../../adapters/models/langchain-embedder.ts';
import { AssayError } from '../../domain/errors.ts';
import type { Embedder } from '../../ports/embedder.ts';
import { ModelFailure } from '../../ports/language-model.ts';
import { guarded, type NamedEmbeddings, openEmbeddings } from '../embeddings.ts';
import { type ModelConfig, readEmbeddingSpec } from '../model-config.ts';

type StoredEmbedding = Pick<Embedder, 'model' | 'dimension'>;

/** With what an index is searched, and with what its vectors are made. */
export type IndexEmbeddings = {
  /** Embeds questions for the vectors that are there. */
  inUse: Embedder;
  /** Embeds documents before they are stored; null where vectors come later. */
  inline: Embedder | null;
  /** Embeds them later: what takes its time, or is to take the place of what is in use. */
  later: (NamedEmbeddings & { isLocal: boolean }) | null;
};

const unable = (stored: StoredEmbedding, message: string): Embedder => {
  const fail = async (): Promise<never> => {
    throw new ModelFailure('unavailable', message);
  };
  return { ...stored, embedQuery: fail, embedDocuments: fail };
};

/** What embeds questions for stored vectors of another embedding than the wanted one. */
const embedderOfStored = async (stored: StoredEmbedding, config: ModelConfig): Promise<Embedder> => {
  const spec = readEmbeddingSpec(stored.model);
  const gone = `the index has vectors of '${stored.model}', which can't be used any more; new ones are being made.`;
  if (spec === null) {
    const builtin = await loadBuiltinEmbedder();
    return builtin.model === stored.model ? builtin : unable(stored, gone);
  }
  try {
    return { ...stored, ...openEmbeddings(spec, config, { dimension: stored.dimension }).embeddings };
  } catch (error) {
    if (error instanceof AssayError) return unable(stored, gone);
    throw error;
  }
};

/**
 * Chooses how the index is searched and filled. The built-in embedding is at hand with each document; the vectors of others are made when
 * all documents are stored, and those of the embedding before them are searched until then.
 * @param stored the embedding of the vectors that there are.
 * @param own embeddings in place of the configured ones.
 */
export const chooseEmbeddings = async (
  config: ModelConfig,
  stored: StoredEmbedding | null,
  own?: NamedEmbeddings,
): Promise<IndexEmbeddings> => {
  if (own === undefined && config.embeddings === null) {
    const builtin = await loadBuiltinEmbedder();
    if (stored === null || stored.model === builtin.model) return { inUse: builtin, inline: builtin, later: null };
    const later = { model: builtin.model, embeddings: builtin, isLocal: true };
    return { inUse: await embedderOfStored(stored, config), inline: null, later };
  }
  const named = own === undefined ? openEmbeddings(config.embeddings!, config) : guarded(own);
  const later = { ...named, isLocal: false };
  if (stored === null) {
    const none = unable({ model: '', dimension: 0 }, `the vectors of '${later.model}' are still being made.`);
    return { inUse: none, inline: null, later };
  }
  if (stored.model !== later.model) return { inUse: await embedderOfStored(stored, config), inline: null, later };
  const checked = checkedEmbeddings(later.embeddings, later.model, stored.dimension);
  return { inUse: { ...stored, ...checked }, inline: null, later };
};
