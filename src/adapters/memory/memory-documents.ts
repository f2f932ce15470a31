import type { Chunk, Document, DocumentSummary } from '../../domain/document.ts';
import type { DocumentStore, IndexedChunk } from '../../ports/document-store.ts';
import { distinctFacts } from '../fact-table/fact-order.ts';
import { linkAll } from './memory-links.ts';
import { sortedDocuments, type MemoryState } from './memory-state.ts';

const summary = ({ text: _text, pages: _pages, ...rest }: Document): DocumentSummary => rest;

export const plainChunk = ({ terms: _terms, vector: _vector, ...chunk }: IndexedChunk): Chunk => chunk;

export const memoryDocuments = (state: MemoryState): DocumentStore => ({
  listDocuments: async () => sortedDocuments(state).map(({ document }) => summary(document)),
  getDocument: async (documentId) => state.documents.get(documentId)?.document ?? null,
  documentChunks: async (documentId) =>
    (state.documents.get(documentId)?.chunks ?? [])
      .toSorted((left, right) => left.ordinal - right.ordinal)
      .map(plainChunk),
  putDocument: async (indexed) => {
    state.documents.set(indexed.document.documentId, { ...indexed, facts: distinctFacts(indexed.facts) });
  },
  putFacts: async (documentId, facts, contentHash) => {
    const indexed = state.documents.get(documentId);
    if (indexed === undefined) return false;
    const document = { ...indexed.document, contentHash, facts: facts.length };
    state.documents.set(documentId, { ...indexed, document, facts: distinctFacts(facts) });
    return true;
  },
  removeDocument: async (documentId) => state.documents.delete(documentId),
  patchDocument: async (documentId, patch) => {
    const indexed = state.documents.get(documentId);
    if (indexed === undefined) return false;
    state.documents.set(documentId, { ...indexed, document: { ...indexed.document, ...patch } });
    return true;
  },
  commitRun: async (curated, linker) => {
    if (curated !== undefined) state.curated = distinctFacts(curated);
    if (linker !== undefined) state.links = linkAll(state, linker);
    return ++state.generation;
  },
  generation: async () => state.generation,
});
