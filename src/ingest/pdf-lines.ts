/** A piece of text on a page, y counted upwards; the part of unpdf's items that is read. */
export type PdfItem = { str: string; x: number; y: number; width: number; fontSize: number; hasEOL: boolean };

/** A stretch of a line, with white space before and behind that is wider than between words. */
export type PdfCell = { text: string; x: number; right: number };

export type PdfLine = {
  text: string;
  x: number;
  y: number;
  size: number;
  page: number;
  cells: PdfCell[];
  /** The parts that the page gives apart: words, or all of a cell. */
  pieces: PdfCell[];
};

/** White space of this many letter heights parts cells. */
const CELL_GAP = 0.9;

/** Puts the items of a page together as lines, in the order in which the page gives them. */
const pageLines = (items: readonly PdfItem[], page: number): PdfLine[] => {
  const lines: PdfLine[] = [];
  let open: (PdfLine & { right: number }) | null = null;
  const close = (): void => {
    const text = open?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (open !== null && text !== '') {
      const cells = open.cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }));
      lines.push({ text, x: open.x, y: open.y, size: open.size, page, cells, pieces: open.pieces });
    }
    open = null;
  };
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    if (open !== null && str !== '' && Math.abs(y - open.y) > Math.max(fontSize, open.size) * 0.6) close();
    if (str !== '') {
      open ??= { text: '', x, y, size: fontSize, page, right: x, cells: [], pieces: [] };
      const isApart: boolean = x - open.right > fontSize * 0.2;
      open.text += isApart ? ` ${str}` : str;
      open.right = x + width;
      if (str.trim() !== '') {
        open.size = Math.max(open.size, fontSize);
        open.pieces.push({ text: str.trim(), x, right: x + width });
        const cell = open.cells.at(-1);
        const gap = cell === undefined ? Infinity : x - cell.right;
        if (cell === undefined || gap > fontSize * CELL_GAP) open.cells.push({ text: str, x, right: x + width });
        else {
          cell.text += gap > fontSize * 0.2 ? ` ${str}` : str;
          cell.right = x + width;
        }
      }
    }
    if (hasEOL) close();
  }
  close();
  return lines;
};

/** Dots that lead to a page number in a table of contents. */
const DOT_LEADER = /(?:\. ?){5}/;

/** Lines of this many pages or more, alike but for their figures, at the edge of the page are running heads. */
const LEAST_REPEATS = 3;
const EDGE_LINES = 2;

const patternOf = (line: PdfLine): string => line.text.replace(/\d+/g, '#').toLowerCase();

const edgeOf = (lines: readonly PdfLine[]): PdfLine[] => {
  const downwards = lines.toSorted((a, b) => b.y - a.y);
  return [...new Set([...downwards.slice(0, EDGE_LINES), ...downwards.slice(-EDGE_LINES)])];
};

/**
 * The lines of all pages without tables of contents and without running heads, feet and page numbers, which repeat at
 * the edges of pages.
 */
export const readLines = (pages: readonly (readonly PdfItem[])[]): PdfLine[][] => {
  const all = pages.map((items, index) => pageLines(items, index + 1));
  const counts = new Map<string, number>();
  for (const lines of all)
    for (const pattern of new Set(edgeOf(lines).map(patternOf))) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const isRunning = (line: PdfLine): boolean =>
    line.text.length <= 150 && (counts.get(patternOf(line)) ?? 0) >= Math.max(LEAST_REPEATS, all.length / 3);
  return all.map((lines) => {
    const edge = new Set(edgeOf(lines));
    return lines.filter((line) => !DOT_LEADER.test(line.text) && !(edge.has(line) && isRunning(line)));
  });
};
