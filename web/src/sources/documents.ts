import { signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { DocumentSummary } from '../api/types.ts';

/** The indexed documents; null until they are known. */
export const documents = signal<DocumentSummary[] | null>(null);

/** Questions to begin with, which the documents answer; null until they are known. */
export const examples = signal<readonly string[] | null>(null);

const find = (documentId: string): DocumentSummary | undefined =>
  documents.value?.find((document) => document.documentId === documentId);

/** A document's title, or its id while the titles are not known. */
export const titleOf = (documentId: string): string => find(documentId)?.title ?? documentId;

export const dateOf = (documentId: string): string | null => find(documentId)?.publishedAt ?? null;

export const loadDocuments = async (): Promise<void> => {
  const listed = await api.documents();
  if (!listed.ok) return;
  documents.value = listed.value.documents;
  const suggested = await api.suggestions();
  examples.value = suggested.ok ? suggested.value.questions : [];
};
