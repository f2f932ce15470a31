import type { Gold } from './cases.ts';
import { close, type Reading } from './reading.ts';

/** Counts for precision and recall. */
export type Tally = { gold: number; read: number; value: number; unit: number };

export const emptyTally = (): Tally => ({ gold: 0, read: 0, value: 0, unit: 0 });

/** F1, from 0 to 1, of matches among the figures listed and read. */
export const f1 = (matched: number, { gold, read }: Tally): number =>
  gold + read === 0 ? 0 : (2 * matched) / (gold + read);

const sameValue = (gold: Gold, { value, low, high }: Reading): boolean => {
  if (gold.lo !== undefined && gold.hi !== undefined)
    return low !== null && high !== null && close(low, gold.lo) && close(high, gold.hi);
  return value !== null && close(value, gold.value ?? NaN);
};

const pair = (
  gold: readonly Gold[],
  readings: readonly Reading[],
  same: (gold: Gold, reading: Reading) => boolean,
): number => {
  const used = new Set<Reading>();
  for (const entity of gold) {
    const match = readings.find((reading) => !used.has(reading) && same(entity, reading));
    if (match !== undefined) used.add(match);
  }
  return used.size;
};

/**
 * Counts the figures of one text, each listed one matched by one read: by value (a range by both ends), and by value and
 * unit. Dates and ordinals that are read do not count, since the suites list none.
 */
export const tallyFigures = (
  gold: readonly Gold[],
  readings: readonly Reading[],
  sameUnit: (gold: Gold, reading: Reading) => boolean,
): Tally => {
  const counted = readings.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal');
  return {
    gold: gold.length,
    read: counted.length,
    value: pair(gold, counted, sameValue),
    unit: pair(gold, counted, (entity, reading) => sameValue(entity, reading) && sameUnit(entity, reading)),
  };
};

export const addTally = (a: Tally, b: Tally): Tally => ({
  gold: a.gold + b.gold,
  read: a.read + b.read,
  value: a.value + b.value,
  unit: a.unit + b.unit,
});
