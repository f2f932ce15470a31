import { AssayError } from '../../../domain/errors.ts';
import { checkAnswers } from './check-answers.ts';
import { checkDocument, type ChunkRow, type DocumentRow, type FactRow } from './check-document.ts';
import { checkFile } from './check-file.ts';
import { checkPostings } from './check-postings.ts';
import type { Database } from './database.ts';

const checkDocuments = (database: Database): string[] => {
  const documents = database.prepare<DocumentRow>(
    'SELECT document_id AS documentId, summary, text, model FROM documents ORDER BY document_id',
  );
  const chunks = database.prepare<ChunkRow>(`
    SELECT chunk AS row, content, terms, model, coalesce(length(vector), 0) AS bytes
    FROM chunks LEFT JOIN vectors USING (chunk) WHERE document_id = ? ORDER BY ordinal`);
  const facts = database.prepare<FactRow>(
    'SELECT fact AS row, content FROM facts WHERE document_id = ? ORDER BY start, "end", id',
  );
  const words = { chunks: checkPostings(database, 'chunk'), facts: checkPostings(database, 'fact') };
  const faults = Iterator.from(documents.iterate())
    .flatMap((row) => checkDocument(row, chunks.all(row.documentId), facts.all(row.documentId), words))
    .toArray();
  for (const [what, { others }] of [['passage', words.chunks] as const, ['fact', words.facts] as const])
    if (others() > 0) faults.push(`${others()} entries of the word index belong to no ${what}`);
  return faults;
};

const checkVectors = (database: Database): string[] =>
  database
    .prepare<{ model: string }>(
      'SELECT model FROM vectors GROUP BY model HAVING min(length(vector)) <> max(length(vector))',
    )
    .all()
    .map(({ model }) => `vectors of '${model}' differ in length`);

/**
 * Compares the stored data with itself: the database file, every document's passages, words, vectors and facts, and
 * every answer. One line for each fault; nothing is changed.
 */
export const checkStore = (database: Database): string[] => {
  const faults: string[] = [];
  try {
    for (const check of [checkFile, checkDocuments, checkVectors, checkAnswers])
      faults.push(...database.read(() => check(database)));
  } catch (error) {
    if (!(error instanceof AssayError) || error.code !== 'data-damaged') throw error;
    faults.push(error.message);
  }
  return faults;
};
