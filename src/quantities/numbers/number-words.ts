/** Number words below a hundred, with the group they belong to in English counting. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value])
    .concat([
      ['nought', 0],
      ['naught', 0],
      ['nil', 0],
    ]),
);

export const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['ninty', 90],
]);

/** Scale words as powers of ten that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['lkh', 5],
  ['lkhs', 5],
  ['million', 6],
  ['crore', 7],
  ['crores', 7],
  ['krore', 7],
  ['krores', 7],
  ['koti', 7],
  ['milliard', 9],
  ['billion', 9],
  ['trillion', 12],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
  ['sextillion', 21],
  ['septillion', 24],
  ['octillion', 27],
  ['nonillion', 30],
  ['mln', 6],
  ['mio', 6],
  ['bln', 9],
  ['trln', 12],
  ['tln', 12],
  ['mrd', 9],
]);

/** Scale suffixes as powers of ten; matched as written. Single letters only count when glued to the digits. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['m', 6],
  ['M', 6],
  ['mn', 6],
  ['Mn', 6],
  ['mm', 6],
  ['MM', 6],
  ['mil', 6],
  ['b', 9],
  ['B', 9],
  ['bn', 9],
  ['Bn', 9],
  ['BN', 9],
  ['bil', 9],
  ['t', 12],
  ['T', 12],
  ['tn', 12],
  ['trn', 12],
  ['cr', 7],
  ['Cr', 7],
  ['CR', 7],
]);

/** Plural scale words without a number are vague ("millions of people"): from one to ten of them. */
export const VAGUE_SCALES: ReadonlyMap<string, number> = new Map([
  ['tens', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
]);

/** Words that stand for a fixed number of things; the article before them is part of the number. */
export const GROUP_WORDS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['couple', 2],
  ['pair', 2],
  ['score', 20],
  ['gross', 144],
]);

const ORDINAL_UNITS: readonly [word: string, value: number][] =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value])
    .concat([
      ['nineth', 9],
      ['twelveth', 12],
    ]);

const ordinalTen = (word: string): string => word.replace(/y$/, 'ieth');

const ORDINAL_SCALES: readonly [word: string, power: number][] = [...SCALES]
  .filter(([word]) => /^(?:hundred|thousand|\p{L}+llion)$/u.test(word))
  .map(([word, power]) => [`${word}th`, power]);

/** "first" to "nineteenth", the tens, and the scales. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_UNITS,
  ...[...TENS].map(([word, value]): [string, number] => [ordinalTen(word), value]),
  ...ORDINAL_SCALES.map(([word, power]): [string, number] => [word, Number(`1e${power}`)]),
]);

/** Denominators of fractions in words, singular and plural; "second" and "first" divide in compounds alone. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ORDINALS].flatMap(([word, value]): [string, number][] =>
    value > 2
      ? [
          [word, value],
          [`${word}s`, value],
        ]
      : [],
  ),
]);

/** What a word does in English counting. */
export type NumberWord = {
  role: 'unit' | 'ten' | 'scale';
  /** Its value; of a scale, its power of ten. */
  value: number;
  /** "five" counts, "fifth" ranks, "fifths" divides. */
  form: 'cardinal' | 'ordinal' | 'plural';
};

/** Tens and units written as one word: "twentyone", "thirtyfirst". */
const fused = (units: Iterable<readonly [string, number]>): [string, number][] =>
  [...units]
    .filter(([, value]) => value > 0 && value < 10)
    .flatMap(([unit, value]) => [...TENS].map(([ten, tens]): [string, number] => [ten + unit, tens + value]));

const words = (
  role: NumberWord['role'],
  form: NumberWord['form'],
  entries: Iterable<readonly [string, number]>,
): [string, NumberWord][] => [...entries].map(([word, value]) => [word, { role, value, form }]);

const ordinals = (form: 'ordinal' | 'plural', suffix: string): [string, NumberWord][] => {
  const suffixed = (entries: Iterable<readonly [string, number]>): [string, number][] =>
    [...entries].map(([word, value]) => [word + suffix, value]);
  return [
    ...words('unit', form, suffixed(ORDINAL_UNITS.filter(([word]) => form === 'ordinal' || word !== 'second'))),
    ...words('unit', form, suffixed(fused(ORDINAL_UNITS))),
    ...words('ten', form, suffixed([...TENS].map(([word, value]): [string, number] => [ordinalTen(word), value]))),
    ...words('scale', form, suffixed(ORDINAL_SCALES)),
  ];
};

/** Every word that English counting, ranking and dividing is made of. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...ordinals('plural', 's'),
  ...ordinals('ordinal', ''),
  ...words('unit', 'cardinal', UNITS),
  ...words('unit', 'cardinal', fused(UNITS)),
  ...words('ten', 'cardinal', TENS),
  ...words('scale', 'cardinal', SCALES),
]);

/** Words that a number can begin with, articles apart. */
export const NUMBER_STARTS: readonly string[] = [
  ...[...NUMBER_WORDS].filter(([, { form }]) => form !== 'plural').map(([word]) => word),
  ...VAGUE_SCALES.keys(),
  'half',
  'quarter',
  'dozens',
  'several',
  'few',
  'many',
];
