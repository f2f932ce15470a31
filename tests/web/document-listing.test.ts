import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../src/domain/document.ts';
import { listDocuments } from '../../web/src/documents/listing.ts';
import { sizeInWords } from '../../web/src/documents/size-words.ts';

const document = (documentId: string, more: Partial<DocumentSummary>): DocumentSummary => ({
  documentId,
  path: `${documentId}.md`,
  title: documentId,
  url: null,
  publishedAt: null,
  tags: [],
  format: 'markdown',
  contentHash: '',
  characters: 1,
  chunks: 1,
  facts: 0,
  duplicates: 0,
  ...more,
});

const ALL = [
  document('b', { title: 'Report 10', publishedAt: '2024-01-01', facts: 2 }),
  document('a', { title: 'Report 9', tags: ['Straße'], characters: 5 }),
  document('c', { title: 'Über uns', publishedAt: '2025-01-01', tags: ['x', 'report'] }),
];

const found = (more: Partial<Parameters<typeof listDocuments>[1]>) =>
  listDocuments(ALL, { query: '', tag: null, by: 'title', ...more }).map(({ documentId }) => documentId);

test('documents are in order of title, date, facts or length, with those without a date last', () => {
  expect(found({})).toEqual(['a', 'b', 'c']);
  expect(found({ by: 'newest' })).toEqual(['c', 'b', 'a']);
  expect(found({ by: 'facts' })).toEqual(['b', 'a', 'c']);
  expect(found({ by: 'longest' })).toEqual(['a', 'b', 'c']);
});

test('all words have to be in title, path or tags, and the tag has to be the very same', () => {
  expect(found({ query: ' REPORT ' })).toEqual(['a', 'b', 'c']);
  expect(found({ query: 'report b.md' })).toEqual(['b']);
  expect(found({ query: 'straße' })).toEqual(['a']);
  expect(found({ tag: 'x' })).toEqual(['c']);
  expect(found({ tag: 'X' })).toEqual([]);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [999_600, '1 MB'],
  [51_000_000, '51 MB'],
  [1_234_000_000, '1.23 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
