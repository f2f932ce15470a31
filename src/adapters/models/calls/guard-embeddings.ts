import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { plainFailure } from '../providers/response-failure.ts';
import { type RetryPolicy, waitBefore } from './retry-policy.ts';
import type { Timers } from '../../../ports/timers.ts';

/** Texts a call; servers take more, but the next batch then waits for it all. */
const BATCH = 64;
/** Milliseconds. A question waits for its vector; documents have time. */
const QUERY_TIMEOUT = 10_000;
const BATCH_TIMEOUT = 60_000;
/** Milliseconds for which questions do without a provider that failed one. */
const PAUSE = 30_000;
const RETRIES: RetryPolicy = { attempts: 4, firstWait: 1_000, longestWait: 30_000 };

/**
 * Embeddings that answer or fail in time. Documents are sent in batches, each tried several times; a question is tried once,
 * and for a while after one that failed not at all: it can be answered by its words.
 */
export const guardEmbeddings = (embeddings: EmbeddingsInterface, timers: Timers): EmbeddingsInterface => {
  let pausedUntil = 0;
  const inTime = async <Result>(work: Promise<Result>, limit: number): Promise<Result> => {
    const done = new AbortController();
    const late = timers.sleep(limit, done.signal).then((): never => {
      throw plainFailure('timeout', `no vectors came for ${limit / 1_000} seconds`);
    });
    // Woken at the end of the work it fails too, with nobody waiting for it.
    late.catch(() => {});
    return Promise.race([work, late]).finally(() => done.abort());
  };
  const embedBatch = async (texts: string[]): Promise<number[][]> => {
    for (let attempt = 1; ; attempt++)
      try {
        return await inTime(embeddings.embedDocuments(texts), BATCH_TIMEOUT);
      } catch (error) {
        const wait = waitBefore(error, attempt, RETRIES, timers.random);
        if (wait === null) throw error;
        await timers.sleep(wait);
      }
  };
  return {
    embedQuery: async (text) => {
      if (timers.now() < pausedUntil) throw plainFailure('circuit-open');
      try {
        return await inTime(embeddings.embedQuery(text), QUERY_TIMEOUT);
      } catch (error) {
        pausedUntil = timers.now() + PAUSE;
        throw error;
      }
    },
    embedDocuments: async (texts) => {
      const vectors: number[][] = [];
      for (let first = 0; first < texts.length; first += BATCH)
        vectors.push(...(await embedBatch(texts.slice(first, first + BATCH))));
      return vectors;
    },
  };
};
