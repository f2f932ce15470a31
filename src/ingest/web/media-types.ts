import { AssayError } from '../../domain/errors.ts';
import { formatOf, splitExtension, SUPPORTED_EXTENSIONS } from '../formats.ts';

/** File extensions by media type; null where the address or the content tells. */
const EXTENSIONS: Record<string, string | null> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/x-markdown': 'md',
  'text/csv': 'csv',
  'application/csv': 'csv',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/octet-stream': null,
  'binary/octet-stream': null,
  'application/zip': null,
  '': null,
};

export const DOCUMENT_TYPES = 'text/html, application/xhtml+xml, application/pdf, text/*;q=0.9, */*;q=0.5';

const startsWith = (content: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(content.subarray(0, text.length)) === text;

const extensionOfAddress = (url: string): string => splitExtension(new URL(url).pathname).extension;

/**
 * The extension that a fetched file is kept under: by its media type; where that says nothing, or calls a Markdown or CSV
 * file plain text, by its address.
 * @throws AssayError `unsupported-media-type`.
 */
export const extensionFor = (mediaType: string, url: string, content: Uint8Array): string => {
  const known = Object.hasOwn(EXTENSIONS, mediaType) ? EXTENSIONS[mediaType] : undefined;
  if (known !== undefined && known !== null && known !== 'txt') return known;
  const named = extensionOfAddress(url);
  const isReadable = formatOf(`x.${named}`) !== null;
  if (known === 'txt') return ['md', 'markdown', 'csv'].includes(named) ? named : 'txt';
  if (known === null) {
    if (startsWith(content, '%PDF-')) return 'pdf';
    if (isReadable && named !== 'pdf') return named;
  }
  throw new AssayError(
    'unsupported-media-type',
    `What is there is ${mediaType === '' ? 'of no stated type' : mediaType}, which is not read.`,
    { hint: `Pages, texts and files that end in ${SUPPORTED_EXTENSIONS.join(', ')} are.` },
  );
};
