import type { DocumentSummary } from '../domain/document.ts';
import { AssayError } from '../domain/errors.ts';
import { MAX_DOCUMENT_BYTES } from '../domain/limits.ts';
import type { Fact } from '../domain/fact.ts';
import { hashWithoutFacts } from '../domain/without-facts.ts';
import { readCuratedFacts } from '../facts/curated-facts.ts';
import { extractFacts } from '../facts/extract/extract-facts.ts';
import { factLinker } from '../facts/link-facts.ts';
import type { IngestFailure, Ingestion, IngestOptions, IngestReport } from '../ports/ingestion.ts';
import { addDocument, readText, removeDocument, restoreDocument } from './change-document.ts';
import { logged } from './change-log.ts';
import { readCurated } from './curated.ts';
import type { IngestionDependencies, IngestionParts } from './dependencies.ts';
import { CURATED_FACTS_PATH } from './formats.ts';
import { embedLater } from './embed-later.ts';
import { indexDocument } from './index-document.ts';
import { readLaterFacts, type WithoutFacts } from './later-facts.ts';
import { forgetKept } from './kept-sources.ts';
import { createMutex } from './mutex.ts';
import { planRun, type Source } from './plan.ts';
import { parse } from './parse.ts';
import { readFacts } from './read-facts.ts';
import { factsOf, readBytes, type ReadSource, readSource } from './read-source.ts';

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

/** Bytes of changed sources from which on a run takes its time: then facts come when all documents are searchable. */
const LONG_RUN = 500_000;

/** Indexes one source; a failure to read it is returned, one to embed or to store it ends the run. */
const ingestSource = async (
  source: Source,
  parts: IngestionParts,
  later: WithoutFacts[] | null,
): Promise<'added' | 'changed' | 'unchanged' | IngestFailure> => {
  const { documentId, path, size, known } = source;
  let contentHash: string;
  let read: ReadSource;
  let facts: Fact[] = [];
  try {
    const bytes = await readBytes(source, parts);
    contentHash = bytes.contentHash;
    if (contentHash === known?.contentHash) return 'unchanged';
    if (known?.contentHash === hashWithoutFacts(contentHash) && later !== null) {
      later.push({ documentId, path, size, contentHash });
      return 'changed';
    }
    read = await readSource(source, bytes.content, bytes.sidecar);
    if (later === null) facts = await factsOf(documentId, read, (each) => readFacts(each, parts.extractFacts));
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    const kept = known === undefined ? '' : ' The version read earlier stays.';
    return { path, message: `${error.line}${kept}` };
  }
  const hash = later === null ? contentHash : hashWithoutFacts(contentHash);
  await parts.store.putDocument(await indexDocument({ ...source, contentHash: hash }, read, facts, parts.embedder));
  later?.push({ documentId, path, size, contentHash });
  return known === undefined ? 'added' : 'changed';
};

const run = async (
  parts: IngestionParts,
  options: IngestOptions,
): Promise<Omit<IngestReport, 'vectors' | 'milliseconds'>> => {
  const { folder, store } = parts;
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
  const elsewhere = parts.readFactsElsewhere;
  const later: WithoutFacts[] = [];
  const onProgress = options.onProgress ?? ((): void => undefined);
  let bytesChanged = 0;
  const total = sources.length;
  const bytesTotal = sources.reduce((sum, source) => sum + source.size, 0);
  let bytesDone = 0;
  for (const [done, source] of sources.entries()) {
    onProgress({ stage: 'documents', done, total, bytesDone, bytesTotal, path: source.path });
    const isLong = elsewhere !== null && bytesChanged >= LONG_RUN;
    const outcome = await ingestSource(source, parts, isLong ? later : null);
    if (outcome !== 'unchanged') bytesChanged += source.size;
    if (typeof outcome === 'object') failures.push(outcome);
    else if (outcome === 'unchanged') unchanged++;
    else documentIds[outcome].push(source.documentId);
    bytesDone += source.size;
  }
  onProgress({ stage: 'documents', done: total, total, bytesDone, bytesTotal, path: sources.at(-1)?.path ?? '' });
  if (elsewhere !== null) failures.push(...(await readLaterFacts(later, store, elsewhere, onProgress)));

  const generation = await store.commitRun(curated, factLinker);
  const documents = await store.listDocuments();
  const sumOf = (key: 'chunks' | 'facts' | 'duplicates'): number =>
    documents.reduce((sum, document) => sum + document[key], 0);
  return {
    ...documentIds,
    removed: removed.map(({ documentId }) => documentId),
    unchanged,
    failures,
    documents: documents.length,
    chunks: sumOf('chunks'),
    facts: sumOf('facts'),
    curatedFacts: curated.length,
    duplicates: sumOf('duplicates'),
    generation,
  };
};

const addedOrChanged = ({ documentId }: DocumentSummary, before: ReadonlyMap<string, DocumentSummary>) =>
  before.has(documentId) ? { changed: [documentId] } : { added: [documentId] };

/**
 * Brings the index and the fact table in line with the corpus folder. Documents that have not changed are neither
 * parsed nor embedded; each changed one is one transaction, so a run cut off anywhere goes on where it stopped.
 */
export const createIngestion = (dependencies: IngestionDependencies): Ingestion => {
  const parts: IngestionParts = {
    extractFacts,
    kept: null,
    vectorsLater: null,
    readFactsElsewhere: null,
    readCuratedFacts,
    maxFileBytes: MAX_DOCUMENT_BYTES,
    ...dependencies,
  };
  const exclusively = createMutex();
  return {
    run: async (options = {}) => {
      const startedAt = parts.clock.elapsed();
      const report = await exclusively(() =>
        logged(
          parts,
          () => run(parts, options),
          (done) => done,
        ),
      );
      const vectors = await embedLater(parts.vectorsLater, exclusively, options);
      return { ...report, vectors, milliseconds: parts.clock.elapsed() - startedAt };
    },
    add: (document, adding) =>
      exclusively(() => logged(parts, () => addDocument(document, parts, adding), addedOrChanged)),
    readText: (document) => readText(document, parts),
    remove: (documentId) =>
      exclusively(() =>
        logged(
          parts,
          () => removeDocument(documentId, parts),
          (isGone) => ({ removed: isGone ? [documentId] : [] }),
        ),
      ),
    restore: (keptId) => exclusively(() => logged(parts, () => restoreDocument(keptId, parts), addedOrChanged)),
    forget: (keptId) => exclusively(() => forgetKept(keptId, parts)),
  };
};
