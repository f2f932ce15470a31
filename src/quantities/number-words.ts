/** Number words below a hundred, with the group they belong to in English counting. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value])
    .concat([
      ['nought', 0],
      ['naught', 0],
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
]);

/** Scale words as powers of ten that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['million', 6],
  ['crore', 7],
  ['crores', 7],
  ['milliard', 9],
  ['billion', 9],
  ['trillion', 12],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
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

/** Denominators of fractions in words, singular; plurals add an s. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

const ORDINAL_WORDS = new Map<string, number>(
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
);
for (const [word, value] of TENS) ORDINAL_WORDS.set(word.replace(/y$/, 'ieth'), value);
ORDINAL_WORDS.set('hundredth', 100).set('thousandth', 1000).set('millionth', 1e6).set('billionth', 1e9);

/** "first" to "nineteenth", the tens, and the scales. */
export const ORDINALS: ReadonlyMap<string, number> = ORDINAL_WORDS;
