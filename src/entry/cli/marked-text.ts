import type { Span } from '../../domain/span.ts';
import { paint } from './terminal.ts';

const WIDTH = 88;

/** Where lines of at most {@link WIDTH} characters begin and end, broken at spaces where there are any. */
const lineSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  while (text.length - start > WIDTH) {
    const space = text.lastIndexOf(' ', start + WIDTH);
    const end = space > start ? space : start + WIDTH;
    spans.push({ start, end });
    start = space > start ? end + 1 : end;
  }
  return [...spans, { start, end: text.length }];
};

/** A text in lines, its white space made single spaces, with marks below the characters of a span. */
export const markedLines = (text: string, mark: Span | null): string[] => {
  const plain = (part: string): string => part.replace(/\s+/g, ' ');
  const before = plain(text.slice(0, mark?.start ?? 0)).replace(/^ /, '');
  const marked = plain(text.slice(mark?.start ?? 0, mark?.end ?? 0));
  const whole = before + marked + plain(text.slice(mark?.end ?? 0)).replace(/ $/, '');
  const [from, to] = [before.length, before.length + marked.length];
  return lineSpans(whole).flatMap(({ start, end }) => {
    const line = whole.slice(start, end);
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    return first < last ? [line, ' '.repeat(first - start) + paint('cyan', '^'.repeat(last - first))] : [line];
  });
};
