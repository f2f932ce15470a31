import type { DocumentSummary } from '../domain/document.ts';
import { AssayError } from '../domain/errors.ts';
import type { CorpusFile } from '../ports/corpus-folder.ts';
import { assignDocumentIds } from './document-id.ts';
import { CURATED_FACTS_PATH, type Format, formatOf } from './formats.ts';
import { sidecarPath } from './sidecar.ts';

/** A file of the corpus that is a document, with what the store knows of it. */
export type Source = CorpusFile & {
  format: Format;
  documentId: string;
  known: DocumentSummary | undefined;
  hasSidecar: boolean;
};

export type Plan = {
  /** Files to compare, by path. */
  sources: Source[];
  /** Documents whose file is gone. */
  removed: DocumentSummary[];
  hasCuratedFacts: boolean;
};

const normalPath = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.includes('..'))
    throw new AssayError('outside-corpus', `"${path}" is not below the corpus folder.`, {
      hint: 'Name a file or folder of the corpus, relative to it.',
    });
  return parts.join('/');
};

/** A test for paths at or below one of `paths`; all pass when there are none. */
const scopeOf = (paths: readonly string[]): ((path: string) => boolean) => {
  const roots = paths.map(normalPath);
  if (roots.length === 0 || roots.includes('')) return () => true;
  return (path) => roots.some((root) => path === root || path.startsWith(`${root}/`));
};

/**
 * What a run has to do, from the files there are and the documents the store holds.
 * @throws AssayError `not-found` for a path that names neither, `outside-corpus` for one that leads outside.
 */
export const planRun = (
  files: readonly CorpusFile[],
  documents: readonly DocumentSummary[],
  paths: readonly string[] = [],
): Plan => {
  const isInScope = scopeOf(paths);
  for (const path of paths) {
    const isHere = scopeOf([path]);
    if (![...files, ...documents].some((item) => isHere(item.path)) && normalPath(path) !== '')
      throw new AssayError('not-found', `There is no "${path}" in the corpus folder.`, {
        hint: 'Name a file or folder of the corpus, relative to it.',
      });
  }
  const known = new Map(documents.map((document) => [document.path, document]));
  const present = files.flatMap((file) => {
    const format = formatOf(file.path);
    return format === null ? [] : [{ ...file, format }];
  });
  const presentPaths = new Set(present.map((file) => file.path));
  const removed = documents.filter((document) => !presentPaths.has(document.path) && isInScope(document.path));
  const gone = new Set(removed.map((document) => document.path));
  const given = new Map(
    documents.filter(({ path }) => !gone.has(path)).map(({ path, documentId }) => [path, documentId]),
  );
  const ids = assignDocumentIds([...presentPaths], given);
  const all = new Set(files.map((file) => file.path));
  const sources = present
    .filter((file) => isInScope(file.path))
    .map((file) => ({
      ...file,
      documentId: ids.get(file.path)!,
      known: known.get(file.path),
      hasSidecar: all.has(sidecarPath(file.path)),
    }))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
  return { sources, removed, hasCuratedFacts: files.some((file) => file.path === CURATED_FACTS_PATH) };
};
