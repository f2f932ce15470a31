import type { DocumentSummary } from '../domain/document.ts';
import { terms } from '../domain/words.ts';

const byDocument = new WeakMap<DocumentSummary, ReadonlySet<string>>();

/** Stems of the content words of a document's title, found once. */
export const titleStems = (document: DocumentSummary): ReadonlySet<string> => {
  const known = byDocument.get(document) ?? new Set(terms(document.title));
  byDocument.set(document, known);
  return known;
};
