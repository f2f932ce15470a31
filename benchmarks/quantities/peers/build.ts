import type { Reading } from '../scoring/reading.ts';

/** A reading of a peer with one figure: unit and name are the same where it knows one of them alone. */
export const figure = (
  kind: string,
  start: number,
  end: number,
  value: number,
  unit: string,
  dimension = kind,
): Reading => ({
  start,
  end,
  kind,
  value,
  low: null,
  high: null,
  operator: '=',
  unit,
  unitName: unit === '' ? '-' : unit,
  dimension,
});

/** The readings that no earlier one overlaps, in the order of the text. */
export const apart = (readings: readonly Reading[]): Reading[] => {
  const kept: Reading[] = [];
  for (const reading of readings)
    if (kept.every((other) => reading.end <= other.start || other.end <= reading.start)) kept.push(reading);
  return kept.toSorted((a, b) => a.start - b.start);
};
