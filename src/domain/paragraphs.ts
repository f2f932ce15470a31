import { type Span, trimSpan } from './span.ts';

/** Lines this long are not hard-wrapped: each is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 160;
/** No prose is wrapped narrower than this; shorter lines are titles, addresses or verse. */
const NARROWEST_WRAP = 60;

const ITEM = /^\s*(?:[-*+•‣◦]|\d{1,3}[.)]|\(?[a-z]\))\s+\S/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const TABLE_ROW = /^\s*\|/;
const RULE = /^\s{0,3}(?:=+|(?:[-*_] ?)+|`{3,}.*|~{3,}.*)$/;

/** A number that only goes on with a list: amid a paragraph "15." is the end of a wrapped sentence (as in CommonMark). */
const LATER_NUMBER = /^\s*(?!1[.)])\d{1,3}[.)]/;

export const startsItem = (line: string): boolean => ITEM.test(line.slice(0, 200));
const standsAlone = (line: string): boolean => {
  const opening = line.slice(0, 200);
  return HEADING.test(opening) || TABLE_ROW.test(opening) || RULE.test(opening);
};

/** Spans of the lines of a text, without their line feeds. */
export const lineSpans = (text: string): Span[] => {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
};

/** Whether a line reads as one that stops in the middle of a sentence which `head` takes up. */
const isCutOff = (line: string, head: string): boolean => {
  const written = line.trimEnd();
  if (/[,;–—-]$/.test(written.slice(-1))) return true;
  if (/[.!?…:]["'”’)\]*_]*$/u.test(written.slice(-5))) return false;
  const isTitle = written.length < NARROWEST_WRAP && /^\s*["'“‘(*_]*\p{Lu}/u.test(line.slice(0, 40));
  return /^\p{Ll}/u.test(head) || (/^\p{N}/u.test(head) && !isTitle);
};

/**
 * Whether the break between two lines of a block was meant, rather than put there by wrapping at `width`: the next
 * word would have fitted on the line with room to spare, and the first line does not stop amid a sentence.
 */
const isMeant = (line: string, next: string, width: number, isInList: boolean): boolean => {
  if (standsAlone(line) || standsAlone(next)) return true;
  if (startsItem(next) && (isInList || !LATER_NUMBER.test(next.slice(0, 20)))) return true;
  const head = next.trimStart().slice(0, 60);
  if (isCutOff(line, head)) return false;
  if (width > LONGEST_WRAPPED_LINE) return true;
  const word = /^\S*/.exec(head)?.[0].length ?? 0;
  return line.trimEnd().length + 1 + word <= Math.max(width, NARROWEST_WRAP) * 0.85;
};

/**
 * Paragraphs of plain text or Markdown in order, white space trimmed, together covering every visible character.
 * Blank lines, headings, list items, table rows and rules part them, and so does a line break in text that has one
 * paragraph a line; breaks of hard-wrapped text don't. Linear in the text's length.
 */
export const paragraphs = (text: string): Span[] => {
  const found: Span[] = [];
  const lines = lineSpans(text);
  const isBlank = (line: Span): boolean => trimSpan(text, line) === null;
  for (let first = 0; first < lines.length;) {
    if (isBlank(lines[first]!)) {
      first++;
      continue;
    }
    let last = first;
    let width = 0;
    for (; last < lines.length && !isBlank(lines[last]!); last++)
      width = Math.max(width, lines[last]!.end - lines[last]!.start);
    let start = lines[first]!.start;
    for (let index = first; index < last; index++) {
      const line = lines[index]!;
      const next = index + 1 < last ? lines[index + 1] : undefined;
      if (next !== undefined) {
        const [written, following] = [text.slice(line.start, line.end), text.slice(next.start, next.end)];
        if (!isMeant(written, following, width, startsItem(text.slice(start, start + 200)))) continue;
      }
      const span = trimSpan(text, { start, end: line.end });
      if (span !== null) found.push(span);
      start = line.end + 1;
    }
    first = last;
  }
  return found;
};
