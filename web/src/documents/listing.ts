import { computed, signal } from '@preact/signals';
import type { DocumentSummary } from '../api/types.ts';
import { documents } from '../sources/documents.ts';

export const SORTS = ['title', 'newest', 'facts', 'longest'] as const;
export type Sort = (typeof SORTS)[number];

export const wanted = signal('');
export const sort = signal<Sort>('title');
/** Null: all of them. */
export const wantedTag = signal<string | null>(null);

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const ORDERS: Record<Sort, (a: DocumentSummary, b: DocumentSummary) => number> = {
  title: (a, b) => names.compare(a.title, b.title),
  newest: (a, b) => (a.publishedAt === b.publishedAt ? 0 : (a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1),
  facts: (a, b) => b.facts - a.facts,
  longest: (a, b) => b.characters - a.characters,
};

/** The documents whose title, path or tags have all of the words, in order; those without a date come last of the newest. */
export const listDocuments = (
  all: readonly DocumentSummary[],
  { query, tag, by }: { query: string; tag: string | null; by: Sort },
): DocumentSummary[] => {
  const parts = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return all
    .filter(({ title, path, tags }) => {
      const text = [title, path, ...tags].join('\n').toLocaleLowerCase();
      return (tag === null || tags.includes(tag)) && parts.every((part) => text.includes(part));
    })
    .toSorted((a, b) => ORDERS[by](a, b) || ORDERS.title(a, b) || (a.documentId < b.documentId ? -1 : 1));
};

export const listed = computed(() =>
  listDocuments(documents.value ?? [], { query: wanted.value, tag: wantedTag.value, by: sort.value }),
);

export const allTags = computed(() =>
  [...new Set((documents.value ?? []).flatMap(({ tags }) => tags))].toSorted(names.compare),
);
