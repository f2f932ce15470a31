import type { FactQuery, FactSort } from '../../../ports/fact-store.ts';
import { factPlace, fromCursor, toCursor, type FactPlace } from '../../fact-table/fact-order.ts';
import { fromOffsetCursor, toOffsetCursor } from '../../fact-table/fact-sort.ts';
import type { Fact } from '../../../domain/fact.ts';
import type { Database } from './database.ts';
import { conditionParameters, fitsConditions } from './fact-conditions.ts';
import type { Postings } from './postings.ts';

type ContentRow = { content: string };

/** The order of the fact table. */
export const BY_PLACE = 'ORDER BY document_id, start, "end", id, origin';

/** A place that comes before that of any fact. */
const BEFORE_ALL: FactPlace = ['', -1, -1, '', ''];

/** What `bySort` compares, as SQL; figures within their dimension. */
const SORT_KEYS: Record<FactSort['by'], { group: string; key: string }> = {
  subject: { group: `''`, key: `lower(content ->> '$.subject')` },
  figure: {
    group: `content ->> '$.quantity.dimension'`,
    key: `coalesce(content ->> '$.quantity.canonical.low', content ->> '$.quantity.canonical.high')`,
  },
  period: {
    group: `''`,
    key: `(SELECT day FROM (SELECT coalesce(content ->> '$.time.start', content ->> '$.quantity.date.start') AS day)
      WHERE day GLOB '[0-9]*')`,
  },
};

type Page = { facts: Fact[]; nextCursor: string | null };

/** Pages of the fact table: each fact once, at the first of its places that fit. */
export const factPages = (
  database: Database,
  postings: Postings,
  toFact: (row: ContentRow) => Fact,
): ((query: FactQuery) => Page) => {
  // Of one document or of all, so that the statement of a single document reads no others.
  const fitting = (isOneDocument: boolean): string => {
    const fits = (row: string): string => `
      ${isOneDocument ? `${row}.document_id = :documentId` : ':documentId IS NULL'} AND ${fitsConditions(row)}`;
    return `FROM facts AS place
      WHERE ${fits('place')}
        AND NOT EXISTS (
          SELECT 1 FROM facts AS earlier
          WHERE earlier.id = place.id AND (earlier.document_id, earlier.start, earlier."end", earlier.origin)
            < (place.document_id, place.start, place."end", place.origin) AND ${fits('earlier')})`;
  };
  const byPlace = (isOneDocument: boolean) =>
    database.prepare<ContentRow>(`
      SELECT content ${fitting(isOneDocument)}
        AND (document_id, start, "end", id, origin) > (:afterDocument, :afterStart, :afterEnd, :afterId, :afterOrigin)
      ${BY_PLACE} LIMIT :limit`);
  const pagesByPlace = { all: byPlace(false), one: byPlace(true) };
  const sorted = ({ by, descending }: FactSort, isOneDocument: boolean) => {
    const { group, key } = SORT_KEYS[by];
    return database.prepare<ContentRow>(`
      SELECT content ${fitting(isOneDocument)}
      ${BY_PLACE.replace('ORDER BY', `ORDER BY ${key} IS NULL, ${group}, ${key} ${descending ? 'DESC' : 'ASC'},`)}
      LIMIT :limit OFFSET :offset`);
  };
  const prepared = new Map<string, ReturnType<typeof sorted>>();
  const pageSorted = (sort: FactSort, isOneDocument: boolean) => {
    const name = `${sort.by} ${sort.descending} ${isOneDocument}`;
    const statement = prepared.get(name) ?? sorted(sort, isOneDocument);
    prepared.set(name, statement);
    return statement;
  };

  return ({ documentId, limit, cursor, sort, ...filter }) => {
    const parameters = {
      documentId: documentId ?? null,
      ...conditionParameters(filter, postings),
      limit: limit + 1,
    };
    const isOneDocument = documentId !== undefined;
    if (sort !== undefined) {
      const offset = cursor === undefined ? 0 : fromOffsetCursor(cursor);
      const rows = pageSorted(sort, isOneDocument).all({ ...parameters, offset });
      const facts = rows.slice(0, limit).map(toFact);
      return { facts, nextCursor: rows.length > limit ? toOffsetCursor(offset + limit) : null };
    }
    const [afterDocument, afterStart, afterEnd, afterId, afterOrigin] =
      cursor === undefined ? BEFORE_ALL : fromCursor(cursor);
    const after = { afterDocument, afterStart, afterEnd, afterId, afterOrigin };
    const rows = pagesByPlace[isOneDocument ? 'one' : 'all'].all({ ...parameters, ...after });
    const facts = rows.slice(0, limit).map(toFact);
    const last = facts.at(-1);
    return { facts, nextCursor: last !== undefined && rows.length > limit ? toCursor(factPlace(last)) : null };
  };
};
