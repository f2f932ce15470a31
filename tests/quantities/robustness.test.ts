import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quantity } from '../../src/domain/quantity.ts';
import { compareQuantities } from '../../src/quantities/compare.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { tokenize } from '../../src/quantities/tokens.ts';

const PIECES = [
  ...'0 1 2 12 100 1,000 28.7 28.700.000 28,7 1/2 ½ 2019 1990s 10^400 １２ ١٢ 007 192.168.1.2 1e9'.split(' '),
  ...'one two twenty hundred thousand million bn dozen half third quarter a an and or to from between minus negative'.split(
    ' ',
  ),
  ...'about nearly over under at least up to more than per - – − . , : / % $ £ € US$ ( ) [ ] " \' ’ ° °C'.split(' '),
  ...'1st 21st 14th century 13–7 14–16'.split(' '),
  ...'m km kg t Mt h hours years old year-old aged of people tonnes March May December Q3 FY2023 H1 the by in since Monday'.split(
    ' ',
  ),
  '\n',
  '\u00a0',
  '\u200f',
  '\ud800',
  '\udc00',
  '😀',
  'NaN',
  'Infinity',
  'é',
  '漢',
  '×10',
  '²',
];

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 24 })
    .map((pairs) => pairs.flat().join('')),
);
/** A day, or a month, day or minute whose year is open; twice. */
const EDTF = /^(?:(?:\d{4}-\d\d-\d\d|XXXX-\d\d(?:-\d\d)?|XXXX-XX-XXT\d\d:\d\d)(?: |$)){2}$/;

const anchors = fc.constantFrom(undefined, '2025-11-05', 'not a date');

const read = (text: string, anchor?: string) => readQuantities(text, anchor === undefined ? {} : { anchor });

describe('any text', () => {
  it('gives quantities that slice the text, in order, apart, and of the shape', () => {
    fc.assert(
      fc.property(texts, anchors, (text, anchor) => {
        let last = 0;
        for (const quantity of read(text, anchor)) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          last = quantity.end;
          expect(Quantity.safeParse(quantity).error).toBeUndefined();
          const { canonical, date } = quantity;
          if (date !== undefined) expect(`${date.start} ${date.end}`).toMatch(EDTF);
          if (canonical !== null) expect(canonical.low ?? -Infinity).toBeLessThanOrEqual(canonical.high ?? Infinity);
          for (const reading of quantity.alternatives ?? [])
            expect(text.slice(reading.start, reading.end)).toBe(reading.text);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives a value alone or a range alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, low, high, kind } of read(text)) {
          if (kind === 'date') continue;
          expect(value === null).toBe(low !== null && high !== null);
          expect((low === null) === (high === null)).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('holds its own figure: a quantity equals itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const quantity of read(text)) {
          const { relation } = compareQuantities(quantity, quantity);
          expect(relation).toBe('equal');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('covers every visible character with tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          tokenize(text)
            .map((token) => text.slice(token.start, token.end))
            .join(''),
        ).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });
});

describe('huge and odd input', () => {
  const UNITS: [name: string, unit: string][] = [
    ['digits', '1'],
    ['digits apart', '1 '],
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
  ];

  /** The least of three runs: a busy machine makes some of them slow. */
  const time = (text: string): number =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const start = performance.now();
        readQuantities(text);
        return performance.now() - start;
      }),
    );

  it.each(UNITS)('reads %s in linear time', (_name, unit) => {
    const size = 10_000;
    const small = time(unit.repeat(Math.ceil(size / unit.length)));
    const large = time(unit.repeat(Math.ceil((size * 8) / unit.length)));
    // eight times the text; quadratic time would be 64 times as long
    expect(large).toBeLessThan(30 * small + 60);
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
