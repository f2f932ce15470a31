import type { Span } from '../domain/span.ts';
import { SeparatorStyles, toEnglish } from './separators.ts';

/**
 * The unit that every stage of the quantity lexer works on.
 * `number`: a run of decimal digits of any script with `.` or `,` between digits, or an apostrophe before three of
 * them, or a vulgar fraction (`½`).
 * `word`: letters, with inner apostrophes and a trailing `²` or `³`. `mark`: any other single visible character;
 * format characters (right-to-left marks, soft hyphens) are none.
 */
export type Token = Span & {
  kind: 'number' | 'word' | 'mark';
  /** As written. */
  text: string;
  /** Lower case, apostrophes and dashes unified, digits of other scripts as ASCII, separators in the English style. */
  lower: string;
  /** White space stands before it. */
  gap: boolean;
  /** A line break stands before it. */
  newline: boolean;
};

const TOKEN =
  /\p{Nd}+(?:(?:[.,٫٬．]|，(?=[０-９])|['’](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*|[¼-¾⅐-⅞]|[\p{L}\p{M}]+(?:['’][\p{L}]+)*[²³]?|[^\s\p{Cf}]/gu;
const DASHES = /[‐‑‒–—−―－]/;
const DIGIT = /\p{Nd}/gu;

/** Value of a decimal digit of any script: Unicode lays out each script's ten digits in one ascending run. */
const digitValue = (digit: string): string => {
  if (digit >= '0' && digit <= '9') return digit;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  // Runs that touch (mathematical digits) start at multiples of ten from U+1D7CE.
  return String(code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : code - zero);
};

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
};

const unify = (text: string, kind: Token['kind']): string => {
  if (isAscii(text)) return kind === 'word' ? text.toLowerCase() : text;
  if (kind === 'number')
    return text.replace(DIGIT, digitValue).replace(/[٫．]/g, '.').replace(/[٬，]/g, ',').replaceAll('’', "'");
  if (kind === 'mark') return DASHES.test(text) ? '-' : text;
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
};

const NUMBER_START = /[\p{Nd}¼-¾⅐-⅞]/u;
const LETTER_START = /[\p{L}\p{M}]/u;

const kindOf = (written: string): Token['kind'] => {
  const code = written.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'number';
    return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'mark';
  }
  const first = String.fromCodePoint(written.codePointAt(0) ?? 0);
  if (LETTER_START.test(first)) return 'word';
  return NUMBER_START.test(first) ? 'number' : 'mark';
};

/** Whether what lies between two tokens is white space, and not a format character alone. */
const hasSpace = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || (code > 0x7f && /\s/.test(text.charAt(at)))) return true;
  }
  return false;
};

/** Splits a text into tokens in order; linear in its length. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  const styles = new SeparatorStyles();
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    const kind = kindOf(written);
    const gap = start > last && hasSpace(text, last, start);
    const lower = unify(written, kind);
    if (kind === 'number' && lower.length > 2) styles.see(lower);
    tokens.push({
      kind,
      text: written,
      lower,
      start,
      end: start + written.length,
      gap,
      newline: gap && text.slice(last, start).includes('\n'),
    });
    last = start + written.length;
  }
  if (styles.isEuropean())
    for (const token of tokens) if (token.kind === 'number') token.lower = toEnglish(token.lower);
  return tokens;
};

/** Whether the token at `index` is one of the dashes. */
export const isDash = (token: Token | undefined): boolean => token?.kind === 'mark' && token.lower === '-';

/** Whether the token follows its predecessor without white space. */
export const isGlued = (token: Token | undefined): token is Token => token !== undefined && !token.gap;

/** Matches a phrase of lower-case words from `index`; returns the index after it, or -1. */
export const matchWords = (tokens: readonly Token[], index: number, phrase: readonly string[]): number => {
  for (let offset = 0; offset < phrase.length; offset++)
    if (tokens[index + offset]?.lower !== phrase[offset]) return -1;
  return index + phrase.length;
};

/** Skips a hyphen written without spaces, as in "twenty-five" and "6.1-inch". */
export const skipHyphen = (tokens: readonly Token[], index: number): number =>
  isDash(tokens[index]) && isGlued(tokens[index]) && isGlued(tokens[index + 1]) ? index + 1 : index;

/** A text with its tokens. */
export type Source = { text: string; tokens: readonly Token[] };

/** The characters from the token at `start` up to the token before `next`. */
export const extent = (source: Source, start: number, next: number): Span & { text: string } => {
  const from = source.tokens[start]?.start ?? 0;
  const to = source.tokens[next - 1]?.end ?? from;
  return { text: source.text.slice(from, to), start: from, end: to };
};
