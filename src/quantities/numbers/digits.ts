/** A figure in digits: its value and the power of ten of its last written place. */
type Figure = { value: number; place: number; trailingZeros: number; grouped: boolean };

const VULGAR: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** Value of a vulgar fraction sign such as `½`, or null. */
export const vulgarFraction = (text: string): number | null => VULGAR[text] ?? null;

/** Longest figure read: every finite double has at most 309 digits before the point. */
const MAX_LENGTH = 330;

const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const EUROPEAN_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.\d{3},\d+$/;
const SWISS = /^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/;
const EUROPEAN_DECIMAL = /^\d+,\d+$/;

/**
 * Reads ASCII digits with separators: English (1,234.5), Indian (12,34,567), Swiss (1'234.5), European where the shape leaves
 * no other reading (28.700.000; 1.234,5; 28,7). Null for anything else ("192.168.1.2") and for what is too
 * large for a finite number.
 */
export const readFigure = (digits: string): Figure | null => {
  if (digits.length > MAX_LENGTH) return null;
  let plain: string;
  if (PLAIN.test(digits)) plain = digits;
  else if (ENGLISH.test(digits) || INDIAN.test(digits)) plain = digits.replaceAll(',', '');
  else if (EUROPEAN_GROUPS.test(digits)) plain = digits.replaceAll('.', '').replace(',', '.');
  else if (SWISS.test(digits)) plain = digits.replaceAll("'", '').replace(',', '.');
  else if (EUROPEAN_DECIMAL.test(digits)) plain = digits.replace(',', '.');
  else return null;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const point = plain.indexOf('.');
  return {
    value,
    place: point < 0 ? 0 : point + 1 - plain.length,
    trailingZeros: point < 0 && value !== 0 ? (/0*$/.exec(plain)?.[0].length ?? 0) : 0,
    grouped: plain !== digits,
  };
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The digit or sign that a superscript character stands for ("²": "2", "⁻": "-"), or null. */
export const superscript = (text: string): string | null => {
  if (text === '⁻') return '-';
  const digit = SUPERSCRIPTS.indexOf(text);
  return digit < 0 || text.length !== 1 ? null : String(digit);
};
