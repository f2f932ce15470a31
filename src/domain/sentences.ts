import type { Span } from './span.ts';

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st sr jr rev hon gen col lt capt sgt maj adm gov sen rep pres dept inc ltd co corp bros vs etc al
  cf approx est no nos vol fig figs ed eds pp p ch sec art jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed
  thu fri sat sun ave blvd rd mt ft e.g i.e viz ca c a.m p.m u.s u.k u.n ph.d b.c a.d d.c`.split(/\s+/),
);
/** After these a full stop may also end the sentence; the next word decides. */
const MAY_END = new Set([
  'u.s',
  'u.k',
  'u.n',
  'd.c',
  'a.m',
  'p.m',
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'b.c',
  'a.d',
  'al',
  'ph.d',
]);
const SENTENCE_OPENERS = new Set(
  `the a an in on at it its he his she her they their this that these those we our i you there however but and after
  before when while although as for from with by since if some many most one two during under although today later`.split(
    /\s+/,
  ),
);
const TERMINATOR = /[.!?…]+["'”’»)\]]*|[。！？]/gu;

/** Trims white space off a span; null when nothing is left. */
export const trimSpan = (text: string, { start, end }: Span): Span | null => {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
};

const endsSentence = (block: string, dot: number, after: number): boolean => {
  if (after >= block.length) return true;
  const isCjk = /[。！？]/.test(block.charAt(dot));
  if (isCjk) return true;
  if (!/\s/.test(block.charAt(after))) return false;
  const next = /^\s+["'“‘«(\[*_-]*\s?([\p{L}\p{N}'’.]+)/u.exec(block.slice(after, after + 60))?.[1];
  if (next === undefined) return true;
  if (/^\p{Ll}/u.test(next)) return false;
  if (block.charAt(dot) !== '.' || block.slice(dot, after).startsWith('..')) return true;
  const before = /[\p{L}\p{N}.&]+$/u.exec(block.slice(Math.max(0, dot - 20), dot))?.[0] ?? '';
  const word = before.toLowerCase();
  const opens = SENTENCE_OPENERS.has(next.toLowerCase().replace(/[’'].*$/, ''));
  if (/^no|^nos|^p|^pp|^vol|^fig|^figs|^ch|^sec|^art$/.test(word) && ABBREVIATIONS.has(word))
    return !/^\p{N}/u.test(next) && (word === 'no' || opens);
  if (/^\p{Lu}$/u.test(before)) return opens && !/^[AI]$/.test(next); // an initial: "J. Smith"
  if (MAY_END.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return opens;
  return !ABBREVIATIONS.has(word);
};

const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const HEADING = /^\s*#{1,6}\s/;
const TABLE_ROW = /^\s*\|/;

/** Whether the line break between two lines of one block also ends a sentence. */
const lineBreakEnds = (line: string, next: string): boolean => {
  if (HEADING.test(line) || HEADING.test(next) || LIST_ITEM.test(next) || TABLE_ROW.test(line) || TABLE_ROW.test(next))
    return true;
  // A short line before a capital is a title or a row; a very long one is a paragraph of its own.
  return (line.trim().length < 50 && /^\s*[\p{Lu}\p{N}]/u.test(next) && !/[,;:-]\s*$/.test(line)) || line.length > 140;
};

/**
 * Sentences of `text` as spans in order, white space trimmed, that together cover every visible
 * character. Blank lines, headings, list items and table rows end a sentence; abbreviations, initials
 * and decimals don't. Rule-based, so that every runtime cuts at the same places.
 */
export const sentences = (text: string): Span[] => {
  const found: Span[] = [];
  const push = (start: number, end: number) => {
    const span = trimSpan(text, { start, end });
    if (span !== null) found.push(span);
  };
  const cut = (start: number, end: number) => {
    const block = text.slice(start, end);
    let from = 0;
    for (const match of block.matchAll(TERMINATOR)) {
      const after = match.index + match[0].length;
      if (!endsSentence(block, match.index, after)) continue;
      if (LIST_ITEM.test(block.slice(from, after + 1)) && /^\s*\d{1,3}\.$/.test(block.slice(from, after))) continue;
      push(start + from, start + after);
      from = after;
    }
    push(start + from, end);
  };
  let blockStart = 0;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    if (newline < 0) break;
    const nextEnd = text.indexOf('\n', newline + 1);
    const line = text.slice(lineStart, newline);
    const next = text.slice(newline + 1, nextEnd < 0 ? text.length : nextEnd);
    if (line.trim() === '' || next.trim() === '' || lineBreakEnds(line, next)) {
      cut(blockStart, newline);
      blockStart = newline + 1;
    }
    lineStart = newline + 1;
  }
  cut(blockStart, text.length);
  return found;
};
