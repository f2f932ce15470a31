import type { DocumentSummary } from '../domain/document.ts';

const known = new WeakMap<readonly DocumentSummary[], ReadonlyMap<string, DocumentSummary>>();

/** Documents by id: stores give one list as long as nothing changes, which is gone through once. */
export const documentsById = (documents: readonly DocumentSummary[]): ReadonlyMap<string, DocumentSummary> => {
  const found = known.get(documents) ?? new Map(documents.map((document) => [document.documentId, document]));
  known.set(documents, found);
  return found;
};
