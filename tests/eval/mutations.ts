import type { Quantity } from '../../src/domain/quantity.ts';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const SCALES = ['thousand', 'million', 'billion', 'trillion'];
const UNITS: Record<string, readonly string[]> = {
  tonnes: ['kilograms', 'ounces', 'barrels', 'dollars', 'percent'],
  metals: ['percent', 'kilometres', 'dollars'],
  bridges: ['percent', 'dollars', 'tunnels'],
};
const MONTHS = ['January', 'June', 'November', 'December 1999', 'December 2031'];

/** `text` with `part` replaced by each of the others, where it occurs. */
const swap = (text: string, part: string, others: readonly string[]): string[] =>
  new RegExp(`\\b${part}\\b`, 'i').test(text)
    ? others.filter((other) => other !== part).map((other) => text.replace(new RegExp(`\\b${part}\\b`, 'i'), other))
    : [];

const FIGURE = /\d[\d,]*(?:\.\d+)?/;

/** Each figure of the text moved well outside its rounding interval. */
const values = (text: string): string[] => {
  const digits = FIGURE.exec(text)?.[0];
  if (digits === undefined) return WORDS.flatMap((word, value) => swap(text, word, [WORDS[value + 1] ?? 'one', '40']));
  const value = Number(digits.replaceAll(',', ''));
  const written = (moved: number): string => String(Number(moved.toFixed(3)));
  // A round figure stands for a wide interval, which may still hold the true one.
  const close = [value * 1.17, value * 0.83, value + 1, value / 10]
    .map(written)
    .filter((moved) => !moved.endsWith('0'));
  return [...close, written(value * 10)].map((moved) => text.replace(digits, moved));
};

const years = (text: string): string[] => {
  const year = /\b\d{4}\b/.exec(text)?.[0];
  return year === undefined ? [] : [-1, 1, 10, -100].map((shift) => text.replace(year, String(Number(year) + shift)));
};

const signs = (text: string): string[] => {
  const digits = FIGURE.exec(text)?.[0];
  return digits === undefined ? [] : [text.replace(digits, `-${digits}`), text.replace(digits, `minus ${digits}`)];
};

const scales = (text: string): string[] => {
  const moved = SCALES.flatMap((scale) => swap(text, scale, SCALES));
  const bare = FIGURE.exec(text)?.[0];
  return moved.length > 0 || bare === undefined ? moved : SCALES.map((scale) => text.replace(bare, `${bare} ${scale}`));
};

/** Texts that say something else than `quantity` does: another value, scale, unit, year, month or sign. */
export const mutationsOf = ({ text, kind }: Quantity): string[] =>
  kind === 'date'
    ? [...years(text), ...swap(text, 'December', MONTHS)]
    : [
        ...values(text),
        ...scales(text),
        ...signs(text),
        ...Object.entries(UNITS).flatMap(([unit, others]) => swap(text, unit, others)),
      ];
