import type { Quantity } from '../../domain/quantity.ts';
import { isDictionaryWord } from '../../domain/word-relations.ts';
import { words } from '../../domain/words.ts';
import type { Discourse } from './discourse.ts';
import { readFigures } from './figures.ts';
import type { Role } from './roles.ts';
import type { Statement } from './statements.ts';
import { NO_CAPTION, type Caption } from './table-captions.ts';
import type { Cell } from './table-cells.ts';
import { inUnit, isUnit, unitIn, withoutNote } from './table-units.ts';
import { timeOf, type Time } from '../time-spans.ts';

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
const VALUE_NOTE = /\s*(?:\[\w{1,3}\]|[*†‡§]+)$/u;
const BRACKETED = /^\(([$€£¥]?\d[\d.,]*\s?%?)\)$/;
const PLANNED = /\b(?:planned|expected|forecast|projected|estimated for|due|proposed|target)\b/i;

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

/** A heading that names a thing of which the rows tell: "K4 Plus", "Model B", "Brekke"; "Budget" and "Actual" name none. */
const isName = (heading: string): boolean =>
  /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(heading) &&
  (/\d|\s\p{Lu}/u.test(heading) || words(heading).every(({ stem }) => !isDictionaryWord(stem)));

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
  if (NAMES_MEASURE.test(label.heading) || (isUnit(label.heading) && caption === ''))
    return { subject: discourse.subject, measure: namesOf(label.value) };
  const measured = NAMES_ENTITY.test(label.heading) || isUnit(label.heading) ? caption : label.heading;
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
    (quantity.kind === 'date' && cell !== cells[0]) ||
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
  const labelled = label === undefined ? null : periodOf(label.value);
  const rowTime = dated?.date === undefined ? (labelled?.time ?? null) : timeOf(dated.date);
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
          : NAMES_MEASURE.test(label.heading) && isName(cell.heading)
            ? { subject: namesOf(cell.heading), measure: namesOf(label.value) }
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
