import type { Block, Parsed, ParsedMetadata } from './parsed.ts';

/** A block on its way into a text. */
export type NewBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'item' | 'row'; text: string };

export type TextBuilder = {
  /** Appends a block, unless it is blank; returns where its text starts. */
  add(block: NewBlock): number;
  finish(metadata: ParsedMetadata): Parsed;
};

/** Puts extracted blocks together as one text, a blank line between them, and keeps where each one lies. */
export const createTextBuilder = (): TextBuilder => {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  const append = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  return {
    add: (block) => {
      const text = block.text.trim();
      if (text === '') return length;
      if (length > 0) append('\n\n');
      const span = { start: length, end: length + text.length };
      append(text);
      blocks.push(
        block.kind === 'heading'
          ? { ...span, kind: 'heading', level: block.level, title: text.replace(/\s+/g, ' ') }
          : { ...span, kind: block.kind },
      );
      return span.start;
    },
    finish: (metadata) => ({ text: parts.join(''), pages: [], metadata, blocks }),
  };
};
