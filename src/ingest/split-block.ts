import { MAX_CHUNK_LENGTH } from '../domain/document.ts';
import { sentences } from '../domain/sentences.ts';
import { type Span, trimSpan } from '../domain/span.ts';

/** Blocks up to this length stay whole. */
const WHOLE_LENGTH = 1_250;
/** Longer ones are cut into parts of about this length, as even as sentences allow. */
const PART_LENGTH = 900;

/** Cuts at the last white space before the limit, else at the limit, but never inside a surrogate pair. */
const cutAtWhiteSpace = (text: string, span: Span): Span[] => {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > MAX_CHUNK_LENGTH) {
    let end = start + MAX_CHUNK_LENGTH;
    while (end > start && !/\s/.test(text.charAt(end))) end--;
    if (end === start) {
      end = start + MAX_CHUNK_LENGTH;
      if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    }
    const part = trimSpan(text, { start, end });
    if (part !== null) parts.push(part);
    start = end;
    while (start < span.end && /\s/.test(text.charAt(start))) start++;
  }
  const rest = trimSpan(text, { start, end: span.end });
  return rest === null ? parts : [...parts, rest];
};

/** A block as one span, or as several of whole sentences where it is longer than {@link WHOLE_LENGTH}. */
export const splitLongBlock = (text: string, { start, end }: Span): Span[] => {
  const length = end - start;
  if (length <= WHOLE_LENGTH) return [{ start, end }];
  const units = sentences(text.slice(start, end)).flatMap((sentence) =>
    cutAtWhiteSpace(text, { start: start + sentence.start, end: start + sentence.end }),
  );
  const target = length / Math.ceil(length / PART_LENGTH);
  const parts: Span[] = [];
  for (const unit of units) {
    const open = parts.at(-1);
    const grown = open === undefined ? Infinity : unit.end - open.start;
    // The cut falls on whichever side of the sentence leaves the part nearer to its target.
    const isNearer = open !== undefined && grown - target <= target - (open.end - open.start);
    if (open !== undefined && isNearer && grown <= MAX_CHUNK_LENGTH) open.end = unit.end;
    else parts.push({ ...unit });
  }
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last && before && last.end - last.start < target / 4 && last.end - before.start <= WHOLE_LENGTH) {
    before.end = last.end;
    parts.pop();
  }
  return parts;
};
