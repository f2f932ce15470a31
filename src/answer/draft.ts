import type { Answer, AnswerStatus, Conflict } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import type { Chunk, DocumentSummary } from '../domain/document.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { Span } from '../domain/span.ts';

/** The place in a source that a part of an answer quotes: `text` is the document's at `span`. */
export type Quotation = {
  document: DocumentSummary;
  chunk: Chunk;
  span: Span;
  text: string;
  /** How the answer says it, where not character for character: a row of a table in words, a wrapped line. */
  said?: string;
  /** What the citation shows, where that takes in a sentence beside the quoted one. */
  cited?: Span & { text: string };
};

/** Whether two quotations show the same sentence, be it in one place or in two. */
export const isSameQuotation = (a: Quotation, b: Quotation): boolean =>
  a.text === b.text || (a.document.documentId === b.document.documentId && a.span.start === b.span.start);

/**
 * A piece of an answer that goes out at once. `text` is what is said; a quotation stands in it verbatim from
 * `quotedAt` on, and its marker follows the text. Claims index `text`.
 */
export type DraftPart = {
  text: string;
  quotation: Quotation | null;
  quotedAt: number;
  claims: Claim[];
  /** What proves prose that is no quotation, the whole of it. */
  carriers?: readonly Quotation[];
};

/** An answer before it is numbered and sent. */
export type Draft = {
  status: AnswerStatus;
  parts: DraftPart[];
  shortAnswer: string | null;
  withheld: Answer['withheld'];
  conflicts: Conflict[];
  /** The question's claim that the sources contradict. */
  contradicted?: Claim;
  /** Of an abstention that asks back: whole questions of which one may have been meant. */
  choices?: readonly string[];
  /** Of an abstention: what is asked about is in no source, however the answer were worded. */
  isSure?: boolean;
};

/** Before what is told of a yes/no question that no sentence decides. */
export const UNDECIDED = 'The sources say neither yes nor no in so many words: ';

/** A claim of a text that is the source's own: what the fact table has no row for is still what the source says. */
export const inItsOwnWords = (claim: Claim): Claim =>
  claim.verdict === 'unverified'
    ? { ...claim, verdict: 'supported', reason: 'the source says so in these words' }
    : claim;

/** A part that is nothing but a sentence of a source. */
export const quote = (quotation: Quotation, claims: Claim[]): DraftPart => ({
  text: quotation.said ?? quotation.text,
  quotation,
  quotedAt: 0,
  claims: claims.map(inItsOwnWords),
});

/** Puts words of our own before the quotation of a part; its claims move along. */
export const withLead = (lead: string, part: DraftPart): DraftPart => ({
  ...part,
  text: lead + part.text,
  quotedAt: part.quotedAt + lead.length,
  claims: part.claims.map((claim) => moveClaim(claim, lead.length)),
});

/** The parts with words of our own before the one that quotes `first`, and that one at the head. */
export const leadWith = (lead: string, parts: readonly DraftPart[], first: Quotation): DraftPart[] => {
  const isFirst = ({ quotation }: DraftPart): boolean => quotation !== null && isSameQuotation(quotation, first);
  return [...parts.filter(isFirst).map((part) => withLead(lead, part)), ...parts.filter((part) => !isFirst(part))];
};

/** The quantity, its other readings included, where `span` is in another text. */
export const placeQuantity = (quantity: Quantity, span: Span): Quantity => ({
  ...quantity,
  ...span,
  ...(quantity.alternatives === undefined
    ? {}
    : { alternatives: quantity.alternatives.map((other) => placeQuantity(other, span)) }),
});

/** The claim at another place: its span and its quantity's index the same text. */
export const placeClaim = (claim: Claim, span: Span): Claim => ({
  ...claim,
  span,
  quantity: placeQuantity(claim.quantity, span),
});

/** The claim in a text that has `by` more characters before it. */
export const moveClaim = (claim: Claim, by: number): Claim =>
  placeClaim(claim, { start: claim.span.start + by, end: claim.span.end + by });

/**
 * Puts an opening, the sentence's own figure and a colon before the quotation of a part. `within` is the figure as it
 * stands in the opening; its verdict is that of the sentence.
 */
export const leadWithFigure = (opening: string, figure: string, part: DraftPart, within = figure): DraftPart => {
  const stated = part.claims.find(({ text }) => text === figure);
  const led = withLead(`${opening}${within}: `, part);
  const span = { start: opening.length, end: opening.length + within.length };
  return stated === undefined
    ? led
    : { ...led, claims: [{ ...placeClaim(stated, span), text: within }, ...led.claims] };
};
