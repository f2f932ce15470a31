import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { DIMENSIONS } from '../../../src/quantities/unit-table/index.ts';

const UNITS = DIMENSIONS.flatMap((dimension) => dimension.units);

/** The single quantity of a text in another unit of its dimension, by way of the base unit. */
const convert = (text: string, symbol: string): number => {
  const [quantity, ...others] = readQuantities(text);
  expect(others).toEqual([]);
  const from = UNITS.find(({ unit, dimension }) => unit === quantity?.unit && dimension === quantity.dimension);
  const to = UNITS.find(({ unit, dimension }) => unit === symbol && dimension === quantity?.dimension);
  if (quantity?.value == null || from === undefined || to === undefined) return NaN;
  return (quantity.value * from.factor + from.offset - to.offset) / to.factor;
};

/** Conversions by the definitions of the units, worked out by hand. */
const CONVERSIONS: [text: string, symbol: string, value: number][] = [
  ['26.2 miles', 'km', 42.1648128],
  ['six feet', 'cm', 182.88],
  ['11 inches', 'mm', 279.4],
  ['100 yards', 'm', 91.44],
  ['12 nautical miles', 'km', 22.224],
  ['500 nm', 'µm', 0.5],
  ['2.5 acres', 'm²', 10_117.141056],
  ['640 acres', 'mi²', 1],
  ['1 square mile', 'km²', 2.589988110336],
  ['40 hectares', 'km²', 0.4],
  ['1,500 square feet', 'm²', 139.35456],
  ['42 gallons', 'bbl', 1],
  ['16 cups', 'gal', 1],
  ['330 ml', 'l', 0.33],
  ['3 teaspoons', 'tbsp', 1],
  ['5 cubic metres', 'l', 5000],
  ['2,000 pounds', 'ton', 1],
  ['14 pounds', 'st', 1],
  ['28.7 Mt', 't', 28_700_000],
  ['150 micrograms', 'mg', 0.15],
  ['16 ounces', 'lb', 1],
  ['36 hours', 'd', 1.5],
  ['two fortnights', 'wk', 4],
  ['70 mph', 'km/h', 112.65408],
  ['20 knots', 'km/h', 37.04],
  ['3,000 rpm', 'Hz', 50],
  ['1 atm', 'mbar', 1013.25],
  ['2.2 bar', 'kPa', 220],
  ['2,000 kcal', 'kJ', 8368],
  ['1 kWh', 'MJ', 3.6],
  ['100 therms', 'MMBtu', 10],
  ['98.6 °F', '°C', 37],
  ['-40 °C', '°F', -40],
  ['0 °C', 'K', 273.15],
  ['180 degrees', 'rad', Math.PI],
  ['1 Gbit/s', 'MB/s', 125],
  ['4 GiB', 'MiB', 4096],
];

describe('conversions', () => {
  it.each(CONVERSIONS)('%s in %s', (text, symbol, value) => {
    const converted = convert(text, symbol);
    expect(Math.abs(converted - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  });
});
