import type { DocumentSummary } from '../domain/document.ts';
import { AssayError } from '../domain/errors.ts';
import { contentId, hashOfBytes } from '../domain/hash.ts';
import type { KeptSource } from '../domain/ingest-history.ts';
import type { IngestionParts } from './dependencies.ts';

type Parts = Pick<IngestionParts, 'kept' | 'store' | 'clock'>;

const DAYS = 30;
const MILLISECONDS_A_DAY = 86_400_000;
/** Bytes that are kept in all; the oldest go first. */
const MOST_BYTES = 1_000_000_000;

const unknown = (id: string): AssayError =>
  new AssayError('not-found', `Nothing is kept as ${JSON.stringify(id)}.`, {
    hint: `Sources are kept for ${DAYS} days; GET /api/kept-sources lists them.`,
  });

/** Those that are neither too old nor beyond what is kept in all; the newest always stays. */
const stillKept = (sources: readonly KeptSource[], now: number): KeptSource[] => {
  let bytes = 0;
  return sources.filter(({ keptAt, size }, index) => {
    bytes += size;
    return index === 0 || (Date.parse(keptAt) > now - DAYS * MILLISECONDS_A_DAY && bytes <= MOST_BYTES);
  });
};

/** Keeps the bytes of a document that is about to go, or to be replaced. To be called before either. */
export const keepSource = async (
  document: DocumentSummary,
  content: Uint8Array,
  reason: KeptSource['reason'],
  { kept, store, clock }: Parts,
): Promise<void> => {
  if (kept === null) return;
  const id = contentId('k', document.documentId, await hashOfBytes(content));
  await kept.write(id, content);
  const keptAt = new Date(clock.now()).toISOString();
  const earlier = (await store.keptSources()).filter((source) => source.id !== id);
  const all: KeptSource[] = [{ id, reason, keptAt, size: content.length, document }, ...earlier];
  const remaining = stillKept(all, clock.now());
  await store.saveKeptSources(remaining);
  for (const source of all) if (!remaining.includes(source)) await kept.remove(source.id);
};

/** A kept source with its bytes. @throws AssayError `not-found` for one that is not kept, or no longer. */
export const readKept = async (
  id: string,
  { kept, store }: Parts,
): Promise<{ source: KeptSource; content: Uint8Array }> => {
  const source = (await store.keptSources()).find((each) => each.id === id);
  if (source === undefined || kept === null) throw unknown(id);
  return { source, content: await kept.read(id) };
};

/** Gives up a kept source for good; false when there is none. */
export const forgetKept = async (id: string, { kept, store }: Parts): Promise<boolean> => {
  const sources = await store.keptSources();
  const others = sources.filter((source) => source.id !== id);
  if (others.length === sources.length) return false;
  await store.saveKeptSources(others);
  await kept?.remove(id);
  return true;
};
