import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { type Access, openConnection } from './connection.ts';

/** Milliseconds after which a connection is given up that nobody waits for any more. */
const LONGEST = 120_000;

/** A provider's embeddings: loaded at the first call, its failures made ModelFailures. */
export const providerEmbeddings = (
  access: Access,
  open: (fetch: Access['fetch']) => Promise<EmbeddingsInterface>,
): EmbeddingsInterface => {
  const call = async <Result>(use: (embeddings: EmbeddingsInterface) => Promise<Result>): Promise<Result> => {
    const { fetch, failureOf, close } = openConnection(access);
    const ended = setTimeout(close, LONGEST);
    try {
      return await use(await open(fetch));
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(ended);
    }
  };
  return {
    embedQuery: (text) => call((embeddings) => embeddings.embedQuery(text)),
    embedDocuments: (texts) => call((embeddings) => embeddings.embedDocuments(texts)),
  };
};
