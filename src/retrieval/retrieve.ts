import type { DocumentSummary } from '../domain/document.ts';
import type { SearchResult } from '../domain/search.ts';
import { terms } from '../domain/words.ts';
import type { ChunkIndex, DocumentScope } from '../ports/chunk-index.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Search, SearchOptions } from '../ports/search.ts';
import { fuse } from './fuse.ts';
import { foldNearDuplicates } from './near-duplicates.ts';
import { createPassageReader, type Passage } from './passage.ts';
import { understandQuestion, type Question } from './question.ts';
import { rerank } from './rerank.ts';
import { resolveScope } from './scope.ts';
import { termWeights, type TermWeights } from './term-weights.ts';

/** A passage as ranked: higher score is better, equal scores are ordered by chunk id. */
export type RankedPassage = { passage: Passage; document: DocumentSummary; score: number };

export type Retrieval = {
  question: Question;
  weights: TermWeights;
  /** Passages of the whole index that hold each term of the question. */
  documentFrequency: ReadonlyMap<string, number>;
  /** What the filter leaves; undefined when nothing limits it. */
  scope: DocumentScope;
  /** Documents in scope. */
  documents: DocumentSummary[];
  passages: RankedPassage[];
};

export interface Retriever extends Search {
  /** Passages for a question with all that ranking learnt on the way; `k` passages at most. */
  retrieve(question: string, options: SearchOptions): Promise<Retrieval>;
}

const CANDIDATES = 50;
const RERANKED = 30;
/** Words agree with an answer more often than the built-in vectors do. */
const FUSION = { keyword: 1, vector: 0.4 };

export const toSearchResult = ({ passage: { chunk }, document, score }: RankedPassage): SearchResult => ({
  documentId: chunk.documentId,
  chunkId: chunk.chunkId,
  title: document.title,
  text: chunk.text,
  start: chunk.start,
  end: chunk.end,
  score,
});

/**
 * Ranks passages: candidates by word (BM25) and by vector, fused by reciprocal rank, then ordered by a
 * linear model of lexical features. Filters are resolved to documents before anything is ranked. The
 * result depends on what is indexed, never on the order in which it came.
 */
export const createRetriever = (ports: {
  index: ChunkIndex;
  documents: DocumentStore;
  embedder: Embedder;
}): Retriever => {
  const { index, embedder } = ports;
  const read = createPassageReader();

  const candidates = async (question: Question, scope: DocumentScope, limit: number) => {
    const vector = Float32Array.from(await embedder.embedQuery(question.text));
    const [keyword, near] = await Promise.all([
      index.keywordCandidates(question.terms, limit, scope),
      index.vectorCandidates(vector, limit, scope),
    ]);
    const fused = fuse([
      { ranked: keyword, weight: FUSION.keyword },
      { ranked: near, weight: FUSION.vector },
    ]).slice(0, Math.max(RERANKED, limit));
    const chunkIds = fused.map(({ chunkId }) => chunkId);
    const [chunks, cosines] = await Promise.all([index.getChunks(chunkIds), index.vectorScores(vector, chunkIds)]);
    return { keyword, fused, chunks, cosines };
  };

  const retrieve = async (text: string, options: SearchOptions): Promise<Retrieval> => {
    const question = understandQuestion(text);
    const all = await ports.documents.listDocuments();
    const scope = resolveScope(all, options);
    const documents = scope === undefined ? all : all.filter(({ documentId }) => scope.has(documentId));
    const limit = Math.max(CANDIDATES, options.k);
    const [found, statistics] = await Promise.all([
      candidates(question, scope, limit),
      index.termStatistics(question.terms),
    ]);
    const weights = termWeights(question.terms, statistics);
    const byId = new Map(documents.map((document) => [document.documentId, document]));
    const titles = new Map(documents.map(({ documentId, title }) => [documentId, new Set(terms(title))]));
    const ranked = rerank({ question, weights, titles, ...found, passages: found.chunks.map(read) });
    const passages = foldNearDuplicates(ranked).flatMap(({ passage, score }) => {
      const document = byId.get(passage.chunk.documentId);
      return document === undefined ? [] : [{ passage, document, score }];
    });
    return {
      question,
      weights,
      documentFrequency: statistics.documentFrequency,
      scope,
      documents,
      passages: passages.slice(0, options.k),
    };
  };

  return {
    retrieve,
    search: async (query, options) => (await retrieve(query, options)).passages.map(toSearchResult),
  };
};
