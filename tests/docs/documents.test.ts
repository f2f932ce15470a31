import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { MAX_DOCUMENT_BYTES } from '../../src/domain/limits.ts';
import { openApiDocument } from '../../src/server/openapi/document.ts';

const guide = await readFile(new URL('../../docs/documents.md', import.meta.url), 'utf8');

test('the guide to documents names routes that there are, and the limit that holds', () => {
  const { paths } = openApiDocument('/');
  const named = Array.from(guide.matchAll(/^\| `(\w+) (\/\S+)`/gm), ([, method = '', path = '']) => ({ method, path }));
  expect(named.length).toBeGreaterThan(8);
  for (const { method, path } of named)
    expect(Object.keys(paths[path.replace('ID', '{id}')] ?? {})).toContain(method.toLowerCase());
  expect(guide).toContain(`larger than ${MAX_DOCUMENT_BYTES / 1_000_000} MB`);
});
