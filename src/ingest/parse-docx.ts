import { zipSync } from 'fflate';
import { parseHTML } from 'linkedom/worker';
import mammoth from 'mammoth';
import { AssayError } from '../domain/errors.ts';
import { domBlocks, type DomNode } from './dom-blocks.ts';
import { NO_METADATA, type Parsed } from './parsed.ts';
import { createTextBuilder } from './text-builder.ts';
import { unzip } from './unzip.ts';

/** The parts of a Word file that hold text and styles; pictures and fonts are left out unread. */
const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

const coreTitle = (properties: Uint8Array | undefined): string | null => {
  if (properties === undefined) return null;
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(new TextDecoder().decode(properties))?.[1] ?? '';
  const { document } = parseHTML(`<p>${title}</p>`);
  return document.querySelector('p')?.textContent?.trim() || null;
};

/** A Word document as headings, paragraphs, list items and table rows; notes come at the end. */
export const parseDocx = async (content: Uint8Array): Promise<Parsed> => {
  const files = unzip(content, isText);
  if (!files.has('word/document.xml'))
    throw new AssayError('invalid-document', 'The file holds no Word document.', {
      hint: 'Save it as .docx in a word processor.',
    });
  // Packed again without compression, so that what is read is what was counted.
  const checked = zipSync(Object.fromEntries(files), { level: 0, mtime: '1980-01-01' });
  const arrayBuffer = checked.buffer.slice(checked.byteOffset, checked.byteOffset + checked.byteLength) as ArrayBuffer;
  // Mammoth takes an ArrayBuffer under either name, depending on the runtime it is built for.
  const input = { arrayBuffer, buffer: arrayBuffer as never };
  const { value } = await mammoth.convertToHtml(input, {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  });
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  for (const wayBack of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    wayBack.remove();
  const builder = createTextBuilder();
  for (const block of domBlocks(document.body as DomNode)) builder.add(block);
  return builder.finish({ ...NO_METADATA, title: coreTitle(files.get('docProps/core.xml')) });
};
