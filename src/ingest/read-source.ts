import { AssayError } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import { hash, hashOfBytes } from '../domain/hash.ts';
import { chunk, type Passages } from './chunk.ts';
import type { IngestionParts } from './dependencies.ts';
import { splitExtension } from './formats.ts';
import type { Parsed } from './parsed.ts';
import { parse } from './parse.ts';
import type { Source } from './plan.ts';
import type { FactSource } from './read-facts.ts';
import { sidecarPath, withSidecar } from './sidecar.ts';

/** Counted up when parsing, chunking or reading facts changes, so that every document is made anew. */
const INDEX_VERSION = 10;

/** What an unchanged document is recognised by: its bytes, those of its sidecar, and the rules that make something of them. */
export const contentHash = async (content: Uint8Array, sidecar: Uint8Array | null): Promise<string> =>
  hash(
    [INDEX_VERSION, await hashOfBytes(content), ...(sidecar === null ? [] : [await hashOfBytes(sidecar)])].join(' '),
  );

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`;

/** @throws AssayError `payload-too-large` that names both sizes. */
export const checkSize = (size: number, maxBytes: number): void => {
  if (size > maxBytes)
    throw new AssayError('payload-too-large', `The file has ${megabytes(size)}; the limit is ${megabytes(maxBytes)}.`, {
      hint: 'Split it.',
    });
};

/** Bytes of a source and of its sidecar, and the hash that tells whether they changed. */
export const readBytes = async (
  { path, size, hasSidecar }: Pick<Source, 'path' | 'size' | 'hasSidecar'>,
  { folder, maxFileBytes }: IngestionParts,
): Promise<{ content: Uint8Array; sidecar: Uint8Array | null; contentHash: string }> => {
  checkSize(size, maxFileBytes);
  try {
    const content = await folder.read(path);
    const sidecar = hasSidecar ? await folder.read(sidecarPath(path)) : null;
    return { content, sidecar, contentHash: await contentHash(content, sidecar) };
  } catch (cause) {
    if (cause instanceof AssayError) throw cause;
    throw new AssayError('invalid-document', 'The file can not be opened.', { hint: 'Check who may read it.', cause });
  }
};

/** File name without folders and extension. */
const fileName = (path: string): string => splitExtension(path).stem.slice(path.lastIndexOf('/') + 1);

const titleOf = (path: string, { metadata, blocks }: Parsed): string => {
  const heading = blocks.find((block) => block.kind === 'heading' && block.title !== '');
  const firstHeading = heading?.kind === 'heading' ? heading.title : undefined;
  return (metadata.title ?? firstHeading ?? fileName(path)).slice(0, 1_000);
};

/** A source as read: its text, its title (its own, else the first heading, else the file name) and passages. */
export type ReadSource = { parsed: Parsed; title: string } & Passages;

/** @throws AssayError that says what is wrong with the file, without naming it. */
export const readSource = async (
  { path, format }: Pick<Source, 'path' | 'format'>,
  content: Uint8Array,
  sidecar: Uint8Array | null,
): Promise<ReadSource> => {
  const own = await parse(content, format);
  const parsed = sidecar === null ? own : { ...own, metadata: withSidecar(own.metadata, sidecar) };
  try {
    return { parsed, title: titleOf(path, parsed), ...(await chunk(parsed)) };
  } catch (cause) {
    throw faultOfRules('passages', cause);
  }
};

/** One document that our own rules fail on does not keep the others out. */
export const faultOfRules = (what: string, cause: unknown): AssayError => {
  if (cause instanceof AssayError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AssayError('internal', `The file was read but its ${what} were not: ${reason}.`, {
    hint: 'This is a fault of Assay: please report it.',
    cause,
  });
};

/** The facts of a source. @throws AssayError `internal` where the rules fail on it. */
export const factsOf = async (
  documentId: string,
  { parsed, title, passages }: ReadSource,
  read: (source: FactSource) => Promise<Fact[]>,
): Promise<Fact[]> => {
  const { text, metadata } = parsed;
  try {
    return await read({ documentId, title, publishedAt: metadata.publishedAt, text, passages });
  } catch (cause) {
    throw faultOfRules('facts', cause);
  }
};
