import type { DocumentSummary } from '../domain/document.ts';
import { type IngestChange, LISTED_CHANGES } from '../domain/ingest-history.ts';
import type { IngestFailure } from '../ports/ingestion.ts';
import type { IngestionParts } from './dependencies.ts';

/** Ids of documents that an ingest dealt with, and the files that failed. */
type Dealt = { added?: string[]; changed?: string[]; removed?: string[]; failures?: IngestFailure[] };

/** Changes that are remembered. */
const REMEMBERED = 50;
/** Documents whose facts are looked through for those that take another's place. */
const LOOKED_THROUGH = 1_000;

const listed = (ids: readonly string[], documents: ReadonlyMap<string, DocumentSummary>): IngestChange['added'] =>
  ids.slice(0, LISTED_CHANGES).map((documentId) => {
    const { title = documentId, chunks = 0, facts = 0 } = documents.get(documentId) ?? {};
    return { documentId, title, chunks, facts };
  });

type Store = Pick<IngestionParts['store'], 'listDocuments'>;

const byId = async (store: Store): Promise<Map<string, DocumentSummary>> =>
  new Map((await store.listDocuments()).map((document) => [document.documentId, document]));

/**
 * Does what changes documents and remembers what it changed, as `dealt` tells from its result. Nothing is remembered of
 * work that fails or changes nothing. Only for one task at a time.
 */
export const logged = async <Result>(
  { store, clock }: Pick<IngestionParts, 'store' | 'clock'>,
  work: () => Promise<Result>,
  dealt: (result: Result, before: ReadonlyMap<string, DocumentSummary>) => Dealt,
): Promise<Result> => {
  const before = await byId(store);
  const result = await work();
  const { added = [], changed = [], removed = [], failures = [] } = dealt(result, before);
  const earlier = await store.changes();
  // A file that can't be read fails at every run: it is told once.
  const areFailuresNew = failures.length > 0 && JSON.stringify(failures) !== JSON.stringify(earlier[0]?.failures);
  if (added.length + changed.length + removed.length === 0 && !areFailuresNew) return result;
  const after = await byId(store);
  const superseded = await store.supersessions([...added, ...changed].slice(0, LOOKED_THROUGH), LISTED_CHANGES);
  const change: IngestChange = {
    at: new Date(clock.now()).toISOString(),
    added: listed(added, after),
    changed: listed(changed, after),
    removed: listed(removed, before),
    failures: failures.slice(0, LISTED_CHANGES),
    superseded: superseded.pairs,
    counts: {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      failures: failures.length,
      superseded: superseded.count,
    },
  };
  await store.saveChanges([change, ...earlier].slice(0, REMEMBERED));
  return result;
};
