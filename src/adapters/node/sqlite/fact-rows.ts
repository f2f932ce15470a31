import type { Fact } from '../../../domain/fact.ts';
import { factDimensions, factTerms } from '../../fact-table/fact-terms.ts';
import type { Database } from './database.ts';
import { encodeTerms } from './encode-term.ts';

/** Writes and forgets facts with their words; use inside a write. */
export type FactRows = {
  insert(facts: readonly Fact[]): void;
  removeExtracted(documentId: string): void;
  removeCurated(): void;
};

export const factRows = (database: Database): FactRows => {
  const insertFact = database.prepare(
    'INSERT INTO facts (id, origin, document_id, start, "end", dimensions, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertTerms = database.prepare('INSERT INTO fact_terms (rowid, terms) VALUES (?, ?)');
  const extracted = database.prepare<{ fact: number }>(
    `SELECT fact FROM facts WHERE document_id = ? AND origin = 'extracted'`,
  );
  const curated = database.prepare<{ fact: number }>(`SELECT fact FROM facts WHERE origin = 'curated'`);
  const deleteFact = database.prepare('DELETE FROM facts WHERE fact = ?');
  const deleteTerms = database.prepare('DELETE FROM fact_terms WHERE rowid = ?');
  const remove = (rows: { fact: number }[]): void => {
    for (const { fact } of rows) {
      deleteTerms.run(fact);
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
          JSON.stringify(fact),
        );
        insertTerms.run(lastInsertRowid, encodeTerms(factTerms(fact)));
      }
    },
    removeExtracted: (documentId) => remove(extracted.all(documentId)),
    removeCurated: () => remove(curated.all()),
  };
};
