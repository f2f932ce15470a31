import type { DocumentSummary } from '../domain/document.ts';
import { AssayError } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import { factLinker } from '../facts/link-facts.ts';
import type { NewDocument } from '../ports/ingestion.ts';
import { readCurated } from './curated.ts';
import type { IngestionParts } from './dependencies.ts';
import { assignDocumentIds } from './document-id.ts';
import { CURATED_FACTS_PATH, formatOf, SUPPORTED_EXTENSIONS } from './formats.ts';
import { indexDocument } from './index-document.ts';
import { readFacts } from './read-facts.ts';
import { checkSize, contentHash, factsOf, readSource } from './read-source.ts';

/** Content of a file, null when there is none. The folder refuses paths that lead outside it. */
const readIfThere = async (folder: CorpusFolder, path: string): Promise<Uint8Array | null> => {
  try {
    return await folder.read(path);
  } catch (error) {
    if (error instanceof AssayError && error.code === 'not-found') return null;
    throw error;
  }
};

/** The curated facts with one document's text as it will be; undefined when there is no file of them. */
const curatedAfter = async (
  { folder, store, readCuratedFacts }: IngestionParts,
  documentId: string,
  text: string | null,
): Promise<Fact[] | undefined> => {
  const content = await readIfThere(folder, CURATED_FACTS_PATH);
  if (content === null) return undefined;
  const textOf = async (cited: string): Promise<string | null> =>
    cited === documentId ? text : ((await store.getDocument(cited))?.text ?? null);
  return readCurated(content, textOf, readCuratedFacts);
};

/** The error with the file's name before its message. */
const named = (path: string, error: unknown): unknown =>
  error instanceof AssayError && error.code !== 'invalid-facts'
    ? new AssayError(error.code, `${path}: ${error.message}`, {
        cause: error,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      })
    : error;

/**
 * Writes a source into the corpus folder, in place of one of the same path, and indexes it. Everything that can be
 * wrong with it is found before the folder or the store is changed.
 */
export const addDocument = async ({ path, content }: NewDocument, parts: IngestionParts): Promise<DocumentSummary> => {
  const { folder, store, embedder, maxFileBytes, extractFacts } = parts;
  const previous = await readIfThere(folder, path);
  const format = formatOf(path);
  if (format === null)
    throw new AssayError('unsupported-media-type', `${path} is not a source that can be read.`, {
      hint: `Sources end in ${SUPPORTED_EXTENSIONS.join(', ')}.`,
    });
  const documents = await store.listDocuments();
  const given = new Map(documents.map((document) => [document.path, document.documentId]));
  const documentId = assignDocumentIds([path], given).get(path)!;
  try {
    checkSize(content.length, maxFileBytes);
    const read = await readSource({ path, format }, content);
    const facts = await factsOf(documentId, read, (source) => readFacts(source, extractFacts));
    const curated = await curatedAfter(parts, documentId, read.parsed.text);
    const indexed = await indexDocument(
      { documentId, path, format, contentHash: await contentHash(content) },
      read,
      facts,
      embedder,
    );
    await folder.write(path, content);
    try {
      await store.putDocument(indexed);
    } catch (error) {
      await (previous === null ? folder.remove(path) : folder.write(path, previous));
      throw error;
    }
    await store.commitRun(curated, factLinker);
    const { text: _text, pages: _pages, ...summary } = indexed.document;
    return summary;
  } catch (error) {
    throw named(path, error);
  }
};

/**
 * Removes a document's source and all that was made of it; false when there is none.
 * @throws AssayError `invalid-facts` when curated facts rest on the document: they have to go first.
 */
export const removeDocument = async (documentId: string, parts: IngestionParts): Promise<boolean> => {
  const { folder, store } = parts;
  const document = await store.getDocument(documentId);
  if (document === null) return false;
  const curated = await curatedAfter(parts, documentId, null);
  await folder.remove(document.path);
  await store.removeDocument(documentId);
  await store.commitRun(curated, factLinker);
  return true;
};
