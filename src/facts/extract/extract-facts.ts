import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { sentences } from '../../domain/sentences.ts';
import type { Span } from '../../domain/span.ts';
import { words } from '../../domain/words.ts';
import { namesIn, type Discourse } from './discourse.ts';
import { factId } from './statement-key.ts';
import type { Statement } from './statements.ts';
import { readStatements } from './statements.ts';
import {
  areRows,
  cellOfPair,
  cellsOfColumns,
  cellsOfLine,
  cellsOfMarkdownRow,
  columnsOf,
  isMarkdownRow,
  isMarkdownRule,
  markdownHeadings,
  type Cell,
  type Columns,
} from './table-cells.ts';
import { readRow } from './table-rows.ts';
import { readFigures } from './figures.ts';
import { captionOf, NO_CAPTION, type Caption } from './table-captions.ts';

/** A text to read facts from; `passages` are the spans of `text` to read, in order. */
export type FactSource = {
  documentId: string;
  title: string;
  publishedAt: string | null;
  text: string;
  passages: readonly Span[];
};

const NAMED_CONFIDENCE = 0.9;
const RESOLVED_CONFIDENCE = 0.7;

const toFact = ({ documentId, title }: FactSource, sentence: string, statement: Statement): Fact => {
  const { quantity, qualifiers, role, modality, time, attribution } = statement;
  const subject = statement.subject.join(' ');
  const measure = statement.measure.join(' ');
  const stated = { subject, measure, qualifiers, role, modality, quantity, time, attribution, sentence };
  return {
    id: factId(stated),
    ...stated,
    documentId,
    ...(title === '' ? {} : { title }),
    sourceSpan: { start: quantity.start, end: quantity.end },
    origin: 'extracted',
    ...(statement.aliases === undefined ? {} : { aliases: statement.aliases }),
    confidence: statement.named ? NAMED_CONFIDENCE : RESOLVED_CONFIDENCE,
  };
};

const shifted = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  start: quantity.start + by,
  end: quantity.end + by,
  ...(quantity.alternatives === undefined
    ? {}
    : { alternatives: quantity.alternatives.map((other) => shifted(other, by)) }),
});

const LONGEST_SENTENCE = 1_500;
const MOST_FIGURES = 40;

/** The lines of a span, where they are rows of figures, which look like one wrapped sentence. */
const rowsIn = (text: string, { start, end }: Span): Span[] => {
  const lines = text.slice(start, end).split('\n');
  if (lines.length < 2 || !areRows(lines)) return [{ start, end }];
  let at = start;
  return lines.map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return span;
  });
};

/**
 * Sentences of a passage; what is longer or fuller than any sentence is cut before a figure or at white space, so
 * that reading stays linear. `quantities` index the same text.
 */
const readableSpans = (text: string, quantities: readonly Quantity[]): Span[] => {
  let next = 0;
  return sentences(text)
    .flatMap((sentence) => rowsIn(text, sentence))
    .flatMap(({ start, end }) => {
      const cut: Span[] = [];
      let from = start;
      while (from < end) {
        while ((quantities[next]?.start ?? end) < from) next++;
        const limit = Math.min(end, from + LONGEST_SENTENCE);
        const space = limit < end ? text.slice(from, limit).search(/\s\S*$/) : -1;
        const full = quantities[next + MOST_FIGURES]?.start ?? end;
        const to = Math.min(full, space > 0 ? from + space : limit);
        cut.push({ start: from, end: to });
        from = to;
      }
      return cut;
    });
};

/** The table that the sentences are rows of, as far as it is known. */
type Table = { headings: readonly string[]; columns: Columns | null; caption: Caption };

