import type { Fact } from '../../../domain/fact.ts';
import { factFigures, factPeriods, subjectTerms } from '../../fact-table/fact-search-keys.ts';
import { factDimensions, factTerms } from '../../fact-table/fact-terms.ts';
import type { Database } from './database.ts';
import { subjectColumn } from './fact-conditions.ts';
import { postingsWriter, type RowTerms } from './postings-writer.ts';

type FactRow = { fact: number; content: string };

/** Writes and forgets facts with their words; use inside a write. */
export type FactRows = {
  insert(facts: readonly Fact[]): void;
  removeExtracted(documentId: string): void;
  removeCurated(): void;
  /** Has the facts of a document linked anew at the end of the next run. */
  outdate(documentId: string): void;
};

/** A dimension as a term that no word can be. */
export const dimensionTerm = (dimension: string): string => `=${dimension}`;

/** What a fact is found by: its words and the dimensions of its figure. */
export const termsOfRow = (fact: Fact): string[] => [
  ...factTerms(fact),
  ...Array.from(factDimensions(fact), dimensionTerm),
];

export const factRows = (database: Database): FactRows => {
  const insertFact = database.prepare(
    'INSERT INTO facts (id, origin, document_id, start, "end", subject, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertFigure = database.prepare('INSERT INTO fact_figures (fact, dimension, low, high) VALUES (?, ?, ?, ?)');
  const insertPeriod = database.prepare('INSERT INTO fact_periods (fact, start, "end") VALUES (?, ?, ?)');
  const insertUnlinked = database.prepare('INSERT INTO unlinked_facts (fact) VALUES (?)');
  const deleteUnlinked = database.prepare('DELETE FROM unlinked_facts WHERE fact = ?');
  const extracted = database.prepare<FactRow>(
    `SELECT fact, content FROM facts WHERE document_id = ? AND origin = 'extracted' ORDER BY fact`,
  );
  // The plus has the index of curated facts used: in order of their numbers all facts would be gone through.
  const curated = database.prepare<FactRow>(`SELECT fact, content FROM facts WHERE origin = 'curated' ORDER BY +fact`);
  const deleteFact = database.prepare('DELETE FROM facts WHERE fact = ?');
  const outdateBlocks = database.prepare(
    'INSERT OR IGNORE INTO stale_blocks SELECT block FROM fact_blocks WHERE fact = ?',
  );
  const outdateDocument = database.prepare(
    'INSERT OR IGNORE INTO stale_blocks SELECT block FROM facts CROSS JOIN fact_blocks USING (fact) WHERE document_id = ?',
  );
  const deleteBlocks = database.prepare('DELETE FROM fact_blocks WHERE fact = ?');
  const postings = postingsWriter(database, 'fact');
  const remove = (rows: FactRow[]): void => {
    postings.remove(rows.map(({ fact, content }) => ({ row: fact, terms: termsOfRow(database.parse(content)) })));
    for (const { fact } of rows) {
      outdateBlocks.run(fact);
      deleteBlocks.run(fact);
      deleteUnlinked.run(fact);
      deleteFact.run(fact);
    }
  };
  return {
    insert: (facts) => {
      const rows: RowTerms[] = [];
      for (const fact of facts) {
        const { lastInsertRowid } = insertFact.run(
          fact.id,
          fact.origin,
          fact.documentId,
          fact.sourceSpan.start,
          fact.sourceSpan.end,
          subjectColumn(subjectTerms(fact)),
          JSON.stringify(fact),
        );
        for (const { dimension, low, high } of factFigures(fact))
          insertFigure.run(lastInsertRowid, dimension, low, high);
        for (const { start, end } of factPeriods(fact)) insertPeriod.run(lastInsertRowid, start, end);
        insertUnlinked.run(lastInsertRowid);
        rows.push({ row: Number(lastInsertRowid), terms: termsOfRow(fact) });
      }
      postings.insert(rows);
    },
    removeExtracted: (documentId) => remove(extracted.all(documentId)),
    removeCurated: () => remove(curated.all()),
    outdate: (documentId) => void outdateDocument.run(documentId),
  };
};
