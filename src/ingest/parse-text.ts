import { paragraphs, startsItem } from '../domain/paragraphs.ts';
import { decodeText } from './decode-text.ts';
import { NO_METADATA, type Parsed } from './parsed.ts';

const LONGEST_TITLE = 120;

/** Whether a text opens with a line of its own that is no sentence and no figure: its title. */
const isTitle = (line: string, behind: string): boolean =>
  line.length <= LONGEST_TITLE &&
  /^\p{Lu}[^\n\t|;]*[\p{L}\p{N})]$/u.test(line) &&
  !/:\s*[\p{Sc}\d]/u.test(line) &&
  /^[^\S\n]*\n[^\S\n]*\n/.test(behind) &&
  behind.trim() !== '';

/** Plain text as it is, whether wrapped, one paragraph a line or parted by blank lines; a line alone at its top is its title. */
export const parseText = (content: Uint8Array): Parsed => {
  const text = decodeText(content);
  const blocks = paragraphs(text).map((span, index): Parsed['blocks'][number] => {
    const title = text.slice(span.start, span.end);
    if (index === 0 && isTitle(title, text.slice(span.end))) return { ...span, kind: 'heading', level: 1, title };
    const isItem = startsItem(text.slice(span.start, Math.min(span.end, span.start + 200)));
    return { ...span, kind: isItem ? ('item' as const) : ('paragraph' as const) };
  });
  return { text, pages: [], metadata: NO_METADATA, blocks };
};
