import type { Fact } from '../../../domain/fact.ts';
import { factFigures, factPeriods, subjectTerms } from '../../fact-table/fact-search-keys.ts';
import { factDimensions, factTerms } from '../../fact-table/fact-terms.ts';
import type { Database } from './database.ts';
import { encodeTerms } from './encode-term.ts';
import { subjectColumn } from './fact-conditions.ts';

/** Writes and forgets facts with their words; use inside a write. */
export type FactRows = {
  insert(facts: readonly Fact[]): void;
  removeExtracted(documentId: string): void;
  removeCurated(): void;
  /** Has the facts of a document linked anew at the end of the next run. */
  outdate(documentId: string): void;
};

export const factRows = (database: Database): FactRows => {
  const insertFact = database.prepare(
    'INSERT INTO facts (id, origin, document_id, start, "end", dimensions, subject, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertFigure = database.prepare('INSERT INTO fact_figures (fact, dimension, low, high) VALUES (?, ?, ?, ?)');
  const insertPeriod = database.prepare('INSERT INTO fact_periods (fact, start, "end") VALUES (?, ?, ?)');
  const insertUnlinked = database.prepare('INSERT INTO unlinked_facts (fact) VALUES (?)');
  const deleteUnlinked = database.prepare('DELETE FROM unlinked_facts WHERE fact = ?');
  const insertTerms = database.prepare('INSERT INTO fact_terms (rowid, terms) VALUES (?, ?)');
  const extracted = database.prepare<{ fact: number }>(
    `SELECT fact FROM facts WHERE document_id = ? AND origin = 'extracted'`,
  );
  const curated = database.prepare<{ fact: number }>(`SELECT fact FROM facts WHERE origin = 'curated'`);
  const deleteFact = database.prepare('DELETE FROM facts WHERE fact = ?');
  const deleteTerms = database.prepare('DELETE FROM fact_terms WHERE rowid = ?');
  const outdateBlocks = database.prepare(
    'INSERT OR IGNORE INTO stale_blocks SELECT block FROM fact_blocks WHERE fact = ?',
  );
  const outdateDocument = database.prepare(
    'INSERT OR IGNORE INTO stale_blocks SELECT block FROM facts CROSS JOIN fact_blocks USING (fact) WHERE document_id = ?',
  );
  const deleteBlocks = database.prepare('DELETE FROM fact_blocks WHERE fact = ?');
  const remove = (rows: { fact: number }[]): void => {
    for (const { fact } of rows) {
      deleteTerms.run(fact);
      outdateBlocks.run(fact);
      deleteBlocks.run(fact);
      deleteUnlinked.run(fact);
      deleteFact.run(fact);
    }
  };
  return {
    insert: (facts) => {
      for (const fact of facts) {
        const { lastInsertRowid } = insertFact.run(
          fact.id,
          fact.origin,
          fact.documentId,
          fact.sourceSpan.start,
          fact.sourceSpan.end,
          JSON.stringify(Array.from(factDimensions(fact))),
          subjectColumn(subjectTerms(fact)),
          JSON.stringify(fact),
        );
        for (const { dimension, low, high } of factFigures(fact))
          insertFigure.run(lastInsertRowid, dimension, low, high);
        for (const { start, end } of factPeriods(fact)) insertPeriod.run(lastInsertRowid, start, end);
        insertUnlinked.run(lastInsertRowid);
        insertTerms.run(lastInsertRowid, encodeTerms(factTerms(fact)));
      }
    },
    removeExtracted: (documentId) => remove(extracted.all(documentId)),
    removeCurated: () => remove(curated.all()),
    outdate: (documentId) => void outdateDocument.run(documentId),
  };
};
