import type { PageStart } from '../domain/document.ts';
import type { Block, Parsed, ParsedMetadata } from './parsed.ts';

/** A block on its way into a text. */
export type NewBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'item' | 'row'; text: string };

/** Puts extracted blocks together as one text, a blank line between them, and keeps where each one lies. */
export const createTextBuilder = () => {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const pages: PageStart[] = [];
  let length = 0;
  const append = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  return {
    /** Blocks added from here on are on this page. */
    startPage: (page: number): void => {
      pages.push({ page, start: length === 0 ? 0 : length + 2 });
    },
    add: (block: NewBlock): void => {
      const text = block.text.trim();
      if (text === '') return;
      if (length > 0) append('\n\n');
      const span = { start: length, end: length + text.length };
      append(text);
      blocks.push(
        block.kind === 'heading'
          ? { ...span, kind: 'heading', level: block.level, title: text.replace(/\s+/g, ' ') }
          : { ...span, kind: block.kind },
      );
    },
    finish: (metadata: ParsedMetadata): Parsed => ({
      text: parts.join(''),
      // A page without text starts where the text goes on, or ends.
      pages: pages.map(({ page, start }) => ({ page, start: Math.min(start, length) })),
      metadata,
      blocks,
    }),
  };
};

export type TextBuilder = ReturnType<typeof createTextBuilder>;
