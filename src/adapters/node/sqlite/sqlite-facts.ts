import type { Fact } from '../../../domain/fact.ts';
import { terms } from '../../../domain/words.ts';
import type { FactStore } from '../../../ports/fact-store.ts';
import { factPlace, fromCursor, toCursor } from '../../fact-table/fact-order.ts';
import type { Database } from './database.ts';
import { encodeTerm } from './encode-term.ts';
import { factCandidates } from './fact-candidates.ts';

type ContentRow = { content: string };

const BY_PLACE = 'ORDER BY document_id, start, "end", id, origin';

export const sqliteFacts = (database: Database): FactStore => {
  const toFact = ({ content }: ContentRow) => database.parse<Fact>(content);
  const getFact = database.prepare<ContentRow>(`SELECT content FROM facts WHERE id = ? ${BY_PLACE} LIMIT 1`);
  const listFacts = database.prepare<ContentRow>(`
    SELECT content FROM facts
    WHERE (:documentId IS NULL OR document_id = :documentId)
      AND (:documents IS NULL OR document_id IN (SELECT value FROM json_each(:documents)))
      AND (:words IS NULL OR fact IN (SELECT rowid FROM fact_terms WHERE fact_terms MATCH :words))
      AND (document_id, start, "end", id, origin) > (:afterDocument, :afterStart, :afterEnd, :afterId, :afterOrigin)
    ${BY_PLACE} LIMIT :limit`);
  const list = (where: { documentId?: string; documents?: string; words?: string; cursor?: string; limit: number }) => {
    const [afterDocument, afterStart, afterEnd, afterId, afterOrigin] =
      where.cursor === undefined ? ['', -1, -1, '', ''] : fromCursor(where.cursor);
    return database
      .read(() =>
        listFacts.all({
          documentId: where.documentId ?? null,
          documents: where.documents ?? null,
          words: where.words ?? null,
          afterDocument,
          afterStart,
          afterEnd,
          afterId,
          afterOrigin,
          limit: where.limit,
        }),
      )
      .map(toFact);
  };
  const candidates = factCandidates(database);
  return {
    getFact: async (id) => {
      const row = database.read(() => getFact.get(id));
      return row === undefined ? null : toFact(row);
    },

    listFacts: async ({ query, documentId, limit, cursor }) => {
      const words = terms(query ?? '').map((term) => `"${encodeTerm(term)}"`);
      const facts = list({
        ...(documentId === undefined ? {} : { documentId }),
        ...(words.length === 0 ? {} : { words: words.join(' AND ') }),
        ...(cursor === undefined ? {} : { cursor }),
        limit: limit + 1,
      });
      const page = facts.slice(0, limit);
      const last = page.at(-1);
      return {
        facts: page,
        nextCursor: last !== undefined && facts.length > limit ? toCursor(factPlace(last)) : null,
      };
    },

    factCandidates: async (dimensions, wanted, limit, scope) =>
      database.read(() => candidates(dimensions, wanted, limit, scope)),

    factsOfDocuments: async (documentIds) => list({ documents: JSON.stringify(documentIds), limit: -1 }),
  };
};
