import { extractTextItems, getDocumentProxy } from 'unpdf';
import { AssayError } from '../domain/errors.ts';
import type { PageStart } from '../domain/document.ts';
import { NO_METADATA, type Parsed } from './parsed.ts';
import { readLines } from './pdf-lines.ts';
import { pdfBlocks } from './pdf-paragraphs.ts';
import { createTextBuilder } from './text-builder.ts';

/** Titles that programs put in by themselves. */
const GENERIC_TITLE =
  /^(?:microsoft \w+ - |untitled|document\d*$|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|ps|xlsx?|pptx?|odt|rtf)$)/i;

const open = async (content: Uint8Array) => {
  try {
    // A plain copy, because the reader takes its input over and refuses subclasses.
    return await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new AssayError('invalid-document', 'The PDF is protected by a password.', {
        hint: 'Save it without one.',
        cause,
      });
    throw new AssayError('invalid-document', 'The PDF is damaged and can not be read.', {
      hint: 'Open it in a PDF viewer and save it again.',
      cause,
    });
  }
};

/** A PDF as paragraphs and headings, with the place where each page begins; running heads are left out. */
export const parsePdf = async (content: Uint8Array): Promise<Parsed> => {
  const document = await open(content);
  try {
    const { items } = await extractTextItems(document);
    const blocks = pdfBlocks(readLines(items));
    if (blocks.length === 0)
      throw new AssayError('invalid-document', 'The PDF has no text layer; it holds pictures of pages.', {
        hint: 'Run OCR on it first.',
      });
    const { info } = await document.getMetadata();
    const stated = 'Title' in info && typeof info.Title === 'string' ? info.Title.replace(/\s+/g, ' ').trim() : '';
    const builder = createTextBuilder();
    const starts = new Map<number, number>();
    for (const block of blocks) {
      const start = builder.add(block);
      if (!starts.has(block.page)) starts.set(block.page, start);
      for (const { page, offset } of block.pageBreaks) starts.set(page, start + offset);
    }
    const title = stated === '' || GENERIC_TITLE.test(stated) ? null : stated;
    const parsed = builder.finish({ ...NO_METADATA, title });
    return { ...parsed, pages: pageStarts(starts, items.length, parsed.text.length) };
  } finally {
    await document.loadingTask.destroy();
  }
};

/** Every page with its start; one without text starts where the next does. */
const pageStarts = (starts: ReadonlyMap<number, number>, pages: number, length: number): PageStart[] => {
  const found: PageStart[] = [];
  let next = length;
  for (let page = pages; page >= 1; page--) {
    next = starts.get(page) ?? next;
    found.push({ page, start: next });
  }
  return found.toReversed();
};
