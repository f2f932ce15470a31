import { setImmediate } from 'node:timers/promises';
import type { Chunk, Document, DocumentSummary } from '../../../domain/document.ts';
import type { DocumentStore } from '../../../ports/document-store.ts';
import { distinctFacts } from '../../fact-table/fact-order.ts';
import { chunkRows, type EmbeddingInUse } from './chunk-rows.ts';
import type { Database } from './database.ts';
import { factLinks } from './fact-links.ts';
import { factRows } from './fact-rows.ts';
import { listedDocuments, type SummaryRow } from './listed-documents.ts';
import type { Meta } from './meta.ts';

type DocumentRow = SummaryRow & { text: string; pages: string };

/** Documents in SQLite. */
export const sqliteDocuments = (database: Database, meta: Meta, embedding: EmbeddingInUse): DocumentStore => {
  const chunks = chunkRows(database, embedding);
  const facts = factRows(database);
  const links = factLinks(database);
  const get = database.prepare<DocumentRow>('SELECT summary, text, pages FROM documents WHERE document_id = ?');
  const insert = database.prepare('INSERT INTO documents (document_id, summary, pages, text) VALUES (?, ?, ?, ?)');
  const update = database.prepare('UPDATE documents SET summary = ? WHERE document_id = ?');
  const remove = database.prepare('DELETE FROM documents WHERE document_id = ?');
  const chunksOf = database.prepare<{ content: string }>(
    'SELECT content FROM chunks WHERE document_id = ? ORDER BY ordinal',
  );
  const summaryOf = ({ summary }: SummaryRow): DocumentSummary => database.parse<DocumentSummary>(summary);
  const listed = listedDocuments(database, meta, summaryOf);
  const forget = (documentId: string): boolean => {
    chunks.removeOf(documentId);
    facts.removeExtracted(documentId);
    return Number(remove.run(documentId).changes) > 0;
  };
  /** Changes the summary of a document that is there, by what `work` gives; false when there is none. */
  const revise = (documentId: string, work: () => Partial<DocumentSummary>): boolean =>
    listed.change(documentId, () => {
      const row = get.get(documentId);
      if (row === undefined) return { result: false, row: null };
      const summary = JSON.stringify({ ...database.parse<DocumentSummary>(row.summary), ...work() });
      update.run(summary, documentId);
      return { result: true, row: { summary } };
    });
  return {
    listDocuments: async () => database.read(() => listed.all()),

    getDocument: async (documentId) => {
      const row = database.read(() => get.get(documentId));
      if (row === undefined) return null;
      const pages = database.parse<Document['pages']>(row.pages);
      return { ...summaryOf(row), text: row.text, pages };
    },

    documentChunks: async (documentId) =>
      database.read(() => chunksOf.all(documentId)).map(({ content }) => database.parse<Chunk>(content)),

    putDocument: async (indexed) => {
      const { text, pages, ...summary } = indexed.document;
      const { documentId } = summary;
      const row = { summary: JSON.stringify(summary) };
      listed.change(documentId, () => {
        forget(documentId);
        insert.run(documentId, row.summary, JSON.stringify(pages), text);
        chunks.insert(indexed.chunks);
        facts.insert(distinctFacts(indexed.facts));
        meta.renewChunkVersion();
        meta.renewFactVersion();
        return { result: undefined, row };
      });
    },

    putFacts: async (documentId, extracted, contentHash) =>
      revise(documentId, () => {
        facts.removeExtracted(documentId);
        facts.insert(distinctFacts(extracted));
        meta.renewFactVersion();
        return { contentHash, facts: extracted.length };
      }),

    removeDocument: async (documentId) =>
      listed.change(documentId, () => {
        const result = forget(documentId);
        if (result) {
          meta.renewChunkVersion();
          meta.renewFactVersion();
        }
        return { result, row: null };
      }),

    patchDocument: async (documentId, patch) =>
      revise(documentId, () => {
        if (patch.publishedAt !== undefined) facts.outdate(documentId);
        return patch;
      }),

    commitRun: async (curated, linker) => {
      // In steps, so that questions are answered meanwhile; what is left when it is cut off the next run does.
      if (linker !== undefined) while (database.write(() => links.step(linker))) await setImmediate();
      return database.write(() => {
        if (curated !== undefined) {
          facts.removeCurated();
          facts.insert(distinctFacts(curated));
        }
        if (linker !== undefined) while (links.step(linker));
        return meta.countGeneration();
      });
    },

    generation: async () => database.read(() => meta.generation()),
  };
};
