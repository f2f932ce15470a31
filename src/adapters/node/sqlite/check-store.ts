import { AssayError } from '../../../domain/errors.ts';
import { checkAnswers } from './check-answers.ts';
import { checkDocument, type ChunkRow, type DocumentRow, type FactRow } from './check-document.ts';
import { checkFile } from './check-file.ts';
import { checkPostings } from './check-postings.ts';
import type { Database } from './database.ts';

const checkDocuments = (database: Database, mayLackVectors: boolean): string[] => {
  const documents = database.prepare<DocumentRow>(
    'SELECT document_id AS documentId, summary, text FROM documents ORDER BY document_id',
  );
  const chunks = database.prepare<ChunkRow>(`
    SELECT chunk AS row, content, terms, model, coalesce(length(vector), 0) AS bytes
    FROM chunks LEFT JOIN vectors USING (chunk) WHERE document_id = ? ORDER BY ordinal`);
  const facts = database.prepare<FactRow>(
    'SELECT fact AS row, content FROM facts WHERE document_id = ? ORDER BY start, "end", id',
  );
  const indexes = { chunks: checkPostings(database, 'chunk'), facts: checkPostings(database, 'fact'), mayLackVectors };
  const faults = Iterator.from(documents.iterate())
    .flatMap((row) => checkDocument(row, chunks.all(row.documentId), facts.all(row.documentId), indexes))
    .toArray();
  for (const [what, { others }] of [['passage', indexes.chunks] as const, ['fact', indexes.facts] as const])
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

const checkModels = (database: Database): string[] => {
  const models = database.prepare<{ model: string }>('SELECT DISTINCT model FROM vectors ORDER BY model').all();
  return models.length > 1 ? [`vectors of several embeddings: ${models.map(({ model }) => model).join(', ')}`] : [];
};

/**
 * Compares the stored data with itself: the database file, every document's passages, words, vectors and facts, and
 * every answer. One line for each fault; nothing is changed.
 * @param mayLackVectors where vectors come after their documents.
 */
export const checkStore = (database: Database, mayLackVectors: boolean): string[] => {
  const faults: string[] = [];
  try {
    const checks = [checkFile, checkDocuments, checkVectors, checkModels, checkAnswers];
    for (const check of checks) faults.push(...database.read(() => check(database, mayLackVectors)));
  } catch (error) {
    if (!(error instanceof AssayError) || error.code !== 'data-damaged') throw error;
    faults.push(error.message);
  }
  return faults;
};
