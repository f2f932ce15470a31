import type { Quantity } from '../domain/quantity.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { Token } from './tokens.ts';

const isBare = (quantity: Quantity): boolean => quantity.kind === 'number' && quantity.unit === '';

/** The factor from a quantity's unit to its base unit, where a plain multiplication does it. */
const factorOf = (quantity: Quantity): number | null => {
  const value = quantity.value ?? quantity.high;
  const interval = quantity.canonical;
  if (quantity.dimension === 'temperature' || value === null || value === 0 || interval === null) return null;
  if (quantity.operator !== '=' && quantity.operator !== '~') return (interval.low ?? interval.high ?? 0) / value;
  const middle = quantity.value === null ? interval.high : ((interval.low ?? 0) + (interval.high ?? 0)) / 2;
  return middle === null ? null : Number((middle / value).toPrecision(6));
};

/** A bare figure read in the unit of another: "between 310 patients and 155", "by 1.2 billion to 4.8 billion dollars". */
const inUnitOf = (bare: Quantity, other: Quantity): Quantity => {
  const factor = factorOf(other);
  if (factor === null || bare.canonical === null || other.canonical === null) return bare;
  const scale = (end: number | null): number | null => (end === null ? null : end * factor);
  return {
    ...bare,
    kind: other.kind,
    unit: other.unit,
    unitName: other.unitName,
    dimension: other.dimension,
    canonical: {
      ...bare.canonical,
      low: scale(bare.canonical.low),
      high: scale(bare.canonical.high),
      unit: other.canonical.unit,
    },
  };
};

const NO_LENDER = new Set(['date', 'ordinal', 'score', 'ratio']);

/**
 * Gives a bare figure the unit that an ellipsis leaves out: that of the figure before it in the sentence, or of the
 * one after it in the same stretch. A figure with a noun right behind keeps to that noun.
 */
export const withUnitOf = (
  quantity: Quantity,
  tokens: readonly Token[],
  index: number,
  earlier: readonly { quantity: Quantity }[],
): Quantity => {
  if (
    !isBare(quantity) ||
    quantity.value === null ||
    (/^\p{L}/u.test(quantity.text) === false && /^0?\.\d|%/.test(quantity.text))
  )
    return quantity;
  const lends = (other: Quantity): boolean =>
    !NO_LENDER.has(other.kind) && !isBare(other) && other.kind !== 'duration' && other.kind !== 'percent';
  const later = tokens.slice(index + 1).find((token) => token.kind === 'quantity' && token.quantity.kind !== 'date');
  const between =
    later === undefined
      ? ''
      : tokens
          .slice(index + 1, tokens.indexOf(later))
          .map((token) => (token.kind === 'word' ? token.word.folded : ''))
          .join(' ');
  if (
    later?.kind === 'quantity' &&
    lends(later.quantity) &&
    /^(?:to|of|of the|of a|from|from a|and|or|out of|out of the)$/.test(between)
  )
    return inUnitOf(quantity, later.quantity);
  const before = earlier.findLast((statement) => lends(statement.quantity));
  return before === undefined ? quantity : inUnitOf(quantity, before.quantity);
};

/**
 * Quantities of a text where a stretch such as "from 4.0 percent to 6.0 percent" or "by 1.2 to 4.8 billion dollars", which tells of
 * a change, is two figures rather than one range.
 */
export const readFigures = (text: string, anchor: string | null): Quantity[] =>
  readQuantities(text, anchor === null ? {} : { anchor }).flatMap((quantity) => {
    if (quantity.value !== null || quantity.low === null || quantity.kind === 'date') return [quantity];
    const parts = /^(.+?)(\s+to\s+)(.+)$/i.exec(quantity.text);
    const lead = text.slice(Math.max(0, quantity.start - 60), quantity.start);
    if (parts === null || !/(?:\bfrom|\bby)\s+(?:about |around |some |nearly |a )?$/i.test(lead)) return [quantity];
    const [, first = '', link = '', second = ''] = parts;
    const [left] = readQuantities(first);
    const [right] = readQuantities(second);
    if (left === undefined || right === undefined) return [quantity];
    const place = (part: Quantity, offset: number): Quantity => ({
      ...part,
      start: part.start + quantity.start + offset,
      end: part.end + quantity.start + offset,
    });
    const named =
      isBare(right) && !isBare(quantity)
        ? {
            ...right,
            unit: quantity.unit,
            unitName: quantity.unitName,
            dimension: quantity.dimension,
            kind: quantity.kind,
          }
        : right;
    const placed = place(named, first.length + link.length);
    return [place(isBare(left) && !isBare(placed) ? inUnitOf(left, placed) : left, 0), placed];
  });
