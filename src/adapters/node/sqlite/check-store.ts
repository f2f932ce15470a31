import { MAX_CHUNK_LENGTH, type Chunk, type Document, type DocumentSummary } from '../../../domain/document.ts';
import type { Fact } from '../../../domain/fact.ts';
import { checkAnswers } from './check-answers.ts';
import type { Database } from './database.ts';
import { checkFile } from './check-file.ts';
import { encodeTerms } from './encode-term.ts';
import { factTerms } from '../../fact-table/fact-terms.ts';

type DocumentRow = { summary: string; text: string; model: string };
type ChunkRow = { content: string; length: number; terms: string | null; model: string | null; bytes: number | null };
type FactRow = { content: string; terms: string | null };

const checkChunks = (
  document: Pick<Document, 'text' | 'chunks'>,
  model: string,
  rows: readonly ChunkRow[],
): string[] => {
  const faults: string[] = [];
  if (rows.length !== document.chunks) faults.push(`has ${rows.length} passages where ${document.chunks} should be`);
  for (const [ordinal, row] of rows.entries()) {
    const chunk: Chunk = JSON.parse(row.content);
    const fault = (what: string) => faults.push(`passage ${chunk.chunkId} ${what}`);
    if (chunk.ordinal !== ordinal) fault(`is number ${chunk.ordinal} at place ${ordinal}`);
    if (document.text.slice(chunk.start, chunk.end) !== chunk.text) fault(`is not at ${chunk.start} to ${chunk.end}`);
    if (chunk.text.length > MAX_CHUNK_LENGTH) fault(`has ${chunk.text.length} characters`);
    const terms = row.terms === null || row.terms === '' ? 0 : row.terms.split(' ').length;
    if (row.terms === null) fault('is not in the word index');
    else if (terms !== row.length) fault(`has ${terms} words in the index where ${row.length} should be`);
    if (row.model === null) fault('has no vector');
    else if (row.model !== model) fault(`has a vector of '${row.model}' where '${model}' should be`);
    else if (row.bytes === 0 || (row.bytes ?? 0) % Float32Array.BYTES_PER_ELEMENT !== 0)
      fault(`has a vector of ${row.bytes} bytes`);
  }
  return faults;
};

const checkFacts = (document: Pick<Document, 'text'>, rows: readonly FactRow[]): string[] => {
  const faults: string[] = [];
  for (const row of rows) {
    const fact: Fact = JSON.parse(row.content);
    const { start, end } = fact.sourceSpan;
    const stated = document.text.slice(start, end);
    if (fact.origin === 'extracted' && stated !== fact.quantity.text)
      faults.push(`fact ${fact.id} is not at ${start} to ${end}`);
    if (end < start || end > document.text.length) faults.push(`fact ${fact.id} lies outside the text`);
    if (row.terms !== encodeTerms(factTerms(fact)))
      faults.push(`fact ${fact.id} is not in the word index as it should be`);
  }
  return faults;
};

/**
 * Compares the stored data with itself: the database file, every document's passages, words, vectors and facts, and
 * every answer. One line for each fault; nothing is changed.
 */
export const checkStore = (database: Database): string[] => {
  const documents = database.prepare<DocumentRow>('SELECT summary, text, model FROM documents ORDER BY document_id');
  const chunks = database.prepare<ChunkRow>(`
    SELECT content, length, terms, model, length(vector) AS bytes FROM chunks
    LEFT JOIN chunk_terms ON chunk_terms.rowid = chunk LEFT JOIN vectors USING (chunk)
    WHERE document_id = ? ORDER BY ordinal`);
  const facts = database.prepare<FactRow>(`
    SELECT content, terms FROM facts LEFT JOIN fact_terms ON fact_terms.rowid = fact WHERE document_id = ?`);
  const dimensions = database.prepare<{ model: string }>(
    'SELECT model FROM vectors GROUP BY model HAVING min(length(vector)) <> max(length(vector))',
  );
  return [
    ...checkFile(database),
    ...database.read(() => [
      ...Iterator.from(documents.iterate()).flatMap((row) => {
        const summary: DocumentSummary = JSON.parse(row.summary);
        const document = { ...summary, text: row.text };
        const faults = [
          ...checkChunks(document, row.model, chunks.all(summary.documentId)),
          ...checkFacts(document, facts.all(summary.documentId)),
        ];
        return faults.map((fault) => `${summary.documentId}: ${fault}`);
      }),
      ...dimensions.all().map(({ model }) => `vectors of '${model}' differ in length`),
      ...checkAnswers(database),
    ]),
  ];
};
