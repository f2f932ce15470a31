import { AssayError } from '../domain/errors.ts';
import type { Format } from './formats.ts';
import type { Parsed } from './parsed.ts';

type Parser = (content: Uint8Array) => Parsed | Promise<Parsed>;

/** Loaded when a source of the format first comes: the libraries behind some are large. */
const PARSERS: Record<Format, () => Promise<Parser>> = {
  markdown: async () => (await import('./parse-markdown.ts')).parseMarkdown,
  text: async () => (await import('./parse-text.ts')).parseText,
  html: async () => (await import('./parse-html.ts')).parseHtml,
  pdf: async () => (await import('./parse-pdf.ts')).parsePdf,
  docx: async () => (await import('./parse-docx.ts')).parseDocx,
  csv: async () => (await import('./parse-csv.ts')).parseCsv,
  xlsx: async () => (await import('./parse-xlsx.ts')).parseXlsx,
};

const FORMAT_NAMES: Record<Format, string> = {
  markdown: 'Markdown',
  text: 'text',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  csv: 'CSV',
  xlsx: 'XLSX',
};

/**
 * A source's bytes as text with structure; deterministic.
 * @throws AssayError `invalid-document` that says what is wrong with the file, without naming it.
 */
export const parse = async (content: Uint8Array, format: Format): Promise<Parsed> => {
  if (content.length === 0)
    throw new AssayError('invalid-document', 'The file is empty.', { hint: 'Remove it or fill it.' });
  const parser = await PARSERS[format]();
  let parsed: Parsed;
  try {
    parsed = await parser(content);
  } catch (cause) {
    if (cause instanceof AssayError) throw cause;
    throw new AssayError('invalid-document', `The file is not readable as ${FORMAT_NAMES[format]}.`, {
      hint: 'Open it in its own program and save it again.',
      cause,
    });
  }
  if (parsed.text.trim() === '')
    throw new AssayError('invalid-document', 'The file holds no text.', { hint: 'Remove it or fill it.' });
  return parsed;
};
