import { setImmediate } from 'node:timers/promises';
import type { Chunk, Document, DocumentSummary } from '../../../domain/document.ts';
import type { DocumentStore } from '../../../ports/document-store.ts';
import { distinctFacts } from '../../fact-table/fact-order.ts';
import { chunkRows, type EmbeddingInUse } from './chunk-rows.ts';
import type { Database } from './database.ts';
import { factLinks } from './fact-links.ts';
import { factRows } from './fact-rows.ts';
import type { Meta } from './meta.ts';

type SummaryRow = { summary: string };
type DocumentRow = SummaryRow & { text: string; pages: string };

/** Documents in SQLite. */
export const sqliteDocuments = (database: Database, meta: Meta, embedding: EmbeddingInUse): DocumentStore => {
  const chunks = chunkRows(database, embedding);
  const facts = factRows(database);
  const links = factLinks(database);
  const list = database.prepare<SummaryRow>('SELECT summary FROM documents');
  let listed: { version: string; documents: readonly DocumentSummary[] } | null = null;
  const get = database.prepare<DocumentRow>('SELECT summary, text, pages FROM documents WHERE document_id = ?');
  const insert = database.prepare('INSERT INTO documents (document_id, summary, pages, text) VALUES (?, ?, ?, ?)');
  const update = database.prepare('UPDATE documents SET summary = ? WHERE document_id = ?');
  const remove = database.prepare('DELETE FROM documents WHERE document_id = ?');
  const chunksOf = database.prepare<{ content: string }>(
    'SELECT content FROM chunks WHERE document_id = ? ORDER BY ordinal',
  );
  const summaryOf = ({ summary }: SummaryRow): DocumentSummary => database.parse<DocumentSummary>(summary);
  const forget = (documentId: string): boolean => {
    chunks.removeOf(documentId);
    facts.removeExtracted(documentId);
    return Number(remove.run(documentId).changes) > 0;
  };
  return {
    listDocuments: async () =>
      database.read(() => {
        const version = meta.documentVersion();
        if (listed?.version !== version) {
          const documents = list.all().map(summaryOf);
          listed = {
            version,
            documents: documents.toSorted((left, right) => (left.documentId < right.documentId ? -1 : 1)),
          };
        }
        return listed.documents;
      }),

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
      database.write(() => {
        forget(summary.documentId);
        insert.run(summary.documentId, JSON.stringify(summary), JSON.stringify(pages), text);
        chunks.insert(indexed.chunks);
        facts.insert(distinctFacts(indexed.facts));
        meta.renewChunkVersion();
        meta.renewFactVersion();
        meta.renewDocumentVersion();
      });
    },

    putFacts: async (documentId, extracted, contentHash) =>
      database.write(() => {
        const row = get.get(documentId);
        if (row === undefined) return false;
        const summary = database.parse<DocumentSummary>(row.summary);
        update.run(JSON.stringify({ ...summary, contentHash, facts: extracted.length }), documentId);
        facts.removeExtracted(documentId);
        facts.insert(distinctFacts(extracted));
        meta.renewFactVersion();
        meta.renewDocumentVersion();
        return true;
      }),

    removeDocument: async (documentId) =>
      database.write(() => {
        const removed = forget(documentId);
        if (removed) {
          meta.renewChunkVersion();
          meta.renewFactVersion();
          meta.renewDocumentVersion();
        }
        return removed;
      }),

    patchDocument: async (documentId, patch) =>
      database.write(() => {
        const row = get.get(documentId);
        if (row === undefined) return false;
        const summary = database.parse<DocumentSummary>(row.summary);
        update.run(JSON.stringify({ ...summary, ...patch }), documentId);
        meta.renewDocumentVersion();
        if (patch.publishedAt !== undefined) facts.outdate(documentId);
        return true;
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
