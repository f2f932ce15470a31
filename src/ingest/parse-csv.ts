import Papa from 'papaparse';
import { AssayError } from '../domain/errors.ts';
import { decodeText } from './decode-text.ts';
import { NO_METADATA, type Parsed } from './parsed.ts';
import { filledCells, tableBlocks } from './table-rows.ts';
import { createTextBuilder } from './text-builder.ts';

/**
 * A table of values between commas, semicolons, tabs or bars, its first row the column headings; each further row
 * becomes a line that is readable alone.
 */
export const parseCsv = (content: Uint8Array): Parsed => {
  const { data, errors } = Papa.parse<string[]>(decodeText(content), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined)
    throw new AssayError(
      'invalid-document',
      `The table has a quote that does not end, in row ${(broken.row ?? 0) + 1}.`,
      {
        hint: 'Write a quote inside a quoted cell twice.',
      },
    );
  const builder = createTextBuilder();
  for (const block of tableBlocks(data.map(filledCells))) builder.add(block);
  return builder.finish(NO_METADATA);
};
