import { isMarkdownRow, type Cell } from '../../facts/extract/table-cells.ts';
import { liveFacts } from '../../facts/live-facts.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { quote, type DraftPart, type Quotation } from '../draft.ts';
import type { CheckOptions, NumberCheck } from '../number-check.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { readPassage } from '../../retrieval/passage.ts';
import { quoteRow, rowAt, sayRow } from '../tables/row-part.ts';
import { tableRowsOf, type TableRow } from '../tables/table-rows.ts';

/** Quotes a sentence or a row of a table with its numbers checked; of a row only the cell at `place` where one is given. */
export type Quoter = (quotation: Quotation, place?: Span) => Promise<DraftPart>;

/** A sentence as it is read: the mark of a list item goes, and a wrapped line goes on; the items of a list stay on their lines. */
const asRead = (text: string): string =>
  text.replace(/^[-*+•]\s+(?![\s\S]*\n\s*[-*+•]\s)/, '').replace(/\s*\n\s*(?![-*+•\s]|\d{1,2}[.)]\s)/g, ' ');

/** Whether a cell tells the row apart from others of the same label: "Quarter: Q1 2024" of one of the rows of a region. */
const tellsApart = (cell: Cell, { label }: TableRow, { chunk }: Quotation): boolean => {
  const alike = tableRowsOf(readPassage(chunk)).filter((row) => row.label.value === label.value);
  const values = alike.flatMap(({ cells }) => cells.filter(({ heading }) => heading === cell.heading));
  const isName = /^\P{N}*$/u.test(cell.value) || readQuantities(cell.value).some(({ kind }) => kind === 'date');
  return alike.length > 1 && isName && new Set(values.map(({ value }) => value)).size > 1;
};

export const createQuoter = (
  { verifier, facts }: { verifier: NumberCheck; facts: FactStore },
  options: CheckOptions,
): Quoter => {
  const claimsOf = async (text: string) => (await verifier.verify(text, { ...options, in: 'answer' })).claims;

  return async (quotation, place) => {
    const row = rowAt(quotation);
    if (row === undefined || (place === undefined && !isMarkdownRow(quotation.text))) {
      const said = asRead(quotation.text);
      return quote(said === quotation.text ? quotation : { ...quotation, said }, await claimsOf(said));
    }
    const { start } = quotation.span;
    const isAt = (span: Span): boolean =>
      place === undefined || overlaps({ start: start + span.start, end: start + span.end }, place);
    const cells = row.cells.filter((cell) => isAt(cell.span) || tellsApart(cell, row, quotation));
    const said = sayRow(row, cells);
    const stated = liveFacts(await facts.factsOfDocuments([quotation.document.documentId]));
    return quoteRow(said, quotation, await claimsOf(said.text), stated);
  };
};
