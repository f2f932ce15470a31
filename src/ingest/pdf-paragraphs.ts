import { startsItem } from '../domain/paragraphs.ts';
import type { PdfLine } from './pdf-lines.ts';
import { pdfTables } from './pdf-tables.ts';
import type { NewBlock } from './text-builder.ts';

/** A block and the places in its text where further pages begin. */
export type PdfBlock = NewBlock & { page: number; pageBreaks: { page: number; offset: number }[] };

/** Letters this much larger than the body's make a heading. */
const HEADING_FACTOR = 1.15;
const LONGEST_HEADING = 200;

/** Half points, so that sizes that differ by rounding alone count as one. */
const sizeOf = (line: PdfLine): number => Math.round(line.size * 2) / 2;

/** The size of most characters. */
const bodySize = (lines: readonly PdfLine[]): number => {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(sizeOf(line), (counts.get(sizeOf(line)) ?? 0) + line.text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

/** Usual distance of two lines of a paragraph: the lower quartile, as paragraphs stand further apart. */
const leadingOf = (lines: readonly PdfLine[], size: number): number => {
  const steps = lines.slice(1).flatMap((line, index) => {
    const step = lines[index]!.y - line.y;
    return line.page === lines[index]!.page && step > size * 0.8 && step < size * 3 ? [step] : [];
  });
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? size * 1.2;
};

const endsSentence = (text: string): boolean => /[.!?:…]["'”’)\]]*$/u.test(text.slice(-6));

/** Words of the document as written, to tell a hyphen of a compound from one at a line's end. */
const vocabulary = (pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> =>
  new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [])));

/** Two parts of a paragraph as one text: a word parted at the line's end is put together again. */
const join = (before: string, after: string, known: ReadonlySet<string>): string => {
  const head = /(\p{L}{2,})-$/u.exec(before.slice(-40))?.[1];
  const tail = /^\p{Ll}+/u.exec(after.slice(0, 40))?.[0];
  if (head === undefined || tail === undefined) return `${before} ${after}`;
  const isCompound = known.has(`${head}-${tail}`.toLowerCase()) && !known.has(`${head}${tail}`.toLowerCase());
  return isCompound ? before + after : before.slice(0, -1) + after;
};

/**
 * Lines of all pages as headings, by the size of their letters, list items and paragraphs, by the space between lines.
 * A sentence that a page's end cuts goes on in the same paragraph.
 */
export const pdfBlocks = (pages: readonly (readonly PdfLine[])[]): PdfBlock[] => {
  const all = pages.flat();
  const known = vocabulary(pages);
  const body = bodySize(all);
  const leading = leadingOf(all, body);
  const headingSizes = [...new Set(all.map(sizeOf).filter((size) => size > body * HEADING_FACTOR))].toSorted(
    (a, b) => b - a,
  );
  const levelOf = (line: PdfLine): number =>
    line.text.length > LONGEST_HEADING ? 0 : headingSizes.indexOf(sizeOf(line)) + 1;

  const blocks: PdfBlock[] = [];
  let previous: PdfLine | null = null;
  const tables = pdfTables(all);
  let inTable = 0;
  for (const line of all) {
    const table = tables.get(line);
    if (table !== undefined) {
      for (const block of table.blocks) blocks.push({ ...block, page: line.page, pageBreaks: [] });
      inTable = table.lines;
    }
    if (inTable > 0) {
      inTable--;
      previous = null;
      continue;
    }
    const level = Math.min(levelOf(line), 6);
    const open = blocks.at(-1);
    const openLevel = open?.kind === 'heading' ? open.level : 0;
    let goesOn = open !== undefined && previous !== null && openLevel === level && !startsItem(line.text);
    if (previous !== null && previous.page !== line.page)
      goesOn &&= level === 0 && !endsSentence(previous.text) && /^\p{Ll}/u.test(line.text);
    else if (previous !== null) {
      const step = previous.y - line.y;
      const isIndented = line.x - previous.x > body && endsSentence(previous.text);
      goesOn &&= step > 0 && step <= Math.max(leading * 1.35, line.size * 1.3) && !isIndented;
    }
    if (open !== undefined && goesOn) {
      open.text = join(open.text, line.text, known);
      if (previous?.page !== line.page)
        open.pageBreaks.push({ page: line.page, offset: open.text.length - line.text.length });
    } else {
      const common = { text: line.text, page: line.page, pageBreaks: [] };
      if (level > 0) blocks.push({ ...common, kind: 'heading', level });
      else blocks.push({ ...common, kind: startsItem(line.text) ? 'item' : 'paragraph' });
    }
    previous = line;
  }
  return blocks;
};
