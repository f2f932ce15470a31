import type { DocumentSummary } from '../domain/document.ts';
import type { Filter } from '../domain/search.ts';
import type { DocumentScope } from '../ports/chunk-index.ts';

export type ScopeOptions = { filter?: Filter | undefined; asOf?: string | undefined };

/**
 * The documents a question may be answered from: those named, with one of the tags, not published after
 * `asOf`; undated ones count. Undefined when nothing limits them.
 */
export const resolveScope = (documents: readonly DocumentSummary[], { filter, asOf }: ScopeOptions): DocumentScope => {
  const { documentIds, tags } = filter ?? {};
  if (documentIds === undefined && tags === undefined && asOf === undefined) return undefined;
  const named = documentIds === undefined ? undefined : new Set(documentIds);
  const wanted = tags === undefined ? undefined : new Set(tags);
  return new Set(
    documents
      .filter(
        (document) =>
          (named === undefined || named.has(document.documentId)) &&
          (wanted === undefined || document.tags.some((tag) => wanted.has(tag))) &&
          (asOf === undefined || document.publishedAt === null || document.publishedAt.slice(0, 10) <= asOf),
      )
      .map((document) => document.documentId),
  );
};
