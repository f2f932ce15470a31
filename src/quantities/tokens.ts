import type { Span } from '../domain/span.ts';
import { SeparatorStyles, toEnglish } from './numbers/separators.ts';
import { kindOf, unify } from './token-text.ts';

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

/** A token at the start of what is left; a figure's separators stand between digits. */
const TOKEN =
  /\p{Nd}+(?:(?:[.,٫٬．]|，(?=[０-９])|['’](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*|[¼-¾⅐-⅞]|[\p{L}\p{M}]+(?:['’][\p{L}]+)*[²³]?|[^\s\p{Cf}]/uy;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Whether a run of plain letters or digits may go on with `code`: an apostrophe, a separator, any other script. */
const mayGoOn = (code: number): boolean => code > 0x7f || code === 0x27 || code === 0x2e || code === 0x2c;

/**
 * End of the token that starts at `at`: plain words and digits, most of any text, are read by their characters, and what
 * is left by the expression; -1 for a character that is part of no token.
 */
const endOfToken = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    const belongs = isLetter(code) ? isLetter : isDigit(code) ? isDigit : null;
    let end = at + 1;
    if (belongs === null) return end;
    while (belongs(text.charCodeAt(end))) end++;
    if (!mayGoOn(text.charCodeAt(end))) return end;
  }
  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : -1;
};

/** White space as in regular expressions. */
const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text.charAt(at));
};

/** Splits a text into tokens in order; linear in its length. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  const styles = new SeparatorStyles();
  let gap = false;
  let newline = false;
  let start = 0;
  while (start < text.length) {
    if (isSpace(text, start)) {
      gap = true;
      newline ||= text.charCodeAt(start) === 0x0a;
      start++;
      continue;
    }
    const end = endOfToken(text, start);
    if (end < 0) {
      start++;
      continue;
    }
    const written = text.slice(start, end);
    const kind = kindOf(written);
    const lower = unify(written, kind);
    if (kind === 'number' && lower.length > 2) styles.see(lower);
    tokens.push({ kind, text: written, lower, start, end, gap, newline });
    gap = false;
    newline = false;
    start = end;
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
