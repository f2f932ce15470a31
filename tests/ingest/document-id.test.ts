import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignDocumentIds } from '../../src/ingest/document-id.ts';

const assign = (paths: string[], given: Record<string, string> = {}) =>
  Object.fromEntries(assignDocumentIds(paths, new Map(Object.entries(given))));

describe('assignDocumentIds', () => {
  test('leaves the extension out, and keeps it on all but the first by name where files would share an id', () => {
    expect(assign(['b/x.txt', 'a.pdf', 'a.md', 'a.txt', 'v1.2.md'])).toEqual({
      'a.md': 'a',
      'a.pdf': 'a.pdf',
      'a.txt': 'a.txt',
      'b/x.txt': 'b/x',
      'v1.2.md': 'v1.2',
    });
  });

  test('never moves an id once given', () => {
    expect(assign(['a.md', 'a.txt'], { 'a.txt': 'a' })).toEqual({ 'a.md': 'a.md', 'a.txt': 'a' });
  });

  test('gives distinct ids, whatever the order and whatever was given', () => {
    const path = fc.stringMatching(/^[ab](\.(md|txt)){1,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 10 }), fc.nat(10), (paths, known) => {
        const given = assignDocumentIds(paths.slice(0, known), new Map());
        const ids = assignDocumentIds(paths, given);
        expect(new Set(ids.values()).size).toBe(paths.length);
        for (const [before, id] of given) expect(ids.get(before)).toBe(id);
        expect(assignDocumentIds(paths.toReversed(), given)).toEqual(ids);
      }),
    );
  });
});
