import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import type { Cell } from '../../facts/extract/table-cells.ts';
import { isUnit } from '../../facts/extract/table-units.ts';
import { inItsOwnWords, placeQuantity, type DraftPart, type Quotation } from '../draft.ts';
import { readPassage } from '../../retrieval/passage.ts';
import { tableRowsOf, type TableRow } from './table-rows.ts';

/** A row as a sentence, and where its cells stand in that. */
export type SaidRow = { text: string; places: (Span & { cell: Cell })[] };

/** "Bexhaven – Opened: 1926; Employees: 640." of a row, or of the cells of it that matter; of none its label. */
export const sayRow = ({ label }: TableRow, cells: readonly Cell[]): SaidRow => {
  const unit = isUnit(label.heading) ? ` (${label.heading})` : '';
  const places: SaidRow['places'] = [];
  let text = cells.length === 0 ? label.value : `${label.value} – `;
  for (const [index, cell] of cells.entries()) {
    text += `${index === 0 ? '' : '; '}${cell.heading === '' ? '' : `${cell.heading}${unit}: `}`;
    places.push({ cell, start: text.length, end: text.length + cell.value.length });
    text += cell.value;
  }
  return { text: /[.!?]$/.test(text) ? text : `${text}.`, places };
};

/** The claim of a cell that is a fact of the table. */
const claimOf = ({ id, quantity }: Fact, text: string, span: Span): Claim => ({
  text,
  in: 'answer',
  span,
  quantity: { ...placeQuantity(quantity, span), text },
  verdict: 'supported',
  reason: `the sources say ${quantity.text}`,
  facts: [id],
});

/**
 * A row of a table as a part of an answer: said in words, cited as it stands. Its figures are facts of those cells; what the fact
 * table has no row for is the source's own word all the same. `checked` are the claims that the verifier makes of the text.
 */
export const quoteRow = (
  { text, places }: SaidRow,
  quotation: Quotation,
  checked: readonly Claim[],
  facts: readonly Fact[],
): DraftPart => {
  const stated = places.flatMap(({ cell, start }) =>
    facts.flatMap((fact): Claim[] => {
      const at = fact.sourceSpan.start - quotation.span.start - cell.span.start;
      const length = fact.sourceSpan.end - fact.sourceSpan.start;
      const isHere = fact.documentId === quotation.document.documentId && at >= 0 && at + length <= cell.value.length;
      const span = { start: start + at, end: start + at + length };
      return isHere ? [claimOf(fact, text.slice(span.start, span.end), span)] : [];
    }),
  );
  const others = checked.filter((claim) => !stated.some(({ span }) => overlaps(span, claim.span)));
  const known = [...stated, ...others.map(inItsOwnWords)].toSorted((a, b) => a.span.start - b.span.start);
  return { text, quotation: { ...quotation, said: text }, quotedAt: 0, claims: known };
};

/** The row of a table that a quotation is; undefined for prose. */
export const rowAt = ({ chunk, span }: Quotation): TableRow | undefined =>
  tableRowsOf(readPassage(chunk)).find(({ sentence }) => sentence.start === span.start);
