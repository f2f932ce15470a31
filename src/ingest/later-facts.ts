import { AssayError } from '../domain/errors.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { IngestFailure, IngestProgress } from '../ports/ingestion.ts';
import type { IngestionParts } from './dependencies.ts';
import type { Source } from './plan.ts';
import { faultOfRules } from './read-source.ts';

/** Documents whose facts are read at a time: it bounds the memory. */
const AT_A_TIME = 8;

/** A document that is stored without its facts, and what it is recognised by once it has them. */
export type WithoutFacts = Pick<Source, 'documentId' | 'path' | 'size'> & { contentHash: string };

/** The facts of a stored document; null when it has gone. @throws AssayError `internal` where the rules fail on it. */
const storedFacts = async (
  documentId: string,
  store: DocumentStore,
  read: NonNullable<IngestionParts['readFactsElsewhere']>,
) => {
  const document = await store.getDocument(documentId);
  if (document === null) return null;
  const { title, publishedAt, text } = document;
  const chunks = await store.documentChunks(documentId);
  const passages = chunks.map(({ start, end }) => ({ start, end }));
  try {
    return await read({ documentId, title, publishedAt, text, passages });
  } catch (cause) {
    throw faultOfRules('facts', cause);
  }
};

/**
 * Reads the facts of documents that are searchable already, several at a time, and stores them as they come.
 * Resolves to those that could not be read; rejects when the store fails.
 */
export const readLaterFacts = async (
  documents: readonly WithoutFacts[],
  store: DocumentStore,
  read: NonNullable<IngestionParts['readFactsElsewhere']>,
  onProgress: (progress: IngestProgress) => void,
): Promise<IngestFailure[]> => {
  const failures: IngestFailure[] = [];
  const total = documents.length;
  const bytesTotal = documents.reduce((sum, { size }) => sum + size, 0);
  let [done, bytesDone] = [0, 0];
  const waiting = documents.values();
  const readOne = async ({ documentId, path, size, contentHash }: WithoutFacts): Promise<void> => {
    onProgress({ stage: 'facts', done, total, bytesDone, bytesTotal, path });
    try {
      const facts = await storedFacts(documentId, store, read);
      if (facts !== null) await store.putFacts(documentId, facts, contentHash);
    } catch (error) {
      if (!(error instanceof AssayError) || error.code !== 'internal') throw error;
      failures.push({ path, message: error.line });
    }
    done++;
    bytesDone += size;
  };
  const readOnes = async (): Promise<void> => {
    // All take from one line: the iterator is shared.
    for (const document of waiting) await readOne(document);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, readOnes));
  return failures.toSorted((left, right) => (left.path < right.path ? -1 : 1));
};
