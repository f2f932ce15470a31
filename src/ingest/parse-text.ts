import { paragraphs, startsItem } from '../domain/paragraphs.ts';
import { decodeText } from './decode-text.ts';
import { NO_METADATA, type Parsed } from './parsed.ts';

/** Plain text as it is, whether wrapped, one paragraph a line or parted by blank lines. */
export const parseText = (content: Uint8Array): Parsed => {
  const text = decodeText(content);
  const blocks = paragraphs(text).map((span) => {
    const isItem = startsItem(text.slice(span.start, Math.min(span.end, span.start + 200)));
    return { ...span, kind: isItem ? ('item' as const) : ('paragraph' as const) };
  });
  return { text, pages: [], metadata: NO_METADATA, blocks };
};
