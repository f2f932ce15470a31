import type { PdfCell, PdfLine } from './pdf-lines.ts';
import { tableBlocks, type Cell } from './table-rows.ts';
import type { NewBlock } from './text-builder.ts';

/** One line of figures under words may be anything. */
const LEAST_ROWS = 2;
/** Headings stand no further above the first row than this many letter heights. */
const HEAD_GAP = 4;
const FIGURE = /^[-+–(]?\s?[$€£¥]?\d[\d.,\s]*\s?(?:%|\))?$/;
const YEAR = /^(?:1[89]|20|21)\d\d$/;

type Column = { x: number; right: number };
/** The blocks that a table becomes, and how many lines it takes up. */
export type PdfTable = { blocks: NewBlock[]; lines: number };

const isRow = ({ cells }: PdfLine): boolean => cells.length > 1 && cells.slice(1).some(({ text }) => FIGURE.test(text));

/** Stretches of the page from left to right that hold the cells of all rows, one a column. */
const columnsOf = (rows: readonly PdfLine[]): Column[] => {
  const columns: Column[] = [];
  for (const { x, right } of rows.flatMap(({ cells }) => cells).toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  return columns;
};

/** The column that a cell stands in, by its middle: headings may be wider than what stands below them. */
const columnAt = ({ x, right }: PdfCell, columns: readonly Column[]): number => {
  const middle = (x + right) / 2;
  const index = columns.findIndex((column, at) => middle < (column.right + (columns[at + 1]?.x ?? Infinity)) / 2);
  return index < 0 ? columns.length - 1 : index;
};

/** The cells of a row by column; null where two fall into one column, so that none can be told. */
const cellsIn = ({ cells }: PdfLine, columns: readonly Column[]): Cell[] | null => {
  const placed = cells.map((cell) => ({ column: columnAt(cell, columns), text: cell.text }));
  return new Set(placed.map(({ column }) => column)).size === placed.length ? placed : null;
};

/** The headings of the columns; null where a line of figures or of a paragraph stands above the rows. */
const headOf = (line: PdfLine | undefined, first: PdfLine, columns: readonly Column[]): Cell[] | null => {
  if (line === undefined || line.page !== first.page || line.y - first.y > HEAD_GAP * first.size || line.y <= first.y)
    return null;
  if (line.pieces.some(({ text }) => FIGURE.test(text) && !YEAR.test(text))) return null;
  const texts = new Map<number, string>();
  for (const piece of line.pieces) {
    const column = columnAt(piece, columns);
    texts.set(column, [texts.get(column) ?? '', piece.text].join(' ').trim());
  }
  const named = columns.slice(1).every((_, index) => texts.has(index + 1));
  return named ? [...texts].map(([column, text]) => ({ column, text })) : null;
};

/**
 * The tables among the lines of a document, told by figures that stand below each other under headings, each under its
 * first line. Rows whose columns can't be told stay lines.
 */
export const pdfTables = (lines: readonly PdfLine[]): Map<PdfLine, PdfTable> => {
  const tables = new Map<PdfLine, PdfTable>();
  for (let start = 0; start < lines.length;) {
    const first = lines[start]!;
    let end = start;
    while (lines[end] !== undefined && isRow(lines[end]!) && lines[end]!.page === first.page) end++;
    const rows = lines.slice(start, end);
    const columns = columnsOf(rows);
    const body = rows.flatMap((row) => {
      const cells = cellsIn(row, columns);
      return cells === null ? [] : [cells];
    });
    const above = lines[start - 1];
    const head = rows.length >= LEAST_ROWS && columns.length > 1 ? headOf(above, first, columns) : null;
    if (above !== undefined && head !== null && body.length === rows.length)
      tables.set(above, { blocks: tableBlocks([head, ...body]), lines: rows.length + 1 });
    start = Math.max(end, start + 1);
  }
  return tables;
};
