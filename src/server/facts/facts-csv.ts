import Papa from 'papaparse';
import type { Fact } from '../../domain/fact.ts';
import type { FactFilter, FactStore } from '../../ports/fact-store.ts';

/** Facts that are read, and sent, at once. */
const BATCH = 1_000;

const COLUMNS = [
  'id',
  'subject',
  'measure',
  'qualifiers',
  'role',
  'modality',
  'figure',
  'value',
  'low',
  'high',
  'unit',
  'operator',
  'dimension',
  'from',
  'to',
  'attribution',
  'document',
  'sentence',
  'origin',
  'link',
];

/** `=` alone would be taken for a formula. */
const OPERATORS: Record<Fact['quantity']['operator'], string> = {
  '=': 'exactly',
  '~': 'about',
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
};

/** What makes a spreadsheet take a text for a formula, in some locales in full width; white space before it does not stop that. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

type Cell = string | number | null;

/** One row; `from` and `to` are the first day of the period and the day after its last. */
const rowOf = (fact: Fact, linkOf: (fact: Fact) => string): Cell[] => {
  const { quantity, time } = fact;
  return [
    fact.id,
    fact.subject,
    fact.measure,
    fact.qualifiers.join('; '),
    fact.role,
    fact.modality,
    quantity.text,
    quantity.value,
    quantity.low,
    quantity.high,
    quantity.unit,
    OPERATORS[quantity.operator],
    quantity.dimension,
    time?.start ?? quantity.date?.start ?? null,
    time?.end ?? quantity.date?.end ?? null,
    fact.attribution,
    fact.documentId,
    fact.sentence,
    fact.origin,
    linkOf(fact),
  ];
};

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; numbers stay
 * numbers. See https://owasp.org/www-community/attacks/CSV_Injection.
 */
const asCsv = (rows: Cell[][]): string => `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;

/** All facts that a filter finds as CSV (RFC 4180), a batch at a time, with a byte-order mark for spreadsheets. */
export async function* factsAsCsv(
  store: Pick<FactStore, 'listFacts'>,
  filter: FactFilter,
  linkOf: (fact: Fact) => string,
): AsyncGenerator<string> {
  yield `\uFEFF${asCsv([COLUMNS])}`;
  let cursor: string | undefined;
  do {
    const page = await store.listFacts({ ...filter, limit: BATCH, cursor });
    if (page.facts.length > 0) yield asCsv(page.facts.map((fact) => rowOf(fact, linkOf)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
