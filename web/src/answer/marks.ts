import type { Claim } from '../api/types.ts';

/**
 * Marks travel through the Markdown parser as private-use characters: one that says what begins or ends, one that
 * carries the index. The parser takes them for letters and leaves them alone; those of the text itself are replaced
 * first, so that no text can forge a mark.
 */
const CLAIM_START = '\uE000';
const CLAIM_END = '\uE001';
const CITATION = '\uE002';
const FIRST_INDEX = 0xe100;
const LAST_INDEX = 0xf8ff;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const MARK = /([\uE000\uE002])([\uE100-\uF8FF])|\uE001/g;
/** `[1]` that is neither escaped nor the text of a link. */
const CITATION_MARKER = /(?<!\\)\[(\d{1,3})\](?!\()/g;

const encode = (index: number) => String.fromCharCode(FIRST_INDEX + index);

type Insertion = { start: number; end: number; text: string };

const claimInsertions = (claims: readonly Claim[], length: number): Insertion[] => {
  const order = claims.map((_, index) => index).toSorted((a, b) => claims[a]!.span.start - claims[b]!.span.start);
  let free = 0;
  return order.flatMap((index) => {
    const { start, end } = claims[index]!.span;
    if (start < free || end <= start || end > length || index > LAST_INDEX - FIRST_INDEX) return [];
    free = end;
    return [
      { start, end: start, text: CLAIM_START + encode(index) },
      { start: end, end, text: CLAIM_END },
    ];
  });
};

const citationInsertions = (text: string, ids: ReadonlySet<number>): Insertion[] =>
  Array.from(text.matchAll(CITATION_MARKER)).flatMap((match) => {
    const id = Number(match[1]);
    return ids.has(id) ? [{ start: match.index, end: match.index + match[0].length, text: CITATION + encode(id) }] : [];
  });

/** `text` with marks in place of its citation markers and around its claims; overlapping claims keep the first. */
export const insertMarks = (text: string, claims: readonly Claim[], citationIds: ReadonlySet<number>): string => {
  const clean = text.replace(PRIVATE_USE, '\uFFFD');
  const insertions = [...claimInsertions(claims, clean.length), ...citationInsertions(clean, citationIds)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let at = 0;
  let marked = '';
  for (const insertion of insertions) {
    if (insertion.start < at) continue;
    marked += clean.slice(at, insertion.start) + insertion.text;
    at = insertion.end;
  }
  return marked + clean.slice(at);
};

export const removeMarks = (text: string): string => text.replace(PRIVATE_USE, '');

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'claim-start'; index: number }
  | { kind: 'claim-end' }
  | { kind: 'citation'; id: number };

const readMark = (match: RegExpMatchArray): Piece => {
  const [, kind, index = ''] = match;
  if (kind === undefined) return { kind: 'claim-end' };
  const value = index.charCodeAt(0) - FIRST_INDEX;
  return kind === CLAIM_START ? { kind: 'claim-start', index: value } : { kind: 'citation', id: value };
};

/** A marked text as its pieces, in order. */
export const splitAtMarks = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push(readMark(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
};

/** A citation stays on the line of the word before it. */
export const bindCitations = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) =>
    piece.kind === 'text' && pieces[index + 1]?.kind === 'citation'
      ? { kind: 'text', text: piece.text.replace(/ $/, '\u00A0') }
      : piece,
  );
