import type { Quantity } from '../../domain/quantity.ts';
import type { Token } from '../tokens.ts';

export const isBare = (quantity: Quantity): boolean => quantity.kind === 'number' && quantity.unit === '';

/** The factor from a quantity's unit to its base unit, where a plain multiplication does it. */
const factorOf = (quantity: Quantity): number | null => {
  const { low, high, canonical: interval } = quantity;
  // of a range the middle, which rounding at its ends leaves in its place
  const value = quantity.value ?? (low === null || high === null ? high : (low + high) / 2);
  if (quantity.dimension === 'temperature' || value === null || value === 0 || interval === null) return null;
  if (quantity.operator !== '=' && quantity.operator !== '~') return (interval.low ?? interval.high ?? 0) / value;
  const middle = ((interval.low ?? 0) + (interval.high ?? 0)) / 2;
  return Number((middle / value).toPrecision(6));
};

/** A bare figure read in the unit of another: "between 310 patients and 155", "by 1.2 billion to 4.8 billion dollars". */
export const inUnitOf = (bare: Quantity, other: Quantity): Quantity => {
  const factor = factorOf(other);
  if (factor === null || bare.canonical === null || other.canonical === null) return bare;
  const scale = (end: number | null): number | null => (end === null ? null : end * factor);
  // what is ambiguous in the other unit is so here
  const others = other.value === null ? [] : (other.alternatives ?? []).map((each) => inUnitOf(bare, each));
  return {
    ...bare,
    ...(others.length === 0 ? {} : { alternatives: others }),
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

const OF_THEM = /^of (?:them|these|those|whom|which)\b/;

const wordsBehind = (tokens: readonly Token[], index: number): string =>
  tokens
    .slice(index + 1, index + 3)
    .map((token) => (token.kind === 'word' ? token.word.folded : ''))
    .join(' ');

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
    !NO_LENDER.has(other.kind) &&
    other.dimension !== 'age' &&
    !isBare(other) &&
    other.kind !== 'duration' &&
    other.kind !== 'percent';
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
  // "511 of them" counts what was named before, whatever was measured.
  const isSome = OF_THEM.test(wordsBehind(tokens, index));
  const before = earlier.findLast(
    (statement) => lends(statement.quantity) && (!isSome || statement.quantity.dimension.startsWith('count:')),
  );
  return before === undefined ? quantity : inUnitOf(quantity, before.quantity);
};
