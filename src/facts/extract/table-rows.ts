import type { Quantity } from '../../domain/quantity.ts';
import { words } from '../../domain/words.ts';
import type { Discourse } from './discourse.ts';
import { readFigures } from './figures.ts';
import type { Role } from './roles.ts';
import type { Statement } from './statements.ts';
import { NO_CAPTION, type Caption } from './table-captions.ts';
import type { Cell } from './table-cells.ts';
import { timeOf, type Time } from '../time-spans.ts';

const UNIT = /\(([^()]{1,30})\)|,\s*([^,()]{1,15})$|,\s*(\p{L}{1,20}) by \p{L}{1,20}$|\bin\s+([^()\s]{1,15})$/u;
/** A heading that gives its figures in thousands or millions: "Population (thousands)". */
const SCALE = /^(thousand|million|billion)s?$/i;
/** "millions of crowns" */
const PLURAL_SCALE = /^(thousand|million|billion)s of /i;
const TIME_HEADING = /^(?:year|date|month|quarter|period|fiscal year|season|as of|time)\b/i;
const DATE_HEADING =
  /\b(?:year|date|month|quarter|period|season|founded|established|opened|opening|built|completed|completion|launched|born|died|since|start|started|end|ended|closed|signed|elected|joined)\b/i;
/** Headings of a first column that name no measure: its cells name what the row is about, or what it measures. */
const NAMES_ENTITY =
  /^(?:country|region|city|town|village|municipality|county|state|province|island|company|firm|bank|brand|name|station|port|harbour|harbor|airport|bridge|road|school|university|hospital|museum|department|division|ministry|agency|institution|office|branch|store|shop|area|district|zone|location|place|team|club|player|party|candidate|group|sector|industry|segment|site|mine|field|plant|factory|mill|farm|product|model|ship|vessel|route|river|lake|species|crop|fuel|source|material|metal|fund|programme|program|project|column \d+)s?$/i;
const NAMES_MEASURE =
  /^(?:|item|indicator|measure|metric|category|description|line|account|variable|series|statistic|\W+)$/i;
const EMPTY = /^(?:[-–—−.…*·]+|n\/?a|n\.a\.?|nil|none|not available|not applicable|:)$/i;
const TOTAL = /^(?:(?:grand |sub-?)?total|sum|all|overall|altogether)\b/i;
/** Marks that lead to a note: "Brel[1]", "Brel*", "Brel²"; behind a figure the last may be an exponent. */
const NOTE = /\s*(?:\[\w{1,3}\]|[*†‡§]+|(?<=\p{L})[¹²³⁴-⁹]+)$/u;
const VALUE_NOTE = /\s*(?:\[\w{1,3}\]|[*†‡§]+)$/u;
const BRACKETED = /^\(([$€£¥]?\d[\d.,]*\s?%?)\)$/;
const PLANNED = /\b(?:planned|expected|forecast|projected|estimated for|due|proposed|target)\b/i;

const withoutNote = (text: string): string => text.replace(NOTE, '').trim();

const unitIn = (heading: string): string => {
  const [, inBrackets, behindComma, counted, behindIn] = UNIT.exec(withoutNote(heading)) ?? [];
  return (inBrackets ?? behindComma ?? counted ?? behindIn ?? '')
    .replace(/^in\s+/i, '')
    .replace(PLURAL_SCALE, '$1 ')
    .trim();
};

/** The quantity that a bare figure is in the unit of a heading: "Output (tonnes)", "Revenue ($ million)"; null for no unit. */
const inUnit = (value: string, unit: string): Quantity | null => {
  if (unit === '') return null;
  const scale = SCALE.exec(unit)?.[1];
  const candidates = [scale === undefined ? `${value} ${unit}` : `${value} ${scale}`, `x (${unit}): ${value}`];
  for (const text of candidates) {
    const [read, ...others] = readFigures(text, null);
    if (read === undefined || others.length > 0 || read.end !== text.length) continue;
    if (read.unit !== '' || scale !== undefined) return read;
  }
  return null;
};

type Figure = { quantity: Quantity; /** A date in brackets behind the figure. */ time: Time | null };

/** The cell's one figure, in the first unit that the headings give where the cell has none. */
const figureOf = ({ heading, value, span }: Cell, units: readonly string[]): Figure | null => {
  const isDated = DATE_HEADING.test(heading) && /^\d{4}$/.test(value);
  const negative = BRACKETED.exec(value)?.[1];
  const written = isDated ? `in ${value}` : negative === undefined ? value.replace(VALUE_NOTE, '') : `-${negative}`;
  const [bare, aside, ...others] = readFigures(written, null);
  if (bare === undefined || others.length > 0) return null;
  const isAside = aside?.date !== undefined && written.slice(bare.end, aside.start).trim() === '(';
  if (aside !== undefined && !isAside) return null;
  const shift = isDated ? -3 : 0;
  const isPlain = bare.kind === 'number' && bare.unit === '';
  const number = written.slice(bare.start, bare.end);
  const [measured = null] = isPlain ? units.flatMap((unit) => inUnit(number, unit) ?? []) : [];
  const place =
    negative === undefined
      ? { text: bare.text, start: span.start + bare.start + shift, end: span.start + bare.end + shift }
      : { text: value, ...span };
  return {
    quantity: { ...(measured ?? bare), ...place },
    time: isAside && aside.date !== undefined ? timeOf(aside.date) : null,
  };
};

