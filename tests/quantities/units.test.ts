import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../src/quantities/units/currencies.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { DIMENSIONS } from '../../src/quantities/unit-table/index.ts';
import { describeText } from './describe.ts';

const CASES: [text: string, expected: string[]][] = [
  ['6.1-inch display', ['6.1 in']],
  ['a five-year plan', ['5 a']],
  ['1.8 billion-mile journey', ['1800000000 mi']],
  ['140 km/h', ['140 km/h']],
  ['87 mph', ['87 mph']],
  ['120Hz', ['120 Hz']],
  ['4500 mAh', ['4500 mAh']],
  ['2.4 μm', ['2.4 µm']],
  ['113 gigapascals', ['113 GPa']],
  ['155 square miles', ['155 mi²']],
  ['700 sq ft', ['700 ft²']],
  ['98.6 °F', ['98.6 °F']],
  ['36 degrees Celsius', ['36 °C']],
  ['500,000 barrels a day', ['500000 bbl/d']],
  ['a 52,000 barrel-a-day refinery', ['52000 bbl/d']],
  ['$80 per sq m', ['80 USD/m²']],
  ['$50/barrel', ['50 USD/bbl']],
  ['$1,271.2 an ounce', ['1271.2 USD/oz']],
  ['3,000 tests per day', ['3000 test/d']],
  ['40 people per km²', ['40 person/km²']],
  ['$6.78 billion a year earlier', ['6780000000 USD']],
  ['two hours and four minutes', ['2.0666666666667 h']],
  ['an hour and a half', ['1.5 h']],
  ['5 feet 10 inches', ['5.8333333333333 ft']],
  ['5 ft 2 in', ['5.1666666666667 ft']],
  ['thirteen dollars and forty-five cents', ['13.45 USD']],
  ['4 km squared', ['4 km²']],
  ['4 m^3', ['4 m³']],
  ['5 W/m2', ['5 W/m²']],
  ['2 1/2 in thick', ['2.5 in']],
  ['four times per week', ['4 time/wk']],
  ['three more hours', ['3 h']],
  ['more than a mile', ['> 1 mi']],
  ['2, 3 and 4 percent', ['2 %', '3 %', '4 %']],
  ['280 million of the 1.5 billion shekels', ['280000000 ILS', '1500000000 ILS']],
  // money
  ['a fine of 500 pounds', ['500 GBP']],
  ['It weighs 500 pounds.', ['500 lb']],
  ['US$5bn', ['5000000000 USD']],
  ['$76 US a barrel', ['76 USD/bbl']],
  ['£200', ['200 GBP']],
  ['1,200€', ['1200 EUR']],
  ['EUR 500', ['500 EUR']],
  ['A$82,615,680', ['82615680 AUD']],
  ['HK $5.4m', ['5400000 HKD']],
  ['9 billion shekels', ['9000000000 ILS']],
  ['7.5 million Danish crowns', ['7500000 DKK']],
  ['63 cents per share', ['63 ¢/share']],
  ['at 118.5p', ['118.5 p']],
  ['110 JPY to 1 USD', ['110 JPY', '1 USD']],
  // the unit stands in the heading of the column
  ['Country: Russia; Reserves (Mt): 28.7.', ['28.7 Mt']],
  ['Revenue ($m): 5.2; Share (%): 12', ['5200000 USD', '12 %']],
  ['Population (thousands): 1,234', ['1234000']],
  ['Output (million tonnes): 28.7', ['28700000 t']],
  // percent
  ['0.4 percentage points', ['0.4 pp']],
  ['60 basis points', ['60 bp']],
  ['19 per cent', ['19 %']],
  ['5pc', ['5 %']],
  // ages
  ['a 12-year-old girl', ['12 a']],
  ['18-month-old twins', ['18 mo']],
  ['She is 34 years old.', ['34 a']],
  ['men aged 34', ['34 a']],
  ['Jamie Armstrong, 25, said', ['25 a']],
  ['a woman in her 30s', ['30..39 a']],
  // counted nouns
  ['two existing railway bridges', ['2 bridge']],
  ['15 rare-earth metals', ['15 metal']],
  ['as many as 14 first-team players', ['<= 14 player']],
  ['one of the best wireless speakers', ['1 speaker']],
  ['dozens of Kia and Hyundai vehicles', ['12..120 vehicle']],
];

describe('units', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });

  it('keeps a metre apart from a million, and both as readings', () => {
    const [quantity] = readQuantities('It cost them 5m.');
    expect(quantity).toMatchObject({ value: 5, unit: 'm', alternatives: [{ value: 5_000_000, unit: '' }] });
  });

  it.each([
    ['20 million tons', 'ton', ['t']],
    ['30 degrees', '°', ['°C', '°F']],
    ['5 million pounds', 'GBP', ['lb']],
  ])('keeps the other meanings of %s', (text, unit, others) => {
    const [quantity] = readQuantities(text);
    expect(quantity?.unit).toBe(unit);
    expect(quantity?.alternatives?.map((reading) => reading.unit)).toEqual(others);
  });

  it('names units as people do', () => {
    const names = readQuantities('28.7 million tonnes, 5 %, $3, 4 km, 300 heart transplants, 12').map(
      (quantity) => quantity.unitName,
    );
    expect(names).toEqual(['metric ton', 'percentage', 'dollar', 'kilometre', 'heart transplant', '-']);
  });
});

describe('unit table', () => {
  const units = DIMENSIONS.flatMap((dimension) => dimension.units);

  it('has some two hundred units and sixty currencies', () => {
    expect(new Set(units.map((unit) => unit.unit)).size).toBeGreaterThanOrEqual(200);
    expect(CURRENCIES.length).toBeGreaterThanOrEqual(60);
  });

  it('gives every unit its plural and the source of its factor', () => {
    for (const { name, plural, source, factor, definition } of units) {
      expect(`${name} ${plural}`).toMatch(/^\S.* \S/);
      expect(source.length).toBeGreaterThan(20);
      expect(factor).toBeGreaterThan(0);
      expect(definition).toMatch(/^[\d.e-]+(?:\/[\d.e]+)?$/);
    }
  });

  it.each(units.map((unit) => [unit.plural, unit] as const))('reads %s in a sentence', (plural, unit) => {
    const [quantity] = readQuantities(`They measured 7.5 ${plural} there.`);
    expect(quantity?.dimension).toBe(unit.dimension);
    const { low, high } = quantity?.canonical ?? {};
    expect(((low ?? 0) + (high ?? 0)) / 2 / (7.5 * unit.factor + unit.offset)).toBeCloseTo(1, 9);
  });

  it('converts exactly where the definition is exact', () => {
    const factor = (symbol: string) => units.find((unit) => unit.unit === symbol)?.factor;
    expect(factor('in')).toBe(0.0254);
    expect(factor('mi')).toBe(1609.344);
    expect(factor('lb')).toBe(0.45359237);
    expect(factor('acre')).toBe(4046.8564224);
    expect(factor('kWh')).toBe(3.6e6);
  });
});
