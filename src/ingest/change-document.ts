import type { Document, DocumentSummary } from '../domain/document.ts';
import { AssayError } from '../domain/errors.ts';
import { sameBytes } from '../domain/same-bytes.ts';
import type { Fact } from '../domain/fact.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import { factLinker } from '../facts/link-facts.ts';
import type { AddOptions, AddProgress, NewDocument } from '../ports/ingestion.ts';
import { readCurated } from './curated.ts';
import type { IngestionParts } from './dependencies.ts';
import { assignDocumentIds } from './document-id.ts';
import { CURATED_FACTS_PATH, formatOf, SUPPORTED_EXTENSIONS, type Format } from './formats.ts';
import { indexDocument } from './index-document.ts';
import { forgetKept, keepSource, readKept } from './kept-sources.ts';
import { parse } from './parse.ts';
import { type FactSource, readFacts } from './read-facts.ts';
import { checkSize, contentHash, factsOf, readSource } from './read-source.ts';
import { sidecarContent, sidecarPath } from './sidecar.ts';

/** Content of a file, null when there is none. The folder refuses paths that lead outside it. */
const readIfThere = async (folder: CorpusFolder, path: string): Promise<Uint8Array | null> => {
  try {
    return await folder.read(path);
  } catch (error) {
    if (error instanceof AssayError && error.code === 'not-found') return null;
    throw error;
  }
};

const writeOrRemove = async (folder: CorpusFolder, path: string, content: Uint8Array | null): Promise<void> => {
  await (content === null ? folder.remove(path) : folder.write(path, content));
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

/** Characters from which on a document's facts are read in another thread, where there is one. */
const LONG_TEXT = 500_000;

/** Passages that another thread is given at a time, so that it can be told how far it is. */
const PASSAGES_ELSEWHERE = 1_000;

const readNewFacts = async (
  source: FactSource,
  { extractFacts, readFactsElsewhere }: IngestionParts,
  onProgress: (passages: number) => void,
): Promise<Fact[]> => {
  const { text, passages } = source;
  if (readFactsElsewhere === null || text.length < LONG_TEXT) return readFacts(source, extractFacts, onProgress);
  const facts: Fact[] = [];
  for (let first = 0; first < passages.length; first += PASSAGES_ELSEWHERE) {
    onProgress(first);
    facts.push(
      ...(await readFactsElsewhere({ ...source, passages: passages.slice(first, first + PASSAGES_ELSEWHERE) })),
    );
  }
  return facts;
};

const summaryOf = ({ text: _text, pages: _pages, ...summary }: Document): DocumentSummary => summary;

/** The error with the file's name before its message. */
const named = (path: string, error: unknown): unknown =>
  error instanceof AssayError && error.code !== 'invalid-facts'
    ? new AssayError(error.code, `${path}: ${error.message}`, {
        cause: error,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      })
    : error;

/** The format that a path tells by its extension. */
const knownFormat = (path: string): Format => {
  const format = formatOf(path);
  if (format === null)
    throw new AssayError('unsupported-media-type', `${path} is not a source that can be read.`, {
      hint: `Sources end in ${SUPPORTED_EXTENSIONS.join(', ')}.`,
    });
  return format;
};

/** The text of a source that nothing is kept of. */
export const readText = async (
  { path, content }: NewDocument,
  { maxFileBytes }: Pick<IngestionParts, 'maxFileBytes'>,
): Promise<string> => {
  const format = knownFormat(path);
  try {
    checkSize(content.length, maxFileBytes);
    return (await parse(content, format)).text;
  } catch (error) {
    throw named(path, error);
  }
};

/**
 * Writes a source into the corpus folder, in place of one of the same path, and indexes it. Everything that can be
 * wrong with it is found before the folder or the store is changed.
 */
export const addDocument = async (
  { path, content, metadata, documentId: wanted }: NewDocument,
  parts: IngestionParts,
  { onProgress }: AddOptions = {},
): Promise<DocumentSummary> => {
  const { folder, store, embedder, maxFileBytes } = parts;
  const report = (stage: AddProgress['stage'], done: number, total: number): void =>
    onProgress?.({ stage, done, total });
  const previous = await readIfThere(folder, path);
  const sidecar = metadata === undefined ? null : sidecarContent(metadata);
  const format = knownFormat(path);
  const documents = await store.listDocuments();
  const given = new Map(documents.map((document) => [document.path, document.documentId]));
  if (wanted !== undefined && !given.has(path)) given.set(path, wanted);
  const documentId = assignDocumentIds([path], given).get(path)!;
  const known = documents.find((document) => document.path === path);
  try {
    checkSize(content.length, maxFileBytes);
    report('parsing', 0, 0);
    const read = await readSource({ path, format }, content, sidecar);
    const total = read.passages.length;
    const facts = await factsOf(documentId, read, (source) => {
      report('facts', 0, total);
      return readNewFacts(source, parts, (done) => report('facts', done, total));
    });
    const curated = await curatedAfter(parts, documentId, read.parsed.text);
    const indexed = await indexDocument(
      { documentId, path, format, contentHash: await contentHash(content, sidecar) },
      read,
      facts,
      embedder,
      (done) => report('embedding', done, total),
    );
    report('storing', 0, 0);
    if (previous !== null && known !== undefined && !sameBytes(previous, content))
      await keepSource(known, previous, 'replaced', parts);
    const previousSidecar = await readIfThere(folder, sidecarPath(path));
    // The sidecar first: alone it means nothing.
    await writeOrRemove(folder, sidecarPath(path), sidecar);
    await folder.write(path, content);
    try {
      await store.putDocument(indexed);
    } catch (error) {
      await writeOrRemove(folder, path, previous);
      await writeOrRemove(folder, sidecarPath(path), previousSidecar);
      throw error;
    }
    await store.commitRun(curated, factLinker);
    return summaryOf(indexed.document);
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
  const content = await readIfThere(folder, document.path);
  if (content !== null) await keepSource(summaryOf(document), content, 'deleted', parts);
  await folder.remove(document.path);
  await folder.remove(sidecarPath(document.path));
  await store.removeDocument(documentId);
  await store.commitRun(curated, factLinker);
  return true;
};

/**
 * Puts a kept source back under its path and id, with the title and tags that it had. What has taken its place under
 * the same id is kept in turn.
 * @throws AssayError `not-found` when it is not kept, `already-exists` when another document has its path or id.
 */
export const restoreDocument = async (keptId: string, parts: IngestionParts): Promise<DocumentSummary> => {
  const { source, content } = await readKept(keptId, parts);
  const { documentId, path, title, url, publishedAt, tags } = source.document;
  const inTheWay = (await parts.store.listDocuments()).find(
    (other) => (other.path === path) !== (other.documentId === documentId),
  );
  if (inTheWay !== undefined)
    throw new AssayError('already-exists', `${JSON.stringify(inTheWay.path)} has taken the place of ${path}.`, {
      hint: 'Delete it first: it is kept in turn.',
    });
  const metadata = { title, url, publishedAt, tags };
  const more = source.document.metadata;
  const said = more === undefined ? undefined : { ...metadata, metadata: more };
  const added = await addDocument({ path, content, documentId, metadata: said }, parts);
  await parts.store.patchDocument(documentId, metadata);
  await forgetKept(keptId, parts);
  return { ...added, ...metadata };
};
