import type { Case, Gold } from './cases.ts';
import { close, type Reading } from './reading.ts';
import { MULTIPLES } from './units.ts';

const asRange = (gold: Gold): Gold => {
  const { value = 0, uncertainty, unit } = gold;
  if (uncertainty != null && uncertainty !== 0) return { ...gold, lo: value - uncertainty, hi: value + uncertainty };
  return { ...gold, value: value * (MULTIPLES[unit ?? ''] ?? 1) };
};

const isYear = (gold: Gold, dates: readonly Reading[]): boolean =>
  gold.unit === 'dimensionless' &&
  dates.some(({ start, end }) => start <= (gold.start ?? -1) && (gold.end ?? Infinity) <= end);

/**
 * Figures of quantulum3 in the terms of the others. A range is listed as its middle and an uncertainty: it stands for its
 * two ends, or for a value given with its uncertainty. A dozen is listed as one dozen and stands for 12. A number inside what
 * is read as a date ("in 1979") is left out, as dates are.
 */
export const figuresOfQuantulum = ({ gold }: Case, readings: readonly Reading[]): Gold[] => {
  const dates = readings.filter(({ kind }) => kind === 'date');
  return gold
    .filter((entity) => !isYear(entity, dates))
    .map((entity) =>
      readings.some(
        ({ value, start, end }) =>
          value !== null && close(value, entity.value ?? NaN) && start === entity.start && end === entity.end,
      )
        ? entity
        : asRange(entity),
    );
};
