import type { Fact, FactLink, FactSource } from '../../../domain/fact.ts';
import type { FactStore, SupersededPair } from '../../../ports/fact-store.ts';
import type { Database } from './database.ts';
import { factCandidates } from './fact-candidates.ts';
import { BY_PLACE, factPages } from './fact-pages.ts';
import { keptFacts } from './kept-facts.ts';
import type { Meta } from './meta.ts';
import { postingsOf } from './postings.ts';

type ContentRow = { content: string };
type SourceRow = { documentId: string; start: number; end: number; sentence: string };

export const sqliteFacts = (database: Database, meta: Meta): FactStore => {
  const sourcesOf = database.prepare<SourceRow>(`
    SELECT document_id AS documentId, start, "end", json_extract(content, '$.sentence') AS sentence
    FROM facts WHERE id = ? ${BY_PLACE}`);
  // Facts may have gone since the links were made.
  const linksOf = database.prepare<FactLink>(`
    SELECT DISTINCT kind, other AS fact FROM fact_links
    WHERE id = ? AND other IN (SELECT id FROM facts) ORDER BY kind, other`);
  /** The fact with what is known of it beyond the row's place. */
  const toFact = ({ content }: ContentRow): Fact => {
    const fact = database.parse<Fact>(content);
    const sources = sourcesOf.all(fact.id).map(({ documentId, start, end, sentence }): FactSource => ({
      documentId,
      sourceSpan: { start, end },
      sentence,
    }));
    return { ...fact, sources, links: linksOf.all(fact.id).map(({ kind, fact: other }) => ({ kind, fact: other })) };
  };
  const getFact = database.prepare<ContentRow>(`SELECT content FROM facts WHERE id = ? ${BY_PLACE} LIMIT 1`);
  const ofDocuments = database.prepare<{ fact: number }>(
    `SELECT fact FROM facts WHERE document_id IN (SELECT value FROM json_each(?)) ${BY_PLACE}`,
  );
  // Whether the other fact is there is looked up for the few links found: `IN` would try every fact for every other one.
  const superseding = database.prepare<SupersededPair>(`
    SELECT fact_links.other AS fact, fact_links.id AS "by" FROM facts CROSS JOIN fact_links USING (id)
    WHERE document_id IN (SELECT value FROM json_each(:documentIds)) AND kind = 'supersedes'
      AND EXISTS (SELECT 1 FROM facts AS others WHERE others.id = other)
    UNION
    SELECT fact_links.id AS fact, fact_links.other AS "by" FROM facts CROSS JOIN fact_links USING (id)
    WHERE document_id IN (SELECT value FROM json_each(:documentIds)) AND kind = 'superseded-by'
      AND EXISTS (SELECT 1 FROM facts AS others WHERE others.id = other)
    ORDER BY 1, 2`);
  const factOf = keptFacts(database);
  const postings = postingsOf(database, 'fact', meta.factVersion);
  const pageOf = factPages(database, postings, toFact);
  const candidates = factCandidates(database, postings, factOf);
  return {
    getFact: async (id) => {
      return database.read(() => {
        const row = getFact.get(id);
        return row === undefined ? null : toFact(row);
      });
    },

    listFacts: async (query) => database.read(() => pageOf(query)),

    factCandidates: async (dimensions, wanted, limit, scope) =>
      database.read(() => candidates(dimensions, wanted, limit, scope)),

    supersessions: async (documentIds, limit) => {
      const pairs = database.read(() => superseding.all({ documentIds: JSON.stringify(documentIds) }));
      return { pairs: pairs.slice(0, limit).map(({ fact, by }) => ({ fact, by })), count: pairs.length };
    },

    factsOfDocuments: async (documentIds) =>
      database.read(() => {
        const version = meta.factVersion();
        return ofDocuments.all(JSON.stringify(documentIds)).flatMap(({ fact }) => factOf(version, fact) ?? []);
      }),
  };
};
