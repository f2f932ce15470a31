import type { Fact } from '../../../domain/fact.ts';
import { terms } from '../../../domain/words.ts';
import type { FactStore } from '../../../ports/fact-store.ts';
import { factPlace, fromCursor, toCursor, type FactPlace } from '../../fact-table/fact-order.ts';
import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { factCandidates } from './fact-candidates.ts';
import { keptFacts } from './kept-facts.ts';
import type { Meta } from './meta.ts';

type ContentRow = { content: string };

/** A place that comes before that of any fact. */
const BEFORE_ALL: FactPlace = ['', -1, -1, '', ''];

const BY_PLACE = 'ORDER BY document_id, start, "end", id, origin';

export const sqliteFacts = (database: Database, meta: Meta): FactStore => {
  const toFact = ({ content }: ContentRow) => database.parse<Fact>(content);
  const getFact = database.prepare<ContentRow>(`SELECT content FROM facts WHERE id = ? ${BY_PLACE} LIMIT 1`);
  const ofDocuments = database.prepare<{ fact: number }>(
    `SELECT fact FROM facts WHERE document_id IN (SELECT value FROM json_each(?)) ${BY_PLACE}`,
  );
  // Two statements, so that the one of a single document reads no others.
  const pageOf = (isOneDocument: boolean) =>
    database.prepare<ContentRow>(`
      SELECT content FROM facts
      WHERE ${isOneDocument ? 'document_id = :documentId' : ':documentId IS NULL'}
        AND (:words IS NULL OR fact IN (SELECT rowid FROM fact_terms WHERE fact_terms MATCH :words))
        AND (document_id, start, "end", id, origin) > (:afterDocument, :afterStart, :afterEnd, :afterId, :afterOrigin)
      ${BY_PLACE} LIMIT :limit`);
  const pageOfAll = pageOf(false);
  const pageOfOne = pageOf(true);
  const factOf = keptFacts(database);
  const candidates = factCandidates(database, meta.factVersion, factOf);
  return {
    getFact: async (id) => {
      const row = database.read(() => getFact.get(id));
      return row === undefined ? null : toFact(row);
    },

    listFacts: async ({ query, documentId, limit, cursor }) => {
      const words = terms(query ?? '').map((term) => `"${encodeTerm(term)}"`);
      const [afterDocument, afterStart, afterEnd, afterId, afterOrigin] =
        cursor === undefined ? BEFORE_ALL : fromCursor(cursor);
      const facts = database
        .read(() =>
          (documentId === undefined ? pageOfAll : pageOfOne).all({
            documentId: documentId ?? null,
            words: words.length === 0 ? null : words.join(' AND '),
            afterDocument,
            afterStart,
            afterEnd,
            afterId,
            afterOrigin,
            limit: limit + 1,
          }),
        )
        .map(toFact);
      const page = facts.slice(0, limit);
      const last = page.at(-1);
      return {
        facts: page,
        nextCursor: last !== undefined && facts.length > limit ? toCursor(factPlace(last)) : null,
      };
    },

    factCandidates: async (dimensions, wanted, limit, scope) =>
      database.read(() => candidates(dimensions, wanted, limit, scope)),

    factsOfDocuments: async (documentIds) =>
      database.read(() => {
        const version = meta.factVersion();
        return ofDocuments.all(JSON.stringify(documentIds)).flatMap(({ fact }) => factOf(version, fact)?.fact() ?? []);
      }),
  };
};