/** Cells of a line that is a row of a table or a pair of label and value; null for prose. */
const cellsIn = (line: string, start: number, table: Table): Cell[] | null => {
  if (isMarkdownRow(line)) return cellsOfMarkdownRow(line, start, table.headings);
  const row = table.columns === null ? null : cellsOfColumns(line, start, table.columns);
  if (row !== null) return row;
  const pair = cellOfPair(line, start);
  return pair === null ? cellsOfLine(line, start) : [pair];
};

const LONGEST_RULE = 500;

/** The line behind the one that ends at `end`, as far as a rule of a table may reach. */
const nextLine = (text: string, end: number): string => /^\n(.*)/.exec(text.slice(end, end + LONGEST_RULE))?.[1] ?? '';

/** The line above the place `start`, blank ones aside, as far as a heading may reach. */
const lineAbove = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - LONGEST_RULE), start)
    .trimEnd()
    .split('\n')
    .at(-1) ?? '';

/**
 * The headings of a table row by row: whether `line` is none to read itself, being a heading or a rule. A table without a caption
 * of its own goes by the heading right `above` it.
 */
const isHeading = (line: string, following: string, table: Table, above: () => string): boolean => {
  if (isMarkdownRow(line)) {
    if (isMarkdownRule(line)) return true;
    if (!isMarkdownRule(following)) return false;
    table.headings = markdownHeadings(line);
    if (table.caption === NO_CAPTION) table.caption = captionOf(above(), line);
    return true;
  }
  table.headings = [];
  if (table.columns !== null && cellsOfColumns(line, 0, table.columns) !== null) return false;
  table.columns = columnsOf(line, following);
  if (table.columns === null && cellOfPair(line, 0) === null) table.caption = captionOf(line, following);
  return table.columns !== null;
};

/**
 * Every quantity and date of a source as a fact, in the order of the text. Pronouns and bare nouns such as "the
 * company" take the last subject that was named; the title is the first. Table rows are read by their headings.
 * Spans index `source.text`.
 */
export const extractFacts = (source: FactSource): Fact[] => {
  const { text, passages, publishedAt } = source;
  const anchor = publishedAt?.slice(0, 10) ?? null;
  const figuresOf = passages.map(({ start, end }) => readFigures(text.slice(start, end), anchor));
  // Most sentences that people write have no figure, and reading how they are built would be in vain.
  if (figuresOf.every((figures) => figures.length === 0) && !/\p{N}/u.test(text)) return [];
  const title = words(source.title).map((word) => word.text);
  const discourse: Discourse = {
    subject: title,
    entity: title,
    speaker: null,
    title,
    names: namesIn(`${source.title}\n${text}`),
  };
  // A long table is read over several passages.
  const table: Table = { headings: [], columns: null, caption: NO_CAPTION };
  return passages.flatMap((passage, at) => {
    const part = text.slice(passage.start, passage.end);
    const figures = figuresOf[at] ?? [];
    const quantities = figures.map((quantity) => shifted(quantity, passage.start));
    let place = 0;
    const spans = readableSpans(part, figures);
    return spans.flatMap((span, index) => {
      const sentence = { start: span.start + passage.start, end: span.end + passage.start };
      const own: Quantity[] = [];
      for (
        let quantity = quantities[place];
        quantity !== undefined && quantity.start < sentence.end;
        quantity = quantities[++place]
      )
        if (quantity.start >= sentence.start && quantity.end <= sentence.end) own.push(quantity);
      const written = text.slice(sentence.start, sentence.end);
      const following = spans[index + 1];
      const isOnItsLine = following === undefined || part.slice(span.start, following.start).includes('\n');
      const next = following === undefined ? nextLine(text, sentence.end) : part.slice(following.start, following.end);
      if (isHeading(written, isOnItsLine ? next : '', table, () => lineAbove(text, sentence.start))) return [];
      const cells = cellsIn(written, sentence.start, table);
      const statements =
        cells === null ? readStatements(text, sentence, own, discourse) : readRow(cells, discourse, table.caption);
      return statements.map((statement) => toFact(source, written, statement));
    });
  });
};
