import type { ChunkIndex, DocumentScope, Scored, TermStatistics } from '../../ports/chunk-index.ts';
import type { IndexedChunk } from '../../ports/document-store.ts';
import { best } from '../scoring/best.ts';
import { inverseDocumentFrequency, lengthNorm, saturation } from '../scoring/bm25.ts';
import { dotProduct } from '../scoring/cosine.ts';
import { plainChunk } from './memory-documents.ts';
import { onceEach } from './once-each.ts';
import { allChunks, type MemoryState } from './memory-state.ts';

/** How often a chunk holds each of its terms. */
const frequenciesOf = onceEach(({ terms }: IndexedChunk): ReadonlyMap<string, number> => {
  const frequencies = new Map<string, number>();
  for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
});

const statistics = (state: MemoryState, terms: readonly string[]): TermStatistics => {
  const documentFrequency = new Map(terms.map((term) => [term, 0]));
  let chunks = 0;
  let length = 0;
  for (const chunk of allChunks(state)) {
    chunks++;
    length += chunk.terms.length;
    const frequencies = frequenciesOf(chunk);
    for (const [term, count] of documentFrequency) if (frequencies.has(term)) documentFrequency.set(term, count + 1);
  }
  return { chunks, meanLength: chunks === 0 ? 0 : length / chunks, documentFrequency };
};

const keywordScore = (chunk: IndexedChunk, { chunks, meanLength, documentFrequency }: TermStatistics): number => {
  const frequencies = frequenciesOf(chunk);
  const norm = lengthNorm(chunk.terms.length, meanLength);
  let score = 0;
  for (const [term, holders] of documentFrequency) {
    const frequency = frequencies.get(term);
    if (frequency === undefined) continue;
    score += inverseDocumentFrequency(chunks, holders) * saturation(frequency, norm);
  }
  return score;
};

const vectorScores = (vector: Float32Array, chunks: readonly IndexedChunk[]): Scored[] =>
  chunks.flatMap(({ chunkId, vector: stored }) =>
    stored === null ? [] : { chunkId, score: dotProduct(vector, stored) },
  );

/** Looks at every chunk at every question: nothing to keep in step, and the measure of every faster index. */
export const memoryChunkIndex = (state: MemoryState): ChunkIndex => {
  const inScope = (scope: DocumentScope): IndexedChunk[] =>
    Array.from(allChunks(state)).filter(({ documentId }) => scope === undefined || scope.has(documentId));
  const chunksOf = (chunkIds: readonly string[]): IndexedChunk[] => {
    const wanted = new Set(chunkIds);
    const found = new Map<string, IndexedChunk>();
    for (const chunk of allChunks(state)) if (wanted.has(chunk.chunkId)) found.set(chunk.chunkId, chunk);
    return chunkIds.flatMap((chunkId) => found.get(chunkId) ?? []);
  };
  return {
    getChunks: async (chunkIds) => chunksOf(chunkIds).map(plainChunk),
    keywordCandidates: async (terms, limit, scope) => {
      const known = statistics(state, terms);
      const scored = inScope(scope).map((chunk) => ({ chunkId: chunk.chunkId, score: keywordScore(chunk, known) }));
      return best(scored, limit);
    },
    vectorCandidates: async (vector, limit, scope) => best(vectorScores(vector, inScope(scope)), limit),
    vectorScores: async (vector, chunkIds) => vectorScores(vector, chunksOf(chunkIds)),
    termStatistics: async (terms) => statistics(state, terms),
    vectorIndex: async () => ({ kind: 'flat', building: null }),
  };
};
