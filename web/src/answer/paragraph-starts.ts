import type { Span } from '../api/types.ts';

const PARAGRAPH_LENGTH = 120; // a line as long as this is a paragraph, not one of many short lines

/** Where a paragraph begins in `text` that a single line break alone sets apart from the one before it. */
export const paragraphStarts = (text: string, { start, end }: Span): number[] => {
  const starts: number[] = [];
  let lineStart = text.lastIndexOf('\n', start - 1) + 1;
  for (;;) {
    const lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0 || lineEnd + 1 >= end) return starts;
    const next = lineEnd + 1;
    if (lineEnd - lineStart >= PARAGRAPH_LENGTH && next > start && text.charAt(next) !== '\n') starts.push(next);
    lineStart = next;
  }
};
