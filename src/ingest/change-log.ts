import type { DocumentSummary } from '../domain/document.ts';
import type { Fact } from '../domain/fact.ts';
import { aboutFact } from '../domain/fact-text.ts';
import { type IngestChange, LISTED_CHANGES, type Supersession } from '../domain/ingest-history.ts';
import type { SupersededPair } from '../ports/fact-store.ts';
import type { IngestFailure } from '../ports/ingestion.ts';
import type { IngestionParts } from './dependencies.ts';

/** Ids of documents that an ingest dealt with, and the files that failed. */
type Dealt = { added?: string[]; changed?: string[]; removed?: string[]; failures?: IngestFailure[] };

/** Changes that are remembered. */
const REMEMBERED = 50;
/** Files that are added one soon after the other are one change to people. */
const ONE_GO_MILLISECONDS = 60_000;
/** Documents whose facts are looked through for those that take another's place. */
const LOOKED_THROUGH = 1_000;

const listed = (ids: readonly string[], documents: ReadonlyMap<string, DocumentSummary>): IngestChange['added'] =>
  ids.slice(0, LISTED_CHANGES).map((documentId) => {
    const { title = documentId, chunks = 0, facts = 0 } = documents.get(documentId) ?? {};
    return { documentId, title, chunks, facts };
  });

/** The pairs in words that outlive the facts. */
const described = async (pairs: readonly SupersededPair[], store: IngestionParts['store']): Promise<Supersession[]> => {
  const found: Supersession[] = [];
  for (const pair of pairs) {
    const [fact, by] = [await store.getFact(pair.fact), await store.getFact(pair.by)];
    if (fact === null || by === null) continue;
    const then = ({ id, quantity, documentId }: Fact) => ({ id, text: quantity.text, documentId });
    found.push({ about: aboutFact(by), fact: then(fact), by: then(by) });
  }
  return found;
};

/** Two changes as one, which stands under the time of the later. */
const together = (first: IngestChange, then: IngestChange): IngestChange => {
  const joined = <Item>(a: readonly Item[], b: readonly Item[]): Item[] => [...a, ...b].slice(0, LISTED_CHANGES);
  return {
    at: then.at,
    added: joined(first.added, then.added),
    changed: joined(first.changed, then.changed),
    removed: joined(first.removed, then.removed),
    failures: joined(first.failures, then.failures),
    superseded: joined(first.superseded, then.superseded),
    counts: {
      added: first.counts.added + then.counts.added,
      changed: first.counts.changed + then.counts.changed,
      removed: first.counts.removed + then.counts.removed,
      failures: first.counts.failures + then.counts.failures,
      superseded: first.counts.superseded + then.counts.superseded,
    },
  };
};

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
    superseded: await described(superseded.pairs, store),
    counts: {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      failures: failures.length,
      superseded: superseded.count,
    },
  };
  const [latest, ...others] = earlier;
  const isOfOneGo = latest !== undefined && clock.now() - Date.parse(latest.at) < ONE_GO_MILLISECONDS;
  const changes = isOfOneGo ? [together(latest, change), ...others] : [change, ...earlier];
  await store.saveChanges(changes.slice(0, REMEMBERED));
  return result;
};
