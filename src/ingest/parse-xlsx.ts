import { AssayError } from '../domain/errors.ts';
import { NO_METADATA, type Parsed } from './parsed.ts';
import { readSheet } from './sheet.ts';
import { tableBlocks } from './table-rows.ts';
import { createTextBuilder } from './text-builder.ts';
import { unzip } from './unzip.ts';
import { readSharedTexts, readStyles, readWorkbook } from './workbook.ts';

const isNeeded = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(name);

const GENERIC_NAME = /^(?:Sheet|Table|Tabelle|Feuil|Hoja|Лист)\s?\d+$/u;

/** The visible sheets of a workbook, each under its name; each row becomes a line that is readable alone. */
export const parseXlsx = (content: Uint8Array): Parsed => {
  const parts = unzip(content, isNeeded);
  const { sheets, uses1904 } = readWorkbook(parts);
  if (sheets.length === 0)
    throw new AssayError('invalid-document', 'The file holds no sheet that can be read.', {
      hint: 'Save it as .xlsx in a spreadsheet program.',
    });
  const context = { texts: readSharedTexts(parts), styles: readStyles(parts), uses1904 };
  const builder = createTextBuilder();
  for (const { name, part } of sheets) {
    const blocks = tableBlocks(readSheet(parts.get(part), context), 2);
    // The only sheet says nothing by a name that a program gave it.
    if (blocks.length > 0 && (sheets.length > 1 || !GENERIC_NAME.test(name)))
      builder.add({ kind: 'heading', level: 1, text: name });
    for (const block of blocks) builder.add(block);
  }
  return builder.finish(NO_METADATA);
};
