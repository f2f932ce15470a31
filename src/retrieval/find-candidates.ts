import type { DocumentSummary } from '../domain/document.ts';
import type { ChunkIndex, DocumentScope } from '../ports/chunk-index.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { SearchOptions } from '../ports/search.ts';
import { documentsById } from './documents-by-id.ts';
import { fuse } from './fuse.ts';
import { queryVector } from './query-vector.ts';
import { createPassageReader, type Passage } from './passage.ts';
import { understandQuestion } from './question.ts';
import { recase, withoutShouting } from './recase.ts';
import type { RerankInput } from './rerank.ts';
import { resolveScope } from './scope.ts';
import { formsOf } from './word-families.ts';
import { createSentenceCosines } from './sentence-cosines.ts';
import { respell, unknownWords, type Respelling } from './spelling.ts';
import { termWeights } from './term-weights.ts';
import { titleStems } from './title-stems.ts';

export type RetrievalPorts = { index: ChunkIndex; documents: DocumentStore; embedder: Embedder };

/** The passages that may answer a question, with all that ranks them. */
export type Candidates = RerankInput & {
  /** Words of the question that were taken for others; `question` has those. */
  respelt: Respelling[];
  /** Why passages were found by their words alone; null where vectors helped. */
  wordsOnly: string | null;
  scope: DocumentScope;
  /** Documents in scope. */
  documents: readonly DocumentSummary[];
  /** Passages of the whole index that hold each term of the question. */
  documentFrequency: ReadonlyMap<string, number>;
};

/** Passages that each list proposes. */
const PROPOSED = 50;
/** Passages that are read and ranked by their features. */
const RERANKED = 30;
/** Passages nearest by vector that are read whatever the words say: a question may share none with its answer. */
const NEAREST = 10;
/** Words agree with an answer more often than the built-in vectors do. */
const FUSION = { keyword: 1, vector: 0.4 };

/** The terms with their irregular forms, for an index that matches stems only. */
const withForms = (list: readonly string[]): string[] => [...new Set([...list, ...list.flatMap(formsOf)])];

/**
 * Proposes passages by word (BM25) and by vector, within the documents that the filter leaves, fused by
 * reciprocal rank. A question with slips of the keyboard is looked up again without them. Passages that were read before are remembered.
 */
export const createCandidateFinder = ({ index, documents: store, embedder }: RetrievalPorts) => {
  const read = createPassageReader();
  const sentenceCosinesOf = createSentenceCosines(embedder);
  /** A question that nothing matches for its spelling brings no candidates: of a small index every passage is read. */
  const allPassages = async (documents: readonly DocumentSummary[]): Promise<Passage[]> =>
    (await Promise.all(documents.map(({ documentId }) => store.documentChunks(documentId)))).flat().map(read);
  const find = async (typed: string, options: SearchOptions, respelt: Respelling[] | null): Promise<Candidates> => {
    const text = withoutShouting(typed);
    const question = understandQuestion(text);
    const all = await store.listDocuments();
    const scope = resolveScope(all, options);
    const documents = scope === undefined ? all : all.filter(({ documentId }) => scope.has(documentId));
    const { vector, failure } = await queryVector(embedder, text);
    const limit = Math.max(PROPOSED, options.k);
    const [keyword, near, statistics] = await Promise.all([
      index.keywordCandidates(withForms(question.terms), limit, scope),
      vector === null ? [] : index.vectorCandidates(vector, limit, scope),
      index.termStatistics(question.terms),
    ]);
    const ranked = fuse([
      { ranked: keyword, weight: FUSION.keyword },
      { ranked: near, weight: FUSION.vector },
    ]);
    const nearest = new Set(near.slice(0, NEAREST).map(({ chunkId }) => chunkId));
    const fused = ranked.filter(({ chunkId }, place) => place < Math.max(RERANKED, options.k) || nearest.has(chunkId));
    const chunkIds = fused.map(({ chunkId }) => chunkId);
    const [chunks, cosines] = await Promise.all([
      index.getChunks(chunkIds),
      vector === null ? [] : index.vectorScores(vector, chunkIds),
    ]);
    const passages = chunks.map(read);
    const unknown = respelt === null ? unknownWords(question, statistics.documentFrequency) : [];
    const spelt =
      unknown.length === 0
        ? null
        : respell(question, unknown, statistics.chunks > PROPOSED ? passages : await allPassages(documents));
    if (spelt !== null) return find(spelt.text, options, spelt.respelt);
    const ofPassage = new Map(cosines.map(({ chunkId, score }) => [chunkId, score]));
    const sentenceCosines =
      (vector && sentenceCosinesOf(vector, passages)) ?? chunks.map(({ chunkId }) => [ofPassage.get(chunkId) ?? 0]);
    const recased = recase(question, passages);
    const byId = documentsById(documents);
    const found = new Set(chunks.map(({ documentId }) => documentId));
    return {
      question: recased === null ? question : { ...understandQuestion(recased), text },
      respelt: respelt ?? [],
      weights: termWeights(question.terms, statistics),
      documentFrequency: statistics.documentFrequency,
      titles: new Map(
        Array.from(found).flatMap((documentId) => {
          const document = byId.get(documentId);
          return document === undefined ? [] : [[documentId, titleStems(document)] as const];
        }),
      ),
      keyword,
      cosines,
      fused,
      passages,
      sentenceCosines,
      wordsOnly: failure,
      scope,
      documents,
    };
  };
  return (text: string, options: SearchOptions): Promise<Candidates> => find(text, options, null);
};
