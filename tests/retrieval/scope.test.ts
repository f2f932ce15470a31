import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../src/domain/document.ts';
import { resolveScope } from '../../src/retrieval/scope.ts';

const summary = (documentId: string, publishedAt: string | null, tags: string[]): DocumentSummary => ({
  documentId,
  publishedAt,
  tags,
  title: documentId,
  url: null,
  path: `${documentId}.md`,
  format: 'md',
  contentHash: '',
  characters: 1,
  chunks: 1,
  facts: 0,
  duplicates: 0,
});
const documents = [
  summary('early', '2024-03-01', ['energy']),
  summary('late', '2025-06-30T12:00:00Z', ['energy', 'trade']),
  summary('undated', null, []),
];
const scope = (options: Parameters<typeof resolveScope>[1]) => resolveScope(documents, options);

test('nothing limits the scope by default', () => {
  expect(scope({})).toBeUndefined();
  expect(scope({ filter: {} })).toBeUndefined();
});

test('documents are limited by id, by any of the tags and by date', () => {
  expect(scope({ filter: { documentIds: ['late', 'unknown'] } })).toEqual(new Set(['late']));
  expect(scope({ filter: { tags: ['trade', 'energy'] } })).toEqual(new Set(['early', 'late']));
  expect(scope({ asOf: '2025-06-29' })).toEqual(new Set(['early', 'undated']));
  expect(scope({ asOf: '2025-06-30' })).toEqual(new Set(['early', 'late', 'undated']));
  expect(scope({ filter: { tags: ['energy'] }, asOf: '2024-12-31' })).toEqual(new Set(['early']));
});

test('an empty list allows nothing', () => {
  expect(scope({ filter: { documentIds: [] } })).toEqual(new Set());
});
