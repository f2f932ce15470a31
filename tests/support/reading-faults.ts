import { Quantity } from '../../src/domain/quantity.ts';
import { DIMENSIONS } from '../../src/quantities/unit-table/index.ts';
import type { Unit } from '../../src/quantities/unit-table/unit.ts';

const UNITS: ReadonlyMap<string, Unit> = new Map(
  DIMENSIONS.flatMap((dimension) => dimension.units.map((unit) => [`${unit.dimension} ${unit.unit}`, unit] as const)),
);

/** A half-open period of days, of months, days or minutes whose year is open, or of years beyond four digits, in EDTF. */
const EDTF = /^(?:(?:-?\d{4}-\d\d-\d\d|Y-?\d{5,6}|XXXX-\d\d(?:-\d\d)?|XXXX-XX-XXT\d\d:\d\d)(?: |$)){2}$/;

const isFiniteThroughout = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isFiniteThroughout);
};

/** Whether the canonical interval holds a figure given in the quantity's unit; true where the unit is a compound. */
const holds = (quantity: Quantity, figure: number): boolean => {
  const { canonical, dimension, unit } = quantity;
  const row = UNITS.get(`${dimension} ${unit}`);
  if (canonical === null || (row === undefined && !['number', 'ratio', 'ordinal'].includes(dimension))) return true;
  const base = figure * (row?.factor ?? 1) + (row?.offset ?? 0);
  const slack = 1e-9 * Math.max(1e-300, Math.abs(base));
  return (canonical.low ?? -Infinity) - slack <= base && base <= (canonical.high ?? Infinity) + slack;
};

const faultsOfReading = (text: string, quantity: Quantity): string[] => {
  const { start, end, kind, value, low, high, canonical, date } = quantity;
  const faults: string[] = [];
  const check = (sound: boolean, fault: string): void => {
    if (!sound) faults.push(`${fault}: ${JSON.stringify(quantity)}`);
  };
  check(text.slice(start, end) === quantity.text && end > start && end <= text.length, 'text is not its span');
  check(Quantity.safeParse(quantity).success, 'not of the shape');
  check(isFiniteThroughout(quantity), 'a number is not finite');
  check((canonical?.low ?? -Infinity) <= (canonical?.high ?? Infinity), 'canonical interval is upside down');
  if (date !== undefined) check(EDTF.test(`${date.start} ${date.end}`), 'date is not EDTF');
  if (kind !== 'date') {
    check((value === null) === (low !== null && high !== null), 'neither a value nor a range');
    check((low === null) === (high === null), 'half a range');
    check((low ?? -Infinity) <= (high ?? Infinity), 'range is upside down');
    for (const figure of [value, low, high])
      if (figure !== null) check(holds(quantity, figure), 'canonical interval does not hold the figure');
  }
  return [...faults, ...(quantity.alternatives ?? []).flatMap((other) => faultsOfReading(text, other))];
};

/** What is wrong with the quantities read from a text; empty when all is well. */
export const faultsOf = (text: string, quantities: readonly Quantity[]): string[] => [
  ...quantities.flatMap((quantity) => faultsOfReading(text, quantity)),
  ...quantities.flatMap((quantity, index) =>
    quantity.start >= (quantities[index - 1]?.end ?? 0) ? [] : [`overlaps the one before: ${JSON.stringify(quantity)}`],
  ),
];
