import { signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { DocumentSummary } from '../api/types.ts';

/** The indexed documents; null until they are known. */
export const documents = signal<DocumentSummary[] | null>(null);

/** A document's title, or its id while the titles are not known. */
export const titleOf = (documentId: string): string =>
  documents.value?.find((document) => document.documentId === documentId)?.title ?? documentId;

export const loadDocuments = async (): Promise<void> => {
  const result = await api.documents();
  if (result.ok) documents.value = result.value.documents;
};
