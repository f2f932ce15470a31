import type { Quantity } from '../domain/quantity.ts';
import type { Span } from '../domain/span.ts';
import { words } from '../domain/words.ts';
import { readFigures } from './figures.ts';
import type { Discourse } from './discourse.ts';
import type { Statement } from './statements.ts';
import { timeOf } from './time-spans.ts';

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

const UNIT = /\(([^()]{1,30})\)|,\s*([^,()]{1,15})$/;
/** A heading that gives its figures in thousands or millions: "Population (thousands)". */
const SCALE = /^(?:in )?(thousand|million|billion)s?$/i;
const TIME_HEADING = /^(?:year|date|month|quarter|period|fiscal year|season|as of|time)\b/i;
const DATE_HEADING =
  /\b(?:year|date|month|quarter|period|season|founded|established|opened|opening|built|completed|completion|launched|born|died|since|start|started|end|ended|closed|signed|elected|joined)\b/i;

/** The cell's one quantity, in the unit that the heading gives where the cell has none: "Output (tonnes)". */
const quantityOf = ({ heading, value, span }: Cell): Quantity | null => {
  const isDated = DATE_HEADING.test(heading) && /^\d{4}$/.test(value);
  const [bare, ...others] = readFigures(isDated ? `in ${value}` : value, null);
  const shift = isDated ? -3 : 0;
  if (bare === undefined || others.length > 0) return null;
  const unit = (UNIT.exec(heading)?.[1] ?? UNIT.exec(heading)?.[2])?.trim();
  const isPlain = bare.kind === 'number' && bare.unit === '';
  const scale = SCALE.exec(unit ?? '')?.[1];
  const [measured] =
    unit === undefined || !isPlain
      ? []
      : scale !== undefined
        ? readFigures(`${value} ${scale}`, null)
        : [...readFigures(`${value} ${unit}`, null), ...readFigures(`${unit}${value}`, null)].filter(
            (each) => each.unit !== '',
          );
  const { text } = bare;
  const place = { text, start: span.start + bare.start + shift, end: span.start + bare.start + shift + text.length };
  return { ...(measured ?? bare), ...place };
};

/** The period that a heading names: "Budget 2024". */
const timeIn = (heading: string): Statement['time'] => {
  const year = /\b(?:1[89]|20|21)\d\d\b/.exec(heading)?.[0];
  const date =
    year === undefined ? undefined : readFigures(`in ${heading.slice(heading.indexOf(year))}`, null)[0]?.date;
  return date === undefined ? null : timeOf(date);
};

const namesOf = (text: string): string[] => words(text).map((word) => word.text);

/**
 * Reads a table row: the first column without a figure is the subject, headings are measures, a column of dates tells
 * when, and the other cells in words qualify. Without a subject of its own the row is about what was named last.
 */
export const readRow = (cells: readonly Cell[], discourse: Discourse): Statement[] => {
  const read = cells.map((cell) => ({ cell, quantity: quantityOf(cell) }));
  const texts = read.filter(
    ({ quantity, cell }) =>
      quantity === null || (quantity.kind !== 'date' && quantity.text.length < cell.value.length / 2),
  );
  const subject = texts[0]?.cell;
  const dated = read.find(
    ({ cell, quantity }) => quantity?.kind === 'date' && TIME_HEADING.test(cell.heading),
  )?.quantity;
  const time = dated?.date === undefined ? null : timeOf(dated.date);
  const qualifiers = texts.slice(1).map(({ cell }) => `${cell.heading} ${cell.value}`);
  return read.flatMap(({ cell, quantity }): Statement[] =>
    quantity === null || texts.some((text) => text.cell === cell)
      ? []
      : [
          {
            quantity,
            subject: subject === undefined ? discourse.subject : namesOf(subject.value),
            measure: namesOf(cell.heading.replace(/\([^()]*\)/g, ' ')),
            qualifiers,
            role:
              quantity === dated
                ? 'period'
                : quantity.kind === 'date'
                  ? 'event'
                  : quantity.kind === 'ordinal'
                    ? 'rank'
                    : 'level',
            modality: 'actual',
            attribution: null,
            time: quantity === dated ? null : (timeIn(cell.heading) ?? time),
            named: subject !== undefined,
          },
        ],
  );
};
