import type { Token } from './tokens.ts';

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

/** The form in which a token is compared: see `Token.lower`. */
export const unify = (text: string, kind: Token['kind']): string => {
  if (isAscii(text)) return kind === 'word' ? text.toLowerCase() : text;
  if (kind === 'number')
    return text.replace(DIGIT, digitValue).replace(/[٫．]/g, '.').replace(/[٬，]/g, ',').replaceAll('’', "'");
  if (kind === 'mark') return DASHES.test(text) ? '-' : text;
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
};

const NUMBER_START = /[\p{Nd}¼-¾⅐-⅞]/u;
const LETTER_START = /[\p{L}\p{M}]/u;

/** Kind of a token, by its first character. */
export const kindOf = (written: string): Token['kind'] => {
  const code = written.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'number';
    return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'mark';
  }
  const first = String.fromCodePoint(written.codePointAt(0) ?? 0);
  if (LETTER_START.test(first)) return 'word';
  return NUMBER_START.test(first) ? 'number' : 'mark';
};
