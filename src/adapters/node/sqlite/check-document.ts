import { Chunk, DocumentSummary, MAX_CHUNK_LENGTH } from '../../../domain/document.ts';
import { Fact } from '../../../domain/fact.ts';
import { factTerms } from '../../fact-table/fact-terms.ts';
import { readJson } from './check-json.ts';
import { encodeTerms } from './encode-term.ts';

/** A document's rows with what the indexes hold for them: null where they hold nothing. */
export type DocumentRow = { documentId: string; summary: string; text: string; model: string };
export type ChunkRow = { content: string; length: number; terms: string | null; model: string | null; bytes: number };
export type FactRow = { content: string; terms: string | null };

const wordsIn = (terms: string): number => (terms === '' ? 0 : terms.split(' ').length);

const checkChunk = (chunk: Chunk, row: ChunkRow, document: DocumentRow): string[] => {
  const faults: string[] = [];
  if (document.text.slice(chunk.start, chunk.end) !== chunk.text)
    faults.push(`is not at ${chunk.start} to ${chunk.end}`);
  if (chunk.text.length > MAX_CHUNK_LENGTH) faults.push(`has ${chunk.text.length} characters`);
  if (row.terms === null) faults.push('is not in the word index');
  else if (wordsIn(row.terms) !== row.length)
    faults.push(`has ${wordsIn(row.terms)} words in the index where ${row.length} should be`);
  if (row.model === null) faults.push('has no vector');
  else if (row.model !== document.model)
    faults.push(`has a vector of '${row.model}' where '${document.model}' should be`);
  else if (row.bytes === 0 || row.bytes % Float32Array.BYTES_PER_ELEMENT !== 0)
    faults.push(`has a vector of ${row.bytes} bytes`);
  return faults.map((fault) => `passage ${chunk.chunkId} ${fault}`);
};

const checkFact = (fact: Fact, row: FactRow, document: DocumentRow): string[] => {
  const { start, end } = fact.sourceSpan;
  const isStated =
    fact.origin === 'curated'
      ? start <= end && end <= document.text.length
      : document.text.slice(start, end) === fact.quantity.text;
  const faults: string[] = [];
  if (!isStated) faults.push(`is not at ${start} to ${end}`);
  if (row.terms !== encodeTerms(factTerms(fact))) faults.push('is not in the word index as it should be');
  return faults.map((fault) => `fact ${fact.id} ${fault}`);
};

/** What is wrong with a document, its passages in their order and its facts; a line each. */
export const checkDocument = (
  document: DocumentRow,
  chunks: readonly ChunkRow[],
  facts: readonly FactRow[],
): string[] => {
  const summary = readJson(DocumentSummary, document.summary);
  const faults: string[] = [];
  if (summary === null) faults.push("can't be read");
  else if (chunks.length !== summary.chunks)
    faults.push(`has ${chunks.length} passages where ${summary.chunks} should be`);
  for (const [ordinal, row] of chunks.entries()) {
    const chunk = readJson(Chunk, row.content);
    if (chunk === null) faults.push(`passage ${ordinal} can't be read`);
    else faults.push(...checkChunk(chunk, row, document));
  }
  for (const row of facts) {
    const fact = readJson(Fact, row.content);
    if (fact === null) faults.push("a fact can't be read");
    else faults.push(...checkFact(fact, row, document));
  }
  return faults.map((fault) => `${document.documentId}: ${fault}`);
};
