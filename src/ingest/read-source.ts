import { AssayError } from '../domain/errors.ts';
import { hash } from '../domain/hash.ts';
import { type Format, splitExtension } from './formats.ts';
import type { Parsed } from './parsed.ts';
import { parse } from './parse.ts';

/** Counted up when parsing, chunking or reading facts changes, so that every document is made anew. */
const INDEX_VERSION = 1;

export const DEFAULT_MAX_FILE_BYTES = 50_000_000;

/** What an unchanged document is recognised by: its bytes and all that makes something of them. */
export const contentHash = (content: Uint8Array, embeddingModel: string): string =>
  hash(`${INDEX_VERSION} ${embeddingModel} ${hash(content)}`);

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`;

/** @throws AssayError `payload-too-large` that names both sizes. */
export const checkSize = (size: number, maxBytes: number): void => {
  if (size <= maxBytes) return;
  throw new AssayError('payload-too-large', `The file has ${megabytes(size)}; the limit is ${megabytes(maxBytes)}.`, {
    hint: 'Split it.',
  });
};

/** File name without folders and extension. */
const fileName = (path: string): string => splitExtension(path).stem.slice(path.lastIndexOf('/') + 1);

/** Parses a source and settles its title: its own, else the first heading, else the file name. */
export const parseSource = async (
  path: string,
  content: Uint8Array,
  format: Format,
): Promise<{ parsed: Parsed; title: string }> => {
  const parsed = await parse(content, format);
  const heading = parsed.blocks.find((block) => block.kind === 'heading' && block.title !== '');
  const firstHeading = heading?.kind === 'heading' ? heading.title : undefined;
  return { parsed, title: (parsed.metadata.title ?? firstHeading ?? fileName(path)).slice(0, 1_000) };
};
