import { describe, expect, it } from 'vitest';
import { describeText } from './describe.ts';

const CASES: [text: string, expected: string[]][] = [
  // digits
  ['It sold 28,700,000 of them.', ['28700000']],
  ['The index stood at 1,463.78.', ['1463.78']],
  ['A total of 12,34,567 was counted.', ['1234567']],
  ['Insgesamt 28.700.000', ['28700000']],
  ['about 1.234.567,89 in all', ['~ 1234567.89']],
  ['a mean of 28,7', ['28.7']],
  ['some 28 700 000 t', ['~ 28700000 t']],
  ['a rate of .08', ['0.08']],
  ['1.99×10−30 kg', ['1.99e-30 kg']],
  ['１２３ km', ['123 km']],
  ['١٢٣٫٥ km', ['123.5 km']],
  // words
  ['twenty-five people', ['25 person']],
  ['two hundred and five km', ['205 km']],
  ['two hundred and five thousand km', ['205000 km']],
  ['a million barrels', ['1000000 bbl']],
  ['half a million tonnes', ['500000 t']],
  ['one and a half million tonnes', ['1500000 t']],
  ['two and a half hours', ['2.5 h']],
  ['fifteen hundred metres', ['1500 m']],
  ['a dozen eggs', ['12 egg']],
  ['two dozen eggs', ['24 egg']],
  // scales and suffixes
  ['28.7 million tonnes', ['28700000 t']],
  ['28.7 Mt', ['28.7 Mt']],
  ['40bn m3 of gas', ['40000000000 m³']],
  ['$2.3bn', ['2300000000 USD']],
  ['$1.2 trn', ['1200000000000 USD']],
  ['Rs 5 lakh', ['500000 INR']],
  ['₹3 crore', ['30000000 INR']],
  ['5k runners', ['5000 runner']],
  ['5m people', ['5000000 person']],
  ['5m tonnes', ['5000000 t']],
  // fractions
  ['10 1/2 miles', ['10.5 mi']],
  ['2½ miles', ['2.5 mi']],
  ['half a mile', ['0.5 mi']],
  ['a half-hour wait', ['0.5 h']],
  ['12 degrees Celsius below zero', ['-12 °C']],
  ['three quarters of an hour', ['0.75 h']],
  ['Two-thirds of voters agreed.', ['0.6666666666666666']],
  ['More than half of them left.', ['> 0.5']],
  ['nine point nought four km', ['9.04 km']],
  ['3 million and a half', ['3500000']],
  ['a quarter of a million km', ['250000 km']],
  ['three billions', ['3000000000']],
  ['three lakh crore', ['3000000000000']],
  ['fell by a quarter.', ['0.25']],
  ['12.32e+14 m', ['1232000000000000 m']],
  // signs
  ['minus 12 degrees Celsius', ['-12 °C']],
  ['It fell to -5 °C.', ['-5 °C']],
  ['a surplus of $-50.8bn', ['-50800000000 USD']],
  ['minus-130 degrees Fahrenheit', ['-130 °F']],
  // ranges
  ['between 10 and 12 km', ['10..12 km']],
  ['10–12 %', ['10..12 %']],
  ['from 3 to 5 million people', ['3000000..5000000 person']],
  ['$3 billion to $5 billion', ['3000000000..5000000000 USD']],
  ['between $62 and $68 per share', ['62..68 USD/share']],
  ['homes from $750,000 to $1 million', ['750000..1000000 USD']],
  ['three or four years', ['3..4 a']],
  ['15 to 22 miles per hour', ['15..22 mph']],
  ['thousands of tests', ['1000..10000 test']],
  ['hundreds of thousands of people', ['100000..1000000 person']],
  ['It narrowed by 1.2 billion to 4.8 billion dollars.', ['1200000000 USD', '4800000000 USD']],
  ['It rose by $43.6 billion to $419.2 billion.', ['43600000000 USD', '419200000000 USD']],
];

describe('numbers', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(describeText(text)).toEqual(expected);
  });

  it('keeps both ends of a change in order', () => {
    expect(describeText('Output rose from 240 to 273 units.')).toEqual(['240..273 unit']);
  });
});
