import type { Fact } from '../api/types.ts';

/** The columns of a curated fact that are lists; the form parts them by semicolons. */
const LISTS = ['aliases', 'qualifiers'] as const;

/** The form's fields by column, each as text. */
export type Cells = Record<
  | 'subject'
  | 'aliases'
  | 'measure'
  | 'qualifiers'
  | 'role'
  | 'modality'
  | 'value'
  | 'from'
  | 'to'
  | 'attribution'
  | 'source'
  | 'quote'
  | 'mode',
  string
>;

const DAY = 86_400_000;

/** The first day of a period, as a curated row says it. */
const firstDay = ({ time }: Fact): string =>
  time === null || time.start.startsWith('0001') ? '' : time.start.slice(0, 10);

/** The last day of it: what is stored is the day after. */
const lastDay = ({ time }: Fact): string => {
  const end = time === null || time.end.startsWith('9999') ? Number.NaN : Date.parse(time.end.slice(0, 10));
  return Number.isNaN(end) ? '' : new Date(end - DAY).toISOString().slice(0, 10);
};

/** A row without a quote has a sentence made of its own cells. */
const quoteOf = ({ origin, subject, measure, sentence }: Fact): string =>
  origin === 'curated' && sentence.startsWith(`${subject}: ${measure} `) ? '' : sentence;

/** The figure with its unit, which a cell of a table leaves to its heading. */
const valueOf = ({ quantity: { text, unit } }: Fact): string =>
  /^[\d.,\s]+$/.test(text) ? `${text} ${unit}`.trim() : text;

/** A fact as the row that would state it. */
export const cellsOf = (fact: Fact): Cells => ({
  subject: fact.subject,
  aliases: (fact.aliases ?? []).join('; '),
  measure: fact.measure,
  qualifiers: fact.qualifiers.join('; '),
  role: fact.role,
  modality: fact.modality,
  value: valueOf(fact),
  from: firstDay(fact),
  to: lastDay(fact),
  attribution: fact.attribution ?? '',
  source: fact.documentId,
  quote: quoteOf(fact),
  mode: fact.mode ?? 'join',
});

/** A fact that was read from a text, as the row that corrects it: the quote stays, the reading is overridden. */
export const correctionOf = (fact: Fact): Cells => ({ ...cellsOf(fact), mode: 'override' });

export const EMPTY: Cells = {
  subject: '',
  aliases: '',
  measure: '',
  qualifiers: '',
  role: 'level',
  modality: 'actual',
  value: '',
  from: '',
  to: '',
  attribution: '',
  source: '',
  quote: '',
  mode: 'join',
};

const isList = (column: string): boolean => LISTS.some((list) => list === column);

/** The row as the server takes it; of a row that is changed only the cells that differ. */
export const toBody = (cells: Cells, before: Cells | null): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([column, text]) => (before === null ? text !== '' : text !== before[column as keyof Cells]))
      .map(([column, text]) => {
        if (isList(column))
          return [
            column,
            text
              .split(';')
              .map((part) => part.trim())
              .filter((part) => part !== ''),
          ];
        return [column, text === '' && (column === 'from' || column === 'to') ? null : text];
      }),
  );
