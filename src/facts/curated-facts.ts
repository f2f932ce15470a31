import Papa from 'papaparse';
import { AssayError } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import { contentId } from '../domain/hash.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { Span } from '../domain/span.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { CURATED_COLUMNS, CuratedRow } from './curated-row.ts';

export type CuratedOptions = {
  /** Name of the file, for messages. */
  file: string;
  /** Text of a document; null when there is none of this id. */
  documentText: (documentId: string) => string | null;
};

type Problem = { line: number; column: string; message: string };

/** Rows of the file with the line each starts on; papaparse's cursor tells where a row ends, quoted line breaks included. */
const readRows = (csv: string): { line: number; cells: string[] }[] => {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(csv, {
    delimiter: ',',
    step: ({ data, meta }) => {
      rows.push({ line, cells: data });
      for (const character of csv.slice(from, meta.cursor)) if (character === '\n') line++;
      from = meta.cursor;
    },
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
};

const MAX_SHOWN = 5;

const refuse = (file: string, problems: readonly Problem[]): never => {
  const shown = problems
    .slice(0, MAX_SHOWN)
    .map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);
  const more = problems.length > MAX_SHOWN ? `; and ${problems.length - MAX_SHOWN} more` : '';
  throw new AssayError('invalid-facts', `${file}, ${shown.join('; ')}${more}.`, {
    hint: 'Correct it and ingest again; nothing was changed.',
    fields: problems.map(({ column, message }) => ({ field: column, detail: message })),
  });
};

/** Where the fact is stated: its figure inside the quote, else the quote, else the start of the document. */
const placeOf = (text: string, row: CuratedRow, quantity: Quantity): Span => {
  const start = row.quote === '' ? -1 : text.indexOf(row.quote);
  if (start < 0) return { start: 0, end: 0 };
  const inside = row.quote.indexOf(quantity.text);
  if (inside >= 0) return { start: start + inside, end: start + inside + quantity.text.length };
  const read = readQuantities(row.quote).find((each) => each.kind === quantity.kind && each.value === quantity.value);
  return read === undefined
    ? { start, end: start + row.quote.length }
    : { start: start + read.start, end: start + read.end };
};

const toFact = (row: CuratedRow, quantity: Quantity, text: string): Fact => {
  const sourceSpan = placeOf(text, row, quantity);
  return {
    id: contentId('c', ...CURATED_COLUMNS.map((column) => JSON.stringify(row[column]))),
    subject: row.subject,
    aliases: row.aliases,
    measure: row.measure,
    qualifiers: row.qualifiers,
    role: row.role,
    modality: row.modality,
    quantity: { ...quantity, ...sourceSpan },
    time:
      row.from === null && row.to === null ? null : { start: row.from ?? '0001-01-01', end: row.to ?? '9999-12-31' },
    attribution: row.attribution === '' ? null : row.attribution,
    documentId: row.source,
    sourceSpan,
    sentence: row.quote === '' ? `${row.subject}: ${row.measure} ${row.value}` : row.quote,
    origin: 'curated',
    confidence: 1,
    mode: row.mode,
  };
};

/**
 * Reads the curated part of the fact table. Every row is checked before any is returned: a wrong header, an unknown source document, a
 * quote that does not occur in it, a value that is not one quantity, a date that does not exist, an unknown role,
 * modality or mode is an `invalid-facts` error that names file, line and column.
 */
export const readCuratedFacts = (csv: string, { file, documentText }: CuratedOptions): Fact[] => {
  const [header, ...rows] = readRows(csv.replace(/^\uFEFF/, ''));
  if (header === undefined) return [];
  const names = header.cells.map((cell) => cell.trim());
  const problems: Problem[] = [];
  const [lacking, ...others] = CURATED_COLUMNS.filter((name) => !names.includes(name));
  if (lacking !== undefined)
    problems.push({
      line: header.line,
      column: lacking,
      message: `the header lacks ${[lacking, ...others].join(', ')} (it reads ${CURATED_COLUMNS.join(',')})`,
    });
  for (const name of names)
    if (!CURATED_COLUMNS.some((column) => column === name))
      problems.push({
        line: header.line,
        column: name === '' ? '(unnamed)' : name,
        message: `there is no column "${name}": remove it`,
      });
  if (problems.length > 0) refuse(file, problems);

  const facts: Fact[] = [];
  for (const { line, cells } of rows) {
    const add = (column: string, message: string): void => void problems.push({ line, column, message });
    if (cells.length !== names.length) {
      const last = names[Math.min(cells.length, names.length) - 1] ?? '';
      add(last, `the row has ${cells.length} cells for ${names.length} columns: quote a cell that holds a comma`);
      continue;
    }
    const parsed = CuratedRow.safeParse(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
    if (!parsed.success) {
      for (const issue of parsed.error.issues) add(String(issue.path[0] ?? ''), issue.message);
      continue;
    }
    const row = parsed.data;
    const text = documentText(row.source);
    if (text === null) add('source', `there is no document "${row.source}": give the id of one in the corpus`);
    else if (row.quote !== '' && !text.includes(row.quote))
      add('quote', `"${row.quote}" does not occur in ${row.source}: copy it from the document`);
    const [quantity, ...further] = readQuantities(row.value);
    if (quantity === undefined || further.length > 0)
      add('value', `"${row.value}" is not one quantity: write a figure with its unit, or a date`);
    if (row.from !== null && row.to !== null && row.from >= row.to)
      add('to', 'the period ends before it starts: swap or correct the dates');
    if (text !== null && quantity !== undefined) facts.push(toFact(row, quantity, text));
  }
  if (problems.length > 0) refuse(file, problems);
  return facts;
};
