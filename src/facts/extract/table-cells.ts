import type { Span } from '../../domain/span.ts';

/** A cell of a table row with the heading of its column; `span` is the cell's place in the text. */
export type Cell = { heading: string; value: string; span: Span };

const CELL = /(?:^|; )([^:;\n]{1,80}): ([^;\n]*?)(?=; [^:;\n]{1,80}: |\.?$)/g;

/** Cells of a line such as `Column: value; Column: value.`; null when the line is not such a row. */
export const cellsOfLine = (line: string, start: number): Cell[] | null => {
  const cells = Array.from(line.matchAll(CELL), ([whole, heading = '', value = ''], index) => ({
    whole,
    heading,
    value,
    index,
  }));
  if (cells.length < 2) return null;
  const covered = cells.reduce((sum, { whole }) => sum + whole.length, 0);
  if (covered < line.replace(/\.$/, '').length) return null;
  let at = 0;
  return cells.map(({ whole, heading, value }) => {
    const from = line.indexOf(whole, at);
    at = from + whole.length;
    const begin = start + at - value.length;
    return { heading, value, span: { start: begin, end: begin + value.length } };
  });
};

/** Cells of a Markdown table row by the headings of its columns. */
export const cellsOfMarkdownRow = (line: string, start: number, headings: readonly string[]): Cell[] => {
  const cells: Cell[] = [];
  let from = line.indexOf('|') + 1;
  for (const heading of headings) {
    const bar = line.indexOf('|', from);
    const to = bar < 0 ? line.length : bar;
    const raw = line.slice(from, to);
    const value = raw.trim();
    const begin = start + from + (raw.length - raw.trimStart().length);
    if (value !== '') cells.push({ heading, value, span: { start: begin, end: begin + value.length } });
    if (bar < 0) break;
    from = bar + 1;
  }
  return cells;
};

/** Headings of a Markdown table row. */
export const markdownHeadings = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((heading) => heading.trim());

export const isMarkdownRow = (line: string): boolean => /^\s*\|/.test(line);
export const isMarkdownRule = (line: string): boolean => /^\s*\|(?:\s*:?-+:?\s*\|?)+\s*$/.test(line);

/** What parts the cells of a line; prose has none of these between words. */
const DELIMITERS: readonly RegExp[] = [/\t+/g, /;(?! )/g, /(?<=\S) {2,}(?=\S)/g, /,(?! )/g];
const FIGURE = /^[-+(]?[$€£¥]?\d[\d.,]*\s?(?:%|\))?$/;
const LONGEST_LINE = 1_000;

/** A table in plain text, its columns parted by tabs, commas, semicolons or runs of spaces. */
export type Columns = { delimiter: RegExp; headings: readonly string[] };

const split = (line: string, delimiter: RegExp): string[] => line.split(delimiter).map((cell) => cell.trim());

const LONGEST_CELL = 40;

/** Whether lines are parted alike into short cells, figures among them. */
export const areRows = (lines: readonly string[]): boolean =>
  DELIMITERS.some((delimiter) => {
    const rows = lines.map((line) => split(line, delimiter));
    const count = rows[0]?.length ?? 0;
    return (
      count > 1 &&
      rows.every((row) => row.length === count && row.every((cell) => cell.length <= LONGEST_CELL)) &&
      rows.slice(1).every((row) => row.some((cell) => FIGURE.test(cell)))
    );
  });

/**
 * The columns that a line of headings names, where the line behind it has as many cells, figures among them; else null.
 * A sentence is none, though a figure such as "18,450" looks like two cells.
 */
export const columnsOf = (line: string, following: string): Columns | null => {
  if (line.length > LONGEST_LINE || following.length > LONGEST_LINE || line.includes('\n')) return null;
  if (/[.!?]["”’')]?$/.test(line)) return null;
  for (const delimiter of DELIMITERS) {
    const headings = split(line, delimiter);
    const values = split(following, delimiter);
    const isHead = headings.length > 1 && headings.length === values.length && !headings.slice(1).includes('');
    const isShort = headings.every((cell) => cell.length <= LONGEST_CELL);
    const isWords = headings.every((cell) => !FIGURE.test(cell) || /^\d{4}$/.test(cell)) && /\p{L}/u.test(line);
    if (isHead && isShort && isWords && values.some((cell) => FIGURE.test(cell))) return { delimiter, headings };
  }
  return null;
};

/** Cells of a line of such a table; null where it has another number of cells. */
export const cellsOfColumns = (line: string, start: number, { delimiter, headings }: Columns): Cell[] | null => {
  const values = split(line, delimiter);
  if (values.length !== headings.length) return null;
  let at = 0;
  return values.flatMap((value, index): Cell[] => {
    const from = line.indexOf(value, at);
    at = from + value.length;
    const span = { start: start + from, end: start + at };
    return value === '' ? [] : [{ heading: headings[index] ?? '', value, span }];
  });
};

const PAIR = /^\s*(?:[-*•]\s+)?(\p{Lu}[^:;\n.]{1,60}):\s+(\S[^;\n]{0,120})$/u;
const MOST_LABEL_WORDS = 6;

/** The one cell of a line such as "Population: 81,400 (2020)"; null when the line is none. */
export const cellOfPair = (line: string, start: number): Cell | null => {
  const [, heading = '', value = ''] = PAIR.exec(line) ?? [];
  if (value === '' || heading.split(/\s+/).length > MOST_LABEL_WORDS || !VALUE.test(value)) return null;
  const from = start + line.lastIndexOf(value);
  return { heading, value, span: { start: from, end: from + value.length } };
};

/** A figure with no more than a unit and a remark in brackets behind it. */
const VALUE = /^[-+~]?(?:about )?[$€£¥]?\d[\d.,]*(?:\s?[\p{L}%°²³/]+){0,3}(?:\s\([^()]{1,40}\))?\.?$/u;
