import { ABBREVIATIONS, CALENDAR, LINKING, REFERENCES, SENTENCE_OPENERS, TITLES } from './abbreviations.ts';
import { paragraphs } from './paragraphs.ts';
import { type Span, trimSpan } from './span.ts';

/** Sentence-ending marks with what closes along with them: quotes, brackets, emphasis, note markers such as [3]. */
const TERMINATOR = /(?:[.!?…]+(?: \.+)*|[。！？])(?:["'”’»)\]*_]|\[\^?[\p{L}\p{N}]{1,8}\])*/gu;
const NEXT_WORD = /^[\s"'“‘«([*_–—-]*([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u;
const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}.&]*$/u;
/** The number or letter of a list item, whose full stop ends nothing. */
const ITEM_LABEL = /^\s*\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})\.$/iu;

/** Whether the full stop between `before` and the capitalised or numeric word `next`, ends a sentence. */
const endsAfterWord = (before: string, next: string): boolean => {
  const word = before.toLowerCase();
  const opens = SENTENCE_OPENERS.has(next.toLowerCase().replace(/['’.].*$/, ''));
  if (LINKING.has(word) || (TITLES.has(word) && /^\p{Lu}/u.test(before))) return false;
  if (REFERENCES.has(word)) return !/^(?:\p{N}|(?:\p{Lu}|[IVXLC]+)(?!\p{L}))/u.test(next);
  if (CALENDAR.has(word) && /^\p{Lu}/u.test(before)) return opens;
  // An initial ("J. Smith") or letters with stops between ("U.S.", "N.A.T.O.").
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(before)) return opens && !/^[AI]\.?$/.test(next);
  return opens || !ABBREVIATIONS.has(word);
};

const endsSentence = (text: string, { start, end }: Span): boolean => {
  const mark = text.charAt(start);
  if (/[。！？]/.test(mark)) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  const next = NEXT_WORD.exec(text.slice(end, end + 80))?.[1];
  if (next === undefined) return true;
  // A line that ends with a mark ends its sentence even where the next starts in lower case, as notes do.
  const isLineEnd = /^[^\S\n]{0,20}\n/.test(text.slice(end, end + 21));
  if (/^\p{Ll}/u.test(next) && !isLineEnd) return false;
  if (mark !== '.' || /^ ?\./.test(text.slice(start + 1, start + 3))) return true;
  const lead = text.slice(Math.max(0, start - 20), start);
  const before = WORD_BEFORE.exec(lead)?.[0];
  // After a figure a letter is a unit or a direction ("53° E."), no initial.
  return before === undefined || /\p{N}[°′″]?\s\p{Lu}$/u.test(lead) || endsAfterWord(before, next);
};

/**
 * Sentences of `text` as spans in order, white space trimmed, that together cover every visible character. Paragraphs,
 * headings, list items and table rows end a sentence; abbreviations, initials, decimals and the stops inside quotations
 * don't. Rule-based, so that every runtime cuts at the same places; linear in the text's length.
 */
export const sentences = (text: string): Span[] => {
  const found: Span[] = [];
  for (const paragraph of paragraphs(text)) {
    const block = text.slice(paragraph.start, paragraph.end);
    let from = 0;
    const push = (to: number) => {
      const span = trimSpan(text, { start: paragraph.start + from, end: paragraph.start + to });
      if (span !== null) found.push(span);
      from = to;
    };
    for (const match of block.matchAll(TERMINATOR)) {
      const end = match.index + match[0].length;
      if (from === 0 && end <= 8 && ITEM_LABEL.test(block.slice(0, end))) continue;
      if (endsSentence(block, { start: match.index, end })) push(end);
    }
    push(block.length);
  }
  return found;
};
