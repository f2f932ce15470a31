import type { Span } from '../api/types.ts';

/** The look of what is not shown. */
export const HIDDEN = 'md-syntax';

/** How characters of a Markdown line look. */
export type Styled = Span & { style: string };

/** A line of Markdown: the look of the whole and that of its parts, in order and without overlap; of a table's row, all of it. */
export type StyledLine = { style: string; parts: Styled[] };

const INLINE =
  /(?<open>\*\*|__|\*|_|`|~~)(?=\S)(?<inner>.+?)(?<=\S)\k<open>|(?<bang>!?\[)(?<label>[^\]]*)(?<target>\]\([^)\s]*\))|(?<escape>\\)(?=[!-/:-@[-`{-~])/g;

const LOOKS: Record<string, string> = { '**': 'md-strong', __: 'md-strong', '`': 'md-code', '~~': 'md-struck' };

/** What stands in `line` from `from` on; offsets are those of the line. */
const inlineParts = (line: string, from: number): Styled[] => {
  const parts: Styled[] = [];
  const add = (start: number, length: number, style: string) => {
    if (length > 0) parts.push({ start, end: start + length, style });
    return start + length;
  };
  for (const { index, groups = {} } of line.slice(from).matchAll(INLINE)) {
    const start = from + index;
    const { open, inner = '', bang, label = '', target = '', escape } = groups;
    // An underscore inside a word is one of its letters.
    if (open?.startsWith('_') === true && /\w/.test(line.charAt(start - 1))) continue;
    if (escape !== undefined) add(start, 1, HIDDEN);
    else if (open !== undefined)
      add(add(add(start, open.length, HIDDEN), inner.length, LOOKS[open] ?? 'md-em'), open.length, HIDDEN);
    else add(add(add(start, bang?.length ?? 0, HIDDEN), label.length, 'md-link'), target.length, HIDDEN);
  }
  return parts;
};

/** The cells of a table's row, and what stands between them. */
const rowParts = (line: string): Styled[] => {
  const bars = Array.from(line.matchAll(/(?<!\\)\|/g), ({ index }) => index);
  return [-1, ...bars].flatMap((bar, index): Styled[] => {
    const [start, end] = [bar + 1, bars[index] ?? line.length];
    const isOutside = (index === 0 || index === bars.length) && line.slice(start, end).trim() === '';
    const cell = { start, end, style: isOutside ? HIDDEN : 'md-cell' };
    return [cell, { start: end, end: end + 1, style: HIDDEN }].filter(
      (part) => part.start < part.end && part.end <= line.length,
    );
  });
};

/**
 * How a line of Markdown is shown with all its characters in their places: what marks it up is hidden, what is marked
 * up looks so.
 */
export const markdownLine = (line: string): StyledLine => {
  if (line.trim() === '') return { style: 'md-blank', parts: [] };
  if (/^\s*\|.*\|\s*$/.test(line))
    return /^[\s|:-]+$/.test(line) ? { style: HIDDEN, parts: [] } : { style: 'md-row', parts: rowParts(line) };
  if (/^\s*(?:```|~~~|(?:[-*_]\s*){3,}$)/.test(line)) return { style: 'md-rule', parts: [] };
  const [lead = ''] = /^(?:#{1,6}\s+|\s*>\s?)/.exec(line) ?? [];
  const hidden: Styled[] = lead === '' ? [] : [{ start: 0, end: lead.length, style: HIDDEN }];
  const style = lead.startsWith('#') ? 'md-heading' : lead !== '' ? 'md-quote' : '';
  const [bullet = ''] = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/.exec(line) ?? [];
  if (style === '' && bullet !== '') return { style: 'md-item', parts: inlineParts(line, bullet.length) };
  return { style, parts: [...hidden, ...inlineParts(line, lead.length)] };
};

/** A passage as it reads, on one line: without what marks it up, the cells of a table with dots between them. */
export const readablePassage = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const { style, parts } = markdownLine(line);
      if (style === HIDDEN || style === 'md-rule') return '';
      const cells = style === 'md-row' ? parts.filter((part) => part.style === 'md-cell') : null;
      if (cells !== null) return cells.map(({ start, end }) => line.slice(start, end).trim()).join(' · ');
      let shown = '';
      let at = 0;
      for (const part of parts.filter((each) => each.style === HIDDEN)) {
        shown += line.slice(at, part.start);
        at = part.end;
      }
      return shown + line.slice(at);
    })
    .filter((line) => line.trim() !== '')
    .join(' ');
