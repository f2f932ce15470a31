import type { DocumentSummary } from '../domain/document.ts';
import type { SearchResult } from '../domain/search.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Search, SearchOptions } from '../ports/search.ts';
import { documentsById } from './documents-by-id.ts';
import { createCandidateFinder, type Candidates, type RetrievalPorts } from './find-candidates.ts';
import { foldNearDuplicates } from './near-duplicates.ts';
import type { Passage } from './passage.ts';
import { rerank } from './rerank.ts';
import { wordNearness, type WordNearness } from './word-nearness.ts';

/** A passage as ranked: higher score is better, equal scores are ordered by chunk id. */
export type RankedPassage = {
  passage: Passage;
  document: DocumentSummary;
  score: number;
  /** Cosine of the question with each sentence; with the passage alone where sentences have no vectors. */
  cosines: readonly number[];
};

export type Retrieval = Pick<
  Candidates,
  'question' | 'respelt' | 'weights' | 'documentFrequency' | 'scope' | 'documents' | 'wordsOnly'
> & {
  passages: RankedPassage[];
  nearness: WordNearness;
  /** Vectors of words, where the embedder has them. */
  wordVector?: Embedder['wordVector'] | undefined;
};

export interface Retriever extends Search {
  /** Passages for a question with all that ranking learnt on the way; `k` passages at most. */
  retrieve(question: string, options: SearchOptions): Promise<Retrieval>;
}

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
 * Ranks passages: candidates by word and by vector, ordered by a linear model of lexical features, near-duplicates
 * folded. Filters are resolved to documents before anything is ranked. The result depends on what is
 * indexed, never on the order in which it came.
 */
export const createRetriever = (ports: RetrievalPorts): Retriever => {
  const findCandidates = createCandidateFinder(ports);

  const rank = async (text: string, options: SearchOptions): Promise<Omit<Retrieval, 'nearness' | 'wordVector'>> => {
    const { question, respelt, weights, documentFrequency, scope, documents, wordsOnly, ...input } =
      await findCandidates(text, options);
    const byId = documentsById(documents);
    const passages = foldNearDuplicates(rerank({ question, weights, ...input })).flatMap((each) => {
      const document = byId.get(each.passage.chunk.documentId);
      return document === undefined ? [] : [{ ...each, document }];
    });
    const found = { question, respelt, weights, documentFrequency, scope, documents, wordsOnly };
    return { ...found, passages: passages.slice(0, options.k) };
  };

  return {
    retrieve: async (text, options) => {
      const ranked = await rank(text, options);
      const passages = ranked.passages.map(({ passage }) => passage);
      const nearness = wordNearness(ranked.question.terms, passages, ports.embedder);
      return { ...ranked, nearness, wordVector: ports.embedder.wordVector };
    },
    search: async (query, options) => (await rank(query, options)).passages.map(toSearchResult),
  };
};
