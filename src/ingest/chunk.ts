import type { PageStart } from '../domain/document.ts';
import type { Span } from '../domain/span.ts';
import { createRepeatTest } from './duplicates.ts';
import type { Block, Parsed } from './parsed.ts';
import { splitLongBlock } from './split-block.ts';
import { yieldToOthers } from './yield-to-others.ts';

/** Shorter passages are joined with what follows them under the same heading. */
const SHORT_LENGTH = 150;
/** What is joined does not grow beyond this length. */
const JOINED_LENGTH = 1_000;
/** List items and table rows are joined up to this length. */
const LIST_LENGTH = 700;
/** Characters after which other work gets its turn. */
const YIELD_LENGTH = 250_000;

/** A stretch of text to index, with the headings above it, outermost first. */
type Passage = Span & { headings: string[]; page: number | null };

export type Passages = {
  passages: Passage[];
  /** Blocks left out because the document says the same earlier. */
  duplicates: number;
};

/** Pieces of one section share its headings by reference; `headings` may name a table's columns besides. */
type Piece = Passage & { kind: Block['kind']; section: string[] };

/** Page that holds `offset`; null without pages. */
export const pageAt = (pages: readonly PageStart[], offset: number): number | null => {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pages[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.page ?? pages[0]?.page ?? null;
};

const isJoinable = (before: Piece, next: Piece): boolean => {
  if (before.section !== next.section || before.page !== next.page) return false;
  const joined = next.end - before.start;
  if (next.kind === 'item' || next.kind === 'row') return joined <= LIST_LENGTH;
  return joined <= JOINED_LENGTH && before.end - before.start < SHORT_LENGTH;
};

/** Joins short pieces with the following ones; one left over at the end of a section goes with those before it. */
const joinShort = (pieces: readonly Piece[], breaks: ReadonlySet<Piece>): Passage[] => {
  const joined: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const previous = joined.at(-1);
    if (previous === undefined || breaks.has(piece)) {
      joined.push({ ...piece });
      continue;
    }
    const next = pieces[index + 1];
    const endsSection = next === undefined || next.section !== piece.section || breaks.has(next);
    const isRemnant =
      endsSection &&
      piece.end - piece.start < SHORT_LENGTH &&
      piece.section === previous.section &&
      piece.page === previous.page &&
      piece.end - previous.start <= JOINED_LENGTH;
    if (isRemnant || isJoinable(previous, piece)) previous.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined.map(({ start, end, headings, page }) => ({ start, end, headings, page }));
};

/** Headings in place of passages, for a document that holds nothing else. */
const headingPassages = ({ text, pages, blocks }: Parsed): Passage[] =>
  blocks.flatMap((block) =>
    splitLongBlock(text, block).map((span) => ({ ...span, headings: [], page: pageAt(pages, span.start) })),
  );

/**
 * Passages of a document in order, without overlap: whole paragraphs where they fit, long ones cut at sentence ends
 * (at white space inside a sentence of more than 2,000 characters), short ones joined. What the
 * document says again is left out and counted; headings are context, not passages.
 */
export const chunk = async (parsed: Parsed): Promise<Passages> => {
  const { text, pages, blocks } = parsed;
  const isRepeat = createRepeatTest(text);
  const pieces: Piece[] = [];
  const breaks = new Set<Piece>();
  const path: { level: number; title: string }[] = [];
  let section: string[] = [];
  let isBreak = false;
  let duplicates = 0;
  let nextYield = YIELD_LENGTH;
  for (const block of blocks) {
    if (block.start >= nextYield) {
      await yieldToOthers();
      nextYield = block.start + YIELD_LENGTH;
    }
    if (block.kind === 'heading') {
      while (path.length > 0 && path.at(-1)!.level >= block.level) path.pop();
      path.push({ level: block.level, title: block.title });
      section = path.map(({ title }) => title).filter((title) => title !== '');
      continue;
    }
    if (isRepeat(block)) {
      duplicates++;
      isBreak = true;
      continue;
    }
    const headings = block.kind === 'row' && block.columns !== undefined ? [...section, block.columns] : section;
    for (const span of splitLongBlock(text, block)) {
      const piece: Piece = { ...span, headings, section, page: pageAt(pages, span.start), kind: block.kind };
      if (isBreak) breaks.add(piece);
      isBreak = false;
      pieces.push(piece);
    }
  }
  const passages = pieces.length > 0 ? joinShort(pieces, breaks) : headingPassages(parsed);
  return { passages, duplicates };
};
