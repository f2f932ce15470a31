import { z } from 'zod';
import { Chunk, DocumentSummary, MAX_CHUNK_LENGTH } from '../../../domain/document.ts';
import { Fact } from '../../../domain/fact.ts';
import { readJson } from './check-json.ts';
import type { PostingsCheck } from './check-postings.ts';
import { termsOfRow } from './fact-rows.ts';

/** A document's rows with what the indexes hold for them: null where they hold nothing. */
export type DocumentRow = { documentId: string; summary: string; text: string };
export type ChunkRow = { row: number; content: string; terms: string; model: string | null; bytes: number };
export type FactRow = { row: number; content: string };
/** The word indexes of passages and facts, and whether a passage may still wait for its vector. */
export type IndexChecks = { chunks: PostingsCheck; facts: PostingsCheck; mayLackVectors: boolean };

const Terms = z.array(z.string());

const checkChunk = (
  chunk: Chunk,
  row: ChunkRow,
  document: DocumentRow,
  { chunks: words, mayLackVectors }: IndexChecks,
): string[] => {
  const faults: string[] = [];
  if (document.text.slice(chunk.start, chunk.end) !== chunk.text)
    faults.push(`is not at ${chunk.start} to ${chunk.end}`);
  if (chunk.text.length > MAX_CHUNK_LENGTH) faults.push(`has ${chunk.text.length} characters`);
  const terms = readJson(Terms, row.terms);
  if (terms === null || !words.isRight(row.row, terms)) faults.push('is not in the word index as it should be');
  if (row.model === null) {
    if (!mayLackVectors) faults.push('has no vector');
  } else if (row.bytes === 0 || row.bytes % Float32Array.BYTES_PER_ELEMENT !== 0)
    faults.push(`has a vector of ${row.bytes} bytes`);
  return faults.map((fault) => `passage ${chunk.chunkId} ${fault}`);
};

const checkFact = (fact: Fact, row: FactRow, document: DocumentRow, words: PostingsCheck): string[] => {
  const { start, end } = fact.sourceSpan;
  const isStated =
    fact.origin === 'curated'
      ? start <= end && end <= document.text.length
      : document.text.slice(start, end) === fact.quantity.text;
  const faults: string[] = [];
  if (!isStated) faults.push(`is not at ${start} to ${end}`);
  if (!words.isRight(row.row, termsOfRow(fact))) faults.push('is not in the word index as it should be');
  return faults.map((fault) => `fact ${fact.id} ${fault}`);
};

/** What is wrong with a document, its passages in their order and its facts; a line each. */
export const checkDocument = (
  document: DocumentRow,
  chunks: readonly ChunkRow[],
  facts: readonly FactRow[],
  indexes: IndexChecks,
): string[] => {
  const summary = readJson(DocumentSummary, document.summary);
  const faults: string[] = [];
  if (summary === null) faults.push("can't be read");
  else if (chunks.length !== summary.chunks)
    faults.push(`has ${chunks.length} passages where ${summary.chunks} should be`);
  for (const [ordinal, row] of chunks.entries()) {
    const chunk = readJson(Chunk, row.content);
    if (chunk === null) faults.push(`passage ${ordinal} can't be read`);
    else faults.push(...checkChunk(chunk, row, document, indexes));
  }
  for (const row of facts) {
    const fact = readJson(Fact, row.content);
    if (fact === null) faults.push("a fact can't be read");
    else faults.push(...checkFact(fact, row, document, indexes.facts));
  }
  return faults.map((fault) => `${document.documentId}: ${fault}`);
};
