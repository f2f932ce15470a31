import { AssayError } from '../domain/errors.ts';
import { ModelFailure } from '../ports/language-model.ts';
import type { IngestOptions, VectorReport } from '../ports/ingestion.ts';
import type { LaterVectors } from './dependencies.ts';
import { searchText } from './index-document.ts';
import { yieldToOthers } from './yield-to-others.ts';

/** Chunks embedded and stored at a time; what is stored is not made again after a cut. */
const BATCH = 64;

type Exclusively = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** What keeps embeddings from being made; null for what keeps more than them. */
const reasonOf = (error: unknown): string | null => {
  if (error instanceof ModelFailure) return error.message;
  return error instanceof AssayError && error.code === 'invalid-config' ? error.line : null;
};

/**
 * Makes the vectors of chunks that wait for them, a batch at a time so that other changes find their turn, and has them
 * compared once none waits. A provider that fails leaves the rest to the next run: documents are found by their
 * words, and by the vectors that were compared before, meanwhile.
 */
export const embedLater = async (
  later: LaterVectors | null,
  exclusively: Exclusively,
  { onProgress, mostVectors = Infinity }: Pick<IngestOptions, 'onProgress' | 'mostVectors'>,
): Promise<VectorReport | null> => {
  if (later === null) return null;
  const { embeddings, pending } = later;
  const before = await pending.extent();
  const left = before.total - before.done;
  if (left === 0) {
    await pending.adopt();
    return { made: 0, waiting: 0, failure: null };
  }
  if (left > mostVectors && later.isLocal !== true) return { made: 0, waiting: left, failure: null };
  let [row, made] = [0, 0];
  const embedBatch = async (): Promise<boolean> => {
    const waiting = await pending.waiting(row, BATCH);
    if (waiting.length === 0) {
      await pending.adopt();
      return false;
    }
    const vectors = await embeddings.embedDocuments(waiting.map(({ title, chunk }) => searchText(title, chunk)));
    await pending.put(waiting.map((each, index) => ({ row: each.row, vector: Float32Array.from(vectors[index]!) })));
    made += waiting.length;
    row = waiting.at(-1)!.row;
    return true;
  };
  const report = (): void => {
    const [done, total] = [before.done + made, before.total];
    onProgress?.({ stage: 'vectors', done, total, bytesDone: done, bytesTotal: total, path: '' });
  };
  try {
    report();
    while (await exclusively(embedBatch)) {
      report();
      await yieldToOthers();
    }
    return { made, waiting: 0, failure: null };
  } catch (error) {
    const failure = reasonOf(error);
    if (failure === null) throw error;
    const { done, total } = await pending.extent();
    return { made, waiting: total - done, failure };
  }
};
