import type { DocumentSummary } from '../../../domain/document.ts';
import type { Database } from './database.ts';
import type { Meta } from './meta.ts';

export type SummaryRow = { summary: string };

/** The list of documents, kept in memory: every question asks for it. */
export type ListedDocuments = {
  /** By id; the same array until something changes. Use inside a read. */
  all(): readonly DocumentSummary[];
  /** Does `work`, a transaction in which one document changes, and follows in the list; a row of null is one that goes. */
  change<Result>(documentId: string, work: () => { result: Result; row: SummaryRow | null }): Result;
};

export const listedDocuments = (
  database: Database,
  meta: Meta,
  summaryOf: (row: SummaryRow) => DocumentSummary,
): ListedDocuments => {
  const select = database.prepare<SummaryRow>('SELECT summary FROM documents');
  let kept: { version: string; byId: Map<string, DocumentSummary> } | null = null;
  let sorted: readonly DocumentSummary[] | null = null;
  return {
    all: () => {
      const version = meta.documentVersion();
      if (kept?.version !== version) {
        const byId = new Map(
          select
            .all()
            .map((row) => summaryOf(row))
            .map((one) => [one.documentId, one]),
        );
        kept = { version, byId };
        sorted = null;
      }
      sorted ??= kept.byId
        .values()
        .toArray()
        .toSorted((left, right) => (left.documentId < right.documentId ? -1 : 1));
      return sorted;
    },
    change: (documentId, work) => {
      const { result, row, before, after } = database.write(() => {
        const version = meta.documentVersion();
        const done = work();
        meta.renewDocumentVersion();
        return { ...done, before: version, after: meta.documentVersion() };
      });
      // Where another process changed documents too, all are read again.
      if (kept?.version === before) {
        kept.version = after;
        sorted = null;
        if (row === null) kept.byId.delete(documentId);
        else kept.byId.set(documentId, summaryOf(row));
      }
      return result;
    },
  };
};
