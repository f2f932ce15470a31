import fc from 'fast-check';

const words = (text: string): string[] => text.split(' ');

/** Zeros of decimal digits: ASCII, Arabic-Indic, extended Arabic-Indic, Devanagari, full-width, mathematical bold. */
const ZEROS: readonly number[] = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce];

/** The digits of a text in another script. */
const inScript = (text: string, zero: number): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const digits = fc
  .oneof(
    fc.nat({ max: 99 }).map(String),
    fc.nat({ max: 3000 }).map(String),
    fc.nat().map((number) => number.toLocaleString('en')),
    fc.nat().map((number) => number.toLocaleString('de')),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(String),
    fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 400 })).map(([mantissa, power]) => `${mantissa}e${power}`),
    fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 400 })).map(([base, power]) => `${base}^${power}`),
    fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })).map(([above, below]) => `${above}/${below}`),
    fc.constantFrom(...words('007 .5 5. 1,2,3 1.000.000,5 1’000 12,34,567 ½ 2½ 0 00 10^400 1e999 9.99e-400')),
  )
  .chain((text) => fc.constantFrom(...ZEROS).map((zero) => inScript(text, zero)));

const spelled = fc
  .array(
    fc.constantFrom(
      ...words(
        'zero one two three eleven twelve twenty thirty ninety hundred thousand million billion trillion dozen half third quarter fifths and a point minus lakh crore',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const scale = fc.constantFrom('', '', '', ' million', 'bn', 'm', 'k', ' lakh', ' trn', 'M', ' dozen');
const unit = fc.constantFrom(
  ...words(
    '% km kg °C °F m² mph hours years year-old people tonnes euros USD bps pp barrels MB kWh ounces degrees m M',
  ),
  '',
  'per cent',
  'percentage points',
  'fl oz',
  'square miles',
  'km per hour',
  '$/barrel',
  'people per km²',
  'feet 3 inches',
);
const currency = fc.constantFrom('', '', '', '$', '€', '£', 'US$', 'Rs ', 'HK $', '¥', 'CHF ');
const hedge = fc.constantFrom(
  '',
  ...words('about nearly over under ~ < ≥ -'),
  'at least',
  'up to',
  'no more than',
  'just under',
  'between',
  'from',
);

const number = fc.oneof(digits, spelled);
const measure = fc
  .tuple(hedge, currency, number, scale, unit)
  .map(([before, sign, figure, suffix, after]) => `${before} ${sign}${figure}${suffix} ${after}`.trim());
const range = fc
  .tuple(measure, fc.constantFrom(' to ', ' and ', '-', '–', ' – ', ' or ', '~', '/', ':', ' in ', ' out of '), measure)
  .map((parts) => parts.join(''));
const date = fc.constantFrom(
  ...words('2019 1990s Q3 FY2023 H1 May 2024-02-30 31/12/1999 2019-20 12:30 5pm yesterday Monday 44BC'),
  'May 5, 2019',
  '5 May',
  'the 19th century',
  'last March',
  'the first half of 2020',
  'between 2010 and 2015',
);
const nested = fc.letrec<{ nest: string }>((tie) => ({
  nest: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    measure,
    fc.tuple(tie('nest'), tie('nest')).map(([a, b]) => `between ${a} and ${b}`),
    tie('nest').map((inner) => `(${inner})`),
    fc.tuple(tie('nest'), tie('nest')).map(([a, b]) => `from ${a} to ${b}`),
    tie('nest').map((inner) => `half of ${inner}`),
  ),
})).nest;

const clause = fc
  .tuple(
    fc.constantFrom('It', 'Orbel Mining', 'The port of Arden', 'Ana Kade', 'output', 'Revenue (in $m):', '| Arden |'),
    fc.constantFrom('has', 'rose by', 'fell to', 'was', 'is', 'shipped', 'beat Tallin', 'said', '|', ':'),
    fc.oneof(measure, range, nested),
    fc.constantFrom('', ' in ', ' by ', ' since ', ' of ', ', up from ', ' respectively, against '),
    fc.oneof(date, measure),
    fc.constantFrom('. ', '.\n', ', ', '; ', ' |\n', '\n\n', ''),
  )
  .map((parts) => parts.join(' '));

/** Characters that break careless readers: marks without width, of direction, half pairs, odd blanks, lookalikes. */
const NOISE: readonly string[] = [
  ...'\u200b\u200d\u200e\u200f\u202e\u2066\u2069\u00ad\ufeff\u00a0\u2009\u3000\u0000\u001b\u2028\n\t\r',
  ...'−–—‐,.;:/%$€()[]{}"\'’′″°²½×^~≈<>=&#@|\\',
  '\ud800',
  '\udc00',
  '😀',
  '漢',
  'é',
  'ﬁ',
  'İ',
  'NaN',
  'Infinity',
  'null',
  '10^400',
];

const insertions = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.constantFrom(...NOISE)), { maxLength: 6 });

/** Texts that follow the grammar of figures in prose. */
const figureTexts = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => clauses.join(''));

/** The same with noise between any two code units, and with pieces cut out. */
const brokenTexts = fc
  .tuple(figureTexts, insertions, fc.nat({ max: 200 }), fc.nat({ max: 12 }))
  .map(([text, inserted, at, length]) => {
    const cut = text.slice(0, at) + text.slice(at + length);
    return inserted.reduce((broken, [place, noise]) => broken.slice(0, place) + noise + broken.slice(place), cut);
  });

/** Any code units at all. */
const anyTexts = fc.string({ unit: 'binary', maxLength: 80 });

export const oddTexts = fc.oneof(
  { arbitrary: brokenTexts, weight: 4 },
  { arbitrary: figureTexts, weight: 2 },
  anyTexts,
);
