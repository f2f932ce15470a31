import { signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { DocumentSummary } from '../api/types.ts';

/** The indexed documents; null until they are known. */
export const documents = signal<DocumentSummary[] | null>(null);

export const loadDocuments = async (): Promise<void> => {
  const result = await api.documents();
  if (result.ok) documents.value = result.value.documents;
};
