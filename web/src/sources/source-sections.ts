import type { Document, Span } from '../api/types.ts';
import { paragraphStarts } from '../answer/paragraph-starts.ts';

const SECTION_LENGTH = 4_000; // characters that are laid out at a time

/** A paragraph with the blank lines after it; `page` is the one that begins with it. */
export type Paragraph = Span & { page: number | null };

/** A text in parts of some thousand characters that end at paragraphs, else at lines, else anywhere. */
export const sectionsOf = (text: string): Span[] => {
  const sections: Span[] = [];
  for (let start = 0; start < text.length;) {
    const enough = start + SECTION_LENGTH;
    const paragraph = text.indexOf('\n\n', enough);
    const line = text.indexOf('\n', enough);
    const near = [paragraph + 2, line + 1].find((end) => end > enough && end < enough + SECTION_LENGTH);
    const end = near ?? (text.length > enough + SECTION_LENGTH ? enough : text.length);
    sections.push({ start, end });
    start = end;
  }
  return sections;
};

/** The paragraphs of a section: after blank lines, after the line break that ends a long line, and where a page begins. */
export const paragraphsIn = ({ text, pages }: Pick<Document, 'text' | 'pages'>, section: Span): Paragraph[] => {
  const isInside = (offset: number) => offset >= section.start && offset < section.end;
  const afterBlank = Array.from(
    text.slice(section.start, section.end).matchAll(/\n(?:[ \t]*\n)+/g),
    ({ index, 0: blank }) => section.start + index + blank.length,
  );
  const begun = new Map(pages.filter(({ start }) => isInside(start)).map(({ page, start }) => [start, page]));
  const starts = new Set([section.start, ...afterBlank, ...paragraphStarts(text, section), ...begun.keys()]);
  const ordered = [...starts].filter(isInside).toSorted((a, b) => a - b);
  return ordered.map((start, index) => ({
    start,
    end: ordered[index + 1] ?? section.end,
    page: begun.get(start) ?? null,
  }));
};

/** The page that a place is on; null where the source has none. */
export const pageAt = ({ pages }: Pick<Document, 'pages'>, offset: number): number | null =>
  pages.findLast((page) => page.start <= offset)?.page ?? null;
