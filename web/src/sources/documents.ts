import { batch, computed, signal } from '@preact/signals';
import { exampleQuestions } from '../chat/example-questions.ts';
import { api } from '../api/client.ts';
import type { DocumentSummary, Fact } from '../api/types.ts';

const EXAMPLES = 4;

/** The indexed documents; null until they are known. */
export const documents = signal<DocumentSummary[] | null>(null);
const facts = signal<Fact[]>([]);

/** Questions to start with, drawn from what is indexed. */
export const examples = computed(() => exampleQuestions(documents.value ?? [], facts.value, EXAMPLES));

const find = (documentId: string): DocumentSummary | undefined =>
  documents.value?.find((document) => document.documentId === documentId);

/** A document's title, or its id while the titles are not known. */
export const titleOf = (documentId: string): string => find(documentId)?.title ?? documentId;

export const dateOf = (documentId: string): string | null => find(documentId)?.publishedAt ?? null;

export const loadDocuments = async (): Promise<void> => {
  const listed = await api.documents();
  if (!listed.ok) return;
  const asked = listed.value.documents.slice(0, EXAMPLES);
  const stated = await Promise.all(asked.map(({ documentId }) => api.facts(new URLSearchParams({ documentId }))));
  batch(() => {
    documents.value = listed.value.documents;
    facts.value = stated.flatMap((page) => (page.ok ? page.value.facts : []));
  });
};
