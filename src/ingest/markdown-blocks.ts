import { paragraphs, startsItem } from '../domain/paragraphs.ts';
import type { Block } from './parsed.ts';

const FENCE = /^(`{3,}|~{3,})/;
const ATX_HEADING = /^(#{1,6})(?:\s+|$)/;
const SETEXT_UNDERLINE = /^(?:=+|-+)$/;
const THEMATIC_BREAK = /^(?:[-*_] ?){3,}$/;
const DELIMITER_ROW = /^\|[\s:|-]+$/;

/** A heading's words without Markdown's marks. */
const plainTitle = (heading: string): string =>
  heading
    .replace(/^#{1,6}\s*/, '')
    .replace(/\s#+$/, '')
    .replace(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`]+(?=\S)|(?<=\S)[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Structure of a Markdown text: headings (both kinds), list items, table rows with the names of their columns, and
 * paragraphs. Comments, rules and the row of dashes under a table's head are no content.
 */
export const markdownBlocks = (text: string): Block[] => {
  const blocks: Block[] = [];
  let fence: string | null = null;
  let columns: string | undefined;
  for (const span of paragraphs(text)) {
    const source = text.slice(span.start, span.end);
    const opening = source.slice(0, 200);
    const previous = blocks.at(-1);
    const mark = FENCE.exec(opening)?.[1];
    if (fence !== null) {
      if (mark !== undefined && mark.startsWith(fence) && opening.trim() === mark) fence = null;
      else blocks.push({ ...span, kind: 'paragraph' });
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const isRow = opening.startsWith('|');
    if (!isRow) columns = undefined;
    const level = ATX_HEADING.exec(opening)?.[1]?.length;
    if (level !== undefined) blocks.push({ ...span, kind: 'heading', level, title: plainTitle(source) });
    else if (
      SETEXT_UNDERLINE.test(source) &&
      previous?.kind === 'paragraph' &&
      isUnderlined(text, previous.end, span.start)
    )
      blocks[blocks.length - 1] = {
        start: previous.start,
        end: span.end,
        kind: 'heading',
        level: source.startsWith('=') ? 1 : 2,
        title: plainTitle(text.slice(previous.start, previous.end)),
      };
    else if (THEMATIC_BREAK.test(opening) || (source.startsWith('<!--') && source.endsWith('-->'))) continue;
    else if (isRow && DELIMITER_ROW.test(source) && previous?.kind === 'row')
      columns = text
        .slice(previous.start, previous.end)
        .replace(/^\||\|$/g, '')
        .trim();
    else if (isRow) blocks.push({ ...span, kind: 'row', columns });
    else blocks.push({ ...span, kind: startsItem(source) ? 'item' : 'paragraph' });
  }
  return blocks;
};

/** Whether an underline follows its text on the very next line. */
const isUnderlined = (text: string, end: number, underline: number): boolean => {
  const between = text.slice(end, underline);
  return between.length < 100 && between.split('\n').length === 2;
};
