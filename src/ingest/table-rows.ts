import type { NewBlock } from './text-builder.ts';

/** A cell that holds something; columns count from 0. */
export type Cell = { column: number; text: string };

const cellText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Cells of a row that hold something, as one line each. */
export const filledCells = (row: readonly string[]): Cell[] =>
  row.map((text, column) => ({ column, text: cellText(text) })).filter((cell) => cell.text !== '');

/** Rows with one cell above the column headings are titles. */
const countTitles = (rows: readonly Cell[][]): number => {
  const first = rows.findIndex((row) => row.length > 1);
  return first <= 0 || first > 5 ? 0 : first;
};

/**
 * A table as lines that are each readable alone: `Column: value; Column: value.` Empty cells are left out and columns
 * without a heading go by their number. The first row of more than one cell names the columns; what stands above it
 * alone becomes headings.
 */
export const tableBlocks = (table: readonly (readonly Cell[])[], headingLevel = 1): NewBlock[] => {
  const rows = table
    .map((row) => row.map(({ column, text }) => ({ column, text: cellText(text) })).filter(({ text }) => text !== ''))
    .filter((row) => row.length > 0);
  const titles = countTitles(rows);
  const blocks: NewBlock[] = rows
    .slice(0, titles)
    .map((row) => ({ kind: 'heading', level: headingLevel, text: row[0]!.text }));
  const [header = [], ...body] = rows.slice(titles);
  const names = new Map(header.map(({ column, text }) => [column, text.replace(/:$/, '')]));
  // A lone row has nothing to name.
  if (body.length === 0 && header.length > 0)
    blocks.push({ kind: 'row', text: header.map(({ text }) => text).join('; ') });
  for (const row of body) {
    const cells = row.map(({ column, text }) => `${names.get(column) ?? `Column ${column + 1}`}: ${text}`);
    blocks.push({ kind: 'row', text: `${cells.join('; ')}.` });
  }
  return blocks;
};
