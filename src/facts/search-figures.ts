import type { Quantity } from '../domain/quantity.ts';
import { statedFigure } from '../domain/stated-figure.ts';
import type { FigureRange } from '../ports/fact-store.ts';
import { readQuantities } from '../quantities/read-quantities.ts';

/** The one quantity that a text consists of, but for words that open a range or a bound; null where it is none. */
export const wholeQuantity = (text: string): Quantity | null => {
  const [quantity, ...others] = readQuantities(text);
  return quantity !== undefined && others.length === 0 && quantity.end === text.length ? quantity : null;
};

/** The figure of a year without a unit is a number like others. */
const asNumber = (quantity: Quantity): Quantity => {
  const { value, low, high } = quantity;
  if (quantity.kind !== 'date' || (value ?? low) === null) return quantity;
  const ends = { low: value ?? low, high: value ?? high };
  const canonical = { ...ends, lowOpen: false, highOpen: false, unit: '' };
  return { ...quantity, kind: 'number', dimension: 'number', canonical };
};

const isDate = ({ kind }: Quantity): boolean => kind === 'date';

const readingsOf = (quantity: Quantity): Quantity[] => [quantity, ...(quantity.alternatives ?? [])];

/** Dimensions of a unit in any spelling; none where it is no unit. */
export const dimensionsOfUnit = (unit: string): string[] => {
  const quantity = [`2 ${unit}`, `2-${unit}`, `${unit} 2`]
    .map(wholeQuantity)
    .find((read) => read !== null && !isDate(read) && read.dimension !== 'number');
  return quantity == null ? [] : readingsOf(quantity).map(({ dimension }) => dimension);
};

/** A phrase as a quantity of the unit, which it may leave out. */
const quantityOf = (phrase: string, unit: string | undefined): Quantity | null => {
  const alone = wholeQuantity(phrase);
  if (unit === undefined) return alone === null ? null : asNumber(alone);
  const dimensions = new Set(dimensionsOfUnit(unit));
  const readings = [alone, wholeQuantity(`${phrase} ${unit}`), wholeQuantity(`${unit}${phrase}`)];
  return readings.find((reading) => reading !== null && dimensions.has(reading.dimension)) ?? null;
};

/** The unit that a phrase names; undefined where it names none. */
export const unitIn = (phrase: string): string | undefined => {
  const quantity = wholeQuantity(phrase);
  return quantity === null || asNumber(quantity).dimension === 'number' ? undefined : quantity.unit;
};

const inDigits = (value: number): string =>
  value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });

/** An end of a range as it is stated, without its rounding; null where its unit is no spelling. */
const statedEnd = (value: number, { unit, dimension }: Quantity): number | null => {
  const end = wholeQuantity(`${inDigits(value)} ${unit}`.trim());
  return end?.dimension === dimension ? (statedFigure(end)?.low ?? null) : null;
};

/** From the one stated end to the other; else what the quantity allows: "about 29" is from 28.5 to 29.5. */
const allowed = (reading: Quantity): FigureRange => {
  const { dimension, canonical, low, high } = reading;
  return {
    dimension,
    low: (low === null ? null : statedEnd(low, reading)) ?? canonical?.low ?? null,
    high: (high === null ? null : statedEnd(high, reading)) ?? canonical?.high ?? null,
  };
};

/**
 * What a phrase such as "20 to 30 Mt", "over $5 million" or "about 29" allows, in each reading. `unit` is that of a
 * phrase without one. Nothing where the phrase is no quantity, or none in that unit.
 */
export const allowedFigures = (phrase: string, unit: string | undefined): FigureRange[] => {
  const quantity = quantityOf(phrase, unit);
  return quantity === null
    ? []
    : readingsOf(quantity)
        .filter((reading) => !isDate(reading))
        .map(allowed);
};

/** The one figure that a text such as "$5 million" states, without rounding; nothing where it states a range or bound. */
export const statedFigures = (text: string, unit: string | undefined): FigureRange[] => {
  const quantity = quantityOf(text, unit);
  if (quantity === null || quantity.start > 0 || quantity.operator !== '=' || quantity.value === null) return [];
  return readingsOf(quantity).flatMap((reading) => {
    const stated = statedFigure(reading);
    return stated === null ? [] : [{ dimension: reading.dimension, ...stated }];
  });
};
