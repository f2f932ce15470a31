import { AssayError } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import { readCuratedFacts } from '../facts/curated-facts.ts';
import { extractFacts } from '../facts/extract/extract-facts.ts';
import { factLinker } from '../facts/link-facts.ts';
import type { IngestFailure, Ingestion, IngestOptions, IngestReport } from '../ports/ingestion.ts';
import { addDocument, removeDocument } from './change-document.ts';
import { readCurated } from './curated.ts';
import type { IngestionDependencies, IngestionParts } from './dependencies.ts';
import { CURATED_FACTS_PATH } from './formats.ts';
import { indexDocument } from './index-document.ts';
import { laterFacts, type LaterFacts } from './later-facts.ts';
import { createMutex } from './mutex.ts';
import { planRun, type Source } from './plan.ts';
import { parse } from './parse.ts';
import { readFacts } from './read-facts.ts';
import { DEFAULT_MAX_FILE_BYTES, factsOf, readBytes, type ReadSource, readSource } from './read-source.ts';

/** The text that a source will have after the run; null when it can't be read and never could. */
const textAfterRun = async (source: Source, parts: IngestionParts): Promise<string | null> => {
  const stored = async (): Promise<string | null> =>
    source.known === undefined ? null : ((await parts.store.getDocument(source.known.documentId))?.text ?? null);
  try {
    const { content, contentHash } = await readBytes(source, parts);
    if (contentHash === source.known?.contentHash) return await stored();
    return (await parse(content, source.format)).text;
  } catch (error) {
    if (error instanceof AssayError) return stored();
    throw error;
  }
};

/** Bytes of changed sources from which on a run takes its time: then facts come behind their documents. */
const LONG_RUN = 500_000;

/** Indexes one source; a failure to read it is returned, one to embed or to store it ends the run. */
const ingestSource = async (
  source: Source,
  parts: IngestionParts,
  later: LaterFacts | null,
): Promise<'added' | 'changed' | 'unchanged' | IngestFailure> => {
  const { documentId, path } = source;
  const elsewhere = later === null ? null : parts.readFactsElsewhere;
  let contentHash: string;
  let read: ReadSource;
  let facts: Fact[] = [];
  try {
    const bytes = await readBytes(source, parts);
    contentHash = bytes.contentHash;
    if (contentHash === source.known?.contentHash) return 'unchanged';
    read = await readSource(source, bytes.content);
    if (elsewhere === null) facts = await factsOf(documentId, read, (each) => readFacts(each, parts.extractFacts));
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    const kept = source.known === undefined ? '' : ' The version read earlier stays.';
    return { path: source.path, message: `${error.line}${kept}` };
  }
  // Without its facts a document is not whole: cut off here, the next run takes it for changed.
  const hash = elsewhere === null ? contentHash : '';
  await parts.store.putDocument(await indexDocument({ ...source, contentHash: hash }, read, facts, parts.embedder));
  if (elsewhere !== null) await later?.add({ documentId, path, contentHash }, factsOf(documentId, read, elsewhere));
  return source.known === undefined ? 'added' : 'changed';
};

const run = async (parts: IngestionParts, options: IngestOptions): Promise<IngestReport> => {
  const { folder, store, clock } = parts;
  const startedAt = clock.elapsed();
  const { sources, removed, hasCuratedFacts } = planRun(
    await folder.list(),
    await store.listDocuments(),
    options.paths,
  );
  // Before anything is changed: a bad row stops the run.
  const curated: Fact[] = hasCuratedFacts
    ? await readCurated(
        await folder.read(CURATED_FACTS_PATH),
        async (documentId) => {
          const source = sources.find((candidate) => candidate.documentId === documentId);
          if (source !== undefined) return textAfterRun(source, parts);
          if (removed.some((document) => document.documentId === documentId)) return null;
          return (await store.getDocument(documentId))?.text ?? null;
        },
        parts.readCuratedFacts,
      )
    : [];
  for (const { documentId } of removed) await store.removeDocument(documentId);

  const documentIds = { added: [] as string[], changed: [] as string[] };
  const failures: IngestFailure[] = [];
  let unchanged = 0;
  const later = parts.readFactsElsewhere === null ? null : laterFacts(store);
  let bytesChanged = 0;
  const bytesTotal = sources.reduce((sum, source) => sum + source.size, 0);
  let bytesDone = 0;
  for (const [done, source] of sources.entries()) {
    options.onProgress?.({ done, total: sources.length, bytesDone, bytesTotal, path: source.path });
    const outcome = await ingestSource(source, parts, bytesChanged < LONG_RUN ? null : later);
    if (outcome !== 'unchanged') bytesChanged += source.size;
    if (typeof outcome === 'object') failures.push(outcome);
    else if (outcome === 'unchanged') unchanged++;
    else documentIds[outcome].push(source.documentId);
    bytesDone += source.size;
  }
  failures.push(...((await later?.stored()) ?? []));
  const last = sources.at(-1)?.path ?? '';
  options.onProgress?.({ done: sources.length, total: sources.length, bytesDone, bytesTotal, path: last });

  const generation = await store.commitRun(curated, factLinker);
  const documents = await store.listDocuments();
  const total = (key: 'chunks' | 'facts' | 'duplicates'): number =>
    documents.reduce((sum, document) => sum + document[key], 0);
  return {
    ...documentIds,
    removed: removed.map(({ documentId }) => documentId),
    unchanged,
    failures,
    documents: documents.length,
    chunks: total('chunks'),
    facts: total('facts'),
    curatedFacts: curated.length,
    duplicates: total('duplicates'),
    generation,
    milliseconds: clock.elapsed() - startedAt,
  };
};

/**
 * Brings the index and the fact table in line with the corpus folder. Documents that have not changed are neither
 * parsed nor embedded; each changed one is one transaction, so a run cut off anywhere goes on where it stopped.
 */
export const createIngestion = (dependencies: IngestionDependencies): Ingestion => {
  const parts: IngestionParts = {
    extractFacts,
    readFactsElsewhere: null,
    readCuratedFacts,
    maxFileBytes: DEFAULT_MAX_FILE_BYTES,
    ...dependencies,
  };
  const exclusively = createMutex();
  return {
    run: (options = {}) => exclusively(() => run(parts, options)),
    add: (document) => exclusively(() => addDocument(document, parts)),
    remove: (documentId) => exclusively(() => removeDocument(documentId, parts)),
  };
};
