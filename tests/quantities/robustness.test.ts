import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities } from '../../src/quantities/compare.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { tokenize } from '../../src/quantities/tokens.ts';
import { oddTexts } from '../support/odd-texts.ts';
import { faultsOf } from '../support/reading-faults.ts';

const anchors = fc.constantFrom(undefined, '2025-11-05', 'not a date');

const read = (text: string, anchor?: string) => readQuantities(text, anchor === undefined ? {} : { anchor });

describe('any text', () => {
  it('gives sound quantities: at their spans, in order, apart, of the shape, finite, inside their intervals', () => {
    fc.assert(
      fc.property(oddTexts, anchors, (text, anchor) => {
        expect(faultsOf(text, read(text, anchor))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same quantities each time, before and after JSON', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        const quantities = read(text);
        expect(read(text)).toEqual(quantities);
        expect(JSON.parse(JSON.stringify(quantities))).toEqual(quantities);
      }),
      { numRuns: 500 },
    );
  });

  it('gives quantities that each equal themselves', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        for (const quantity of read(text)) expect(compareQuantities(quantity, quantity).relation).toBe('equal');
      }),
      { numRuns: 2000 },
    );
  });

  it('is covered with tokens but for blanks and characters without a look', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        expect(
          tokenize(text)
            .map((token) => text.slice(token.start, token.end))
            .join(''),
        ).toBe(text.replace(/[\s\p{Cf}]+/gu, ''));
      }),
    );
  });
});

describe('scripts and marks', () => {
  it.each([
    ['full-width digits', 'It weighs １２．５ kg.', 12.5, 'kg'],
    ['Arabic-Indic digits', 'It weighs ١٢٫٥ kg.', 12.5, 'kg'],
    ['grouped Arabic-Indic digits', 'It weighs ١٬٢٣٤ kg.', 1234, 'kg'],
    ['Persian digits', 'It weighs ۱۲ kg.', 12, 'kg'],
    ['Devanagari digits', 'It weighs १२ kg.', 12, 'kg'],
    ['a full-width sign', 'It cost ＄５ million.', 5_000_000, 'USD'],
    ['a full-width percent sign', 'It rose ５０％.', 50, '%'],
    ['a right-to-left mark', 'It weighs 12\u200f kg.', 12, 'kg'],
    ['isolating marks', 'It cost \u2068$5\u2069 million.', 5_000_000, 'USD'],
    ['a byte order mark', '\ufeff12 kg', 12, 'kg'],
    ['narrow blanks', 'It weighs 12\u202fkg.', 12, 'kg'],
    ['narrow blanks between thousands', 'It weighs 12\u2009500\u2009kg.', 12_500, 'kg'],
    ['a lone surrogate beside it', '\ud800 12 kg \udc00', 12, 'kg'],
  ])('reads a figure with %s', (_name, text, value, unit) => {
    expect(read(text)).toMatchObject([{ value, unit }]);
  });

  it.each([
    'NaN',
    'Infinity km',
    '-Infinity',
    '∞ kg',
    'null',
    'undefined',
    '1e999 kg',
    '0x1F4',
    '10^400 km',
    '9e308 million kg',
  ])('has no infinite figure in %s', (text) => {
    for (const { value, low, high } of read(text))
      expect([value, low, high].every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
  });
});

describe('huge and odd input', () => {
  const UNITS: [name: string, unit: string][] = [
    ['digits', '1'],
    ['digits apart', '1 '],
    ['sides', '2 x '],
    ['lists', '5, '],
    ['figures set against others', '$5m against 4 '],
    ['quoted figures', '"5" '],
    ['holidays', "New Year's "],
    ['years in words', 'in nineteen ninety '],
    ['grouped digits', '123 '],
    ['endless ranges', '1-'],
    ['ranges in words', '1 to '],
    ['number words', 'one hundred and '],
    ['minus signs', '-'],
    ['currency signs', '$'],
    ['fractions', 'half a '],
    ['years', '2019-'],
    ['months', 'May 5 to '],
    ['colons', '10:'],
    ['rates', '5 km per '],
    ['lone surrogates', '\ud800'],
    ['letters', 'a'],
    ['hedges', 'more than '],
    ['sums', '2 hours 3 minutes '],
    ['capitals', 'Boeing '],
    ['open ranges', 'between 1 and '],
    ['hundreds', 'one hundred '],
    ['slashed figures', '1/2/3/4'],
    ['two currency signs', '$€'],
    ['opening brackets', '('],
    ['figures in opening brackets', '(1 '],
    ['powers', '10^'],
    ['marks of no width', '\u200b'],
    ['full-width digits', '１'],
    ['Arabic-Indic digits', '١,'],
    ['feet and inches', '5\'6" '],
    ['plus-minus', '1±'],
    ['scores', '3–1, '],
    ['ratios', 'one in '],
    ['dates', '1/2/2020-'],
  ];

  /** Microseconds of this process alone, the least of three runs: what else the machine does is not counted. */
  const time = (text: string): number =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const start = process.cpuUsage().user;
        readQuantities(text);
        return process.cpuUsage().user - start;
      }),
    );

  it.each(UNITS)('reads %s in linear time', (_name, unit) => {
    const size = 40_000;
    const small = time(unit.repeat(Math.ceil(size / unit.length)));
    const large = time(unit.repeat(Math.ceil((size * 8) / unit.length)));
    // eight times the text; quadratic time would be 64 times as long
    expect(large).toBeLessThan(30 * small + 1_500_000);
  });

  it('has no figure for what no finite number holds', () => {
    expect(read(`${'9'.repeat(1_000_000)} km`)).toEqual([]);
    expect(read(`1${'0'.repeat(400)} km`)).toEqual([]);
  });

  it('reads a megabyte without a line break', () => {
    const sentence = 'It shipped 28.7 million tonnes for $3bn by 2026 to about 40 ports. ';
    const times = Math.ceil(1_000_000 / sentence.length);
    expect(read(sentence.repeat(times))).toHaveLength(4 * times);
  });
});
