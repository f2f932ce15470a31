import { isMarkdownRow } from '../../facts/extract/table-cells.ts';
import { liveFacts } from '../../facts/live-facts.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { quote, type DraftPart, type Quotation } from '../draft.ts';
import type { CheckOptions, NumberCheck } from '../number-check.ts';
import { quoteRow, rowAt, sayRow } from './row-part.ts';

/** Quotes a sentence or a row of a table with its numbers checked; of a row only the cell at `place` where one is given. */
export type Quoter = (quotation: Quotation, place?: Span) => Promise<DraftPart>;

export const createQuoter = (
  { verifier, facts }: { verifier: NumberCheck; facts: FactStore },
  options: CheckOptions,
): Quoter => {
  const claimsOf = async (text: string) => (await verifier.verify(text, { ...options, in: 'answer' })).claims;

  return async (quotation, place) => {
    const row = rowAt(quotation);
    if (row === undefined || (place === undefined && !isMarkdownRow(quotation.text)))
      return quote(quotation, await claimsOf(quotation.text));
    const { start } = quotation.span;
    const isAt = (span: Span): boolean =>
      place === undefined || overlaps({ start: start + span.start, end: start + span.end }, place);
    const cells = row.cells.filter(({ span }) => isAt(span));
    const said = sayRow(row, cells.length === 0 ? row.cells : cells);
    const stated = liveFacts(await facts.factsOfDocuments([quotation.document.documentId]));
    return quoteRow(said, quotation, await claimsOf(said.text), stated);
  };
};