/** The period that a heading names: "2023", "Q1 2024", "Budget 2024", "Sales in May 2020"; `isAll` where it names nothing else. */
const periodOf = (heading: string): { time: Time; isAll: boolean } | null => {
  const clean = withoutNote(heading)
    .replace(/\([^()]*\)$/, '')
    .trim();
  const [whole] = readFigures(`in ${clean}`, null);
  if (whole?.date !== undefined && whole.start <= 3 && whole.end >= clean.length + 3)
    return { time: timeOf(whole.date), isAll: true };
  const year = /\b(?:1[89]|20|21)\d\d\b/.exec(clean);
  const [dated] = year === null ? [] : readFigures(`in ${clean.slice(year.index)}`, null);
  return dated?.date === undefined ? null : { time: timeOf(dated.date), isAll: false };
};

const namesOf = (text: string): string[] =>
  words(withoutNote(text).replace(/\([^()]*\)|\bin\s+[^\s()]{1,15}$/g, ' ')).map((word) => word.text);

const roleOf = (quantity: Quantity, label: string): Role => {
  if (quantity.kind === 'date') return 'event';
  if (quantity.kind === 'ordinal') return 'rank';
  return TOTAL.test(label) ? 'total' : 'level';
};

/**
 * What a figure under a column of a period measures: "Revenue ($ million) | 2022 | 2023" gives the measure over its first
 * column, "Item | 2022 | 2023" in it.
 */
const aboutPeriod = (label: Cell, caption: string, discourse: Discourse): Pick<Statement, 'subject' | 'measure'> => {
  if (NAMES_MEASURE.test(label.heading)) return { subject: discourse.subject, measure: namesOf(label.value) };
  const measured = NAMES_ENTITY.test(label.heading) ? caption : label.heading;
  return { subject: namesOf(label.value), measure: namesOf(measured) };
};

/**
 * Reads a table row: the first column without a figure is the subject, headings are measures and units, a heading or
 * a column of dates tells when, and the other cells in words qualify. Without a subject of its own the row is about what
 * was named last. `caption` stands above the table.
 */
export const readRow = (
  cells: readonly Cell[],
  discourse: Discourse,
  { text: caption, isOfPeriods }: Caption = NO_CAPTION,
): Statement[] => {
  const filled = cells.filter(({ value }) => !EMPTY.test(value));
  const isFigure = (cell: Cell, quantity: Quantity): boolean =>
    quantity.kind === 'date' ||
    quantity.text.length >= withoutNote(cell.value).replace(/\s*\([^()]*\)$/, '').length / 2;
  const texts = filled.filter((cell) => {
    const figure = figureOf(cell, []);
    return figure === null || !isFigure(cell, figure.quantity);
  });
  const [label] = texts;
  const read = filled.flatMap((cell) => {
    if (texts.includes(cell)) return [];
    const hasCaptionUnit = !isOfPeriods || periodOf(cell.heading)?.isAll === true;
    const units = [cell.heading, label?.value ?? '', label?.heading ?? '', hasCaptionUnit ? caption : ''].map(unitIn);
    const figure = figureOf(cell, units);
    return figure === null ? [] : [{ cell, ...figure }];
  });
  const dated = read.find(
    ({ cell, quantity }) => quantity.kind === 'date' && TIME_HEADING.test(cell.heading),
  )?.quantity;
  const rowTime = dated?.date === undefined ? null : timeOf(dated.date);
  const qualifiers = texts.slice(1).map(({ heading, value }) => `${heading} ${value}`);
  return read.map(({ cell, quantity, time }): Statement => {
    const period = quantity === dated ? null : periodOf(cell.heading);
    const about =
      label === undefined
        ? {
            subject: discourse.subject.length > 0 ? discourse.subject : namesOf(caption),
            measure: namesOf(cell.heading),
          }
        : period?.isAll === true
          ? aboutPeriod(label, caption, discourse)
          : NAMES_MEASURE.test(label.heading) && discourse.subject.length > 0
            ? { subject: discourse.subject, measure: [...namesOf(label.value), ...namesOf(cell.heading)] }
            : { subject: namesOf(label.value), measure: namesOf(cell.heading) };
    return {
      quantity,
      subject: about.subject,
      // "Patients 2023": the year is told by the period.
      measure: period?.isAll === false ? about.measure.filter((word) => !/^\d{4}$/.test(word)) : about.measure,
      qualifiers,
      role: quantity === dated ? 'period' : roleOf(quantity, label?.value ?? ''),
      modality: PLANNED.test(`${cell.heading} ${cell.value}`) ? 'forecast' : 'actual',
      attribution: null,
      time: quantity === dated ? null : (time ?? period?.time ?? rowTime),
      named: label !== undefined,
    };
  });
};
