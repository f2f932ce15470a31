import type { Claim, Span } from '../api/types.ts';

/** Characters after which a paragraph is shown in parts, at its line ends. */
const LONG = 600;

/** The parts of a text that are shown, and edited, on their own: paragraphs, without the blank lines between them. */
export const blocksOf = (text: string): Span[] => {
  const blocks: Span[] = [];
  let open: Span | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() === '') open = null;
    else if (open === null || end - open.start > LONG) blocks.push((open = { start, end }));
    else open.end = end;
    start = end + 1;
  }
  return blocks;
};

export type Piece = { text: string; claim: Claim | null };

/** What a span of the text reads, its claims apart; of claims that overlap the first counts. */
export const piecesOf = (text: string, { start, end }: Span, claims: readonly Claim[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = start;
  for (const claim of claims) {
    if (claim.span.start < at || claim.span.end > end) continue;
    if (claim.span.start > at) pieces.push({ text: text.slice(at, claim.span.start), claim: null });
    pieces.push({ text: text.slice(claim.span.start, claim.span.end), claim });
    at = claim.span.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), claim: null });
  return pieces;
};

const AROUND = 160; // characters on either side

/** The words around a span of the text, in its part and in one line. */
export const surroundings = (text: string, span: Span): { before: string; figure: string; after: string } => {
  const block = blocksOf(text).find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
  const from = Math.max(block.start, span.start - AROUND);
  const to = Math.min(block.end, span.end + AROUND);
  const line = (part: string) => part.replace(/\s+/g, ' ');
  const before = line(text.slice(from, span.start));
  const after = line(text.slice(span.end, to));
  return {
    before: from > block.start ? before.replace(/^\S*/, '…') : before,
    figure: line(text.slice(span.start, span.end)),
    after: to < block.end ? after.replace(/\S*$/, '…') : after,
  };
};
