import Papa from 'papaparse';
import { AssayError } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import type { IngestionParts } from './dependencies.ts';
import { decodeText } from './decode-text.ts';
import { CURATED_FACTS_PATH } from './formats.ts';

/** Documents that rows of the curated facts name as their source. */
const citedDocuments = (csv: string): Set<string> => {
  const { data } = Papa.parse<Record<string, string | undefined>>(csv, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim(),
  });
  return new Set(data.map((row) => row['source']?.trim() ?? '').filter((source) => source !== ''));
};

/**
 * Reads the curated facts against the texts that the index will hold, of which only the cited ones are fetched.
 * @throws AssayError `invalid-facts` for a bad row, with line and column.
 */
export const readCurated = async (
  content: Uint8Array,
  textOf: (documentId: string) => Promise<string | null>,
  readCuratedFacts: IngestionParts['readCuratedFacts'],
): Promise<Fact[]> => {
  let csv: string;
  try {
    csv = decodeText(content);
  } catch (cause) {
    if (!(cause instanceof AssayError)) throw cause;
    throw new AssayError('invalid-facts', `${CURATED_FACTS_PATH}: ${cause.message}`, { hint: cause.hint ?? '', cause });
  }
  const texts = new Map<string, string | null>();
  for (const documentId of citedDocuments(csv)) texts.set(documentId, await textOf(documentId));
  return readCuratedFacts(csv, {
    file: CURATED_FACTS_PATH,
    documentText: (documentId) => texts.get(documentId) ?? null,
  });
};
