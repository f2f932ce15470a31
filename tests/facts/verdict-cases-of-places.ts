import type { VerdictCase } from './verdict-case.ts';

/** Claims that set one figure of a sentence in the place of another. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Ida Vorn, 52, succeeds Karl Brandt, 67, as rector.',
    claims: [
      ['supported', 'Karl Brandt is 67.'],
      ['contradicted', 'Ida Vorn is 67.'],
      ['contradicted', 'Brandt is 52 years old.'],
    ],
  },
  {
    source: 'Lower Marlow (3,100 inhabitants) and Upper Marlow (8,200 inhabitants) merged.',
    claims: [
      ['supported', 'Upper Marlow has 8,200 inhabitants.'],
      ['contradicted', 'Upper Marlow has 3,100 inhabitants.'],
    ],
  },
  {
    source:
      'Catches are given in tonnes.\n\n| Harbour | 2020 | 2021 | 2022 |\n|---|---:|---:|---:|\n| Marlow | 8,450 | 7,900 | 6,300 |\n| Dorn | 3,150 | 3,600 | 4,250 |',
    claims: [
      ['supported', 'Marlow caught 7,900 tonnes in 2021.'],
      ['contradicted', 'Marlow caught 8,450 tonnes in 2021.'],
      ['contradicted', 'Catches at Dorn were 3,600 tonnes in 2022.'],
    ],
  },
  {
    source: "Nine of the town's 45 bridges are closed.",
    claims: [
      ['supported', 'The town has 45 bridges.'],
      ['supported', 'Nine bridges in the town are closed.'],
      ['contradicted', 'The town has nine bridges.'],
    ],
  },
  {
    source:
      'In 1871, Orla Fenn became a lecturer in botany at Marlow, and in 1884, she was appointed keeper of the herbarium.',
    claims: [
      [
        'supported',
        'Orla Fenn became a lecturer in botany at Marlow in 1871 and was appointed keeper of the herbarium in 1884.',
      ],
      [
        'contradicted',
        'In 1884, Orla Fenn became a lecturer in botany at Marlow, and in 1871, she was appointed keeper of the herbarium.',
      ],
    ],
  },
  {
    source: 'By 1902, over 4,000 families had settled in the valley, and by 1931, over 19,000 families lived there.',
    claims: [
      [
        'supported',
        'By 1902, over 4,000 families had settled in the valley, and by 1931, over 19,000 families lived there.',
      ],
      [
        'contradicted',
        'By 1931, over 4,000 families had settled in the valley, and by 1902, over 19,000 families lived there.',
      ],
    ],
  },
  {
    source: 'Divers are paid 640 crowns weekly and 31,200 crowns over 12 months.',
    claims: [['contradicted', 'Divers are paid 31,200 crowns weekly and 640 crowns over 12 months.']],
  },
  {
    source: 'Claims cost 5 francs per acre for shafts and 2.50 francs per acre for dredging.',
    claims: [
      ['supported', 'Claims cost 5 francs per acre for shafts and 2.50 francs per acre for dredging.'],
      ['contradicted', 'Claims cost 2.50 francs per acre for shafts and 5 francs per acre for dredging.'],
    ],
  },
  {
    source: 'The survey found that 64 percent of the fund’s grants went to the largest 12 percent of farms.',
    claims: [
      [
        'contradicted',
        'The survey found that 12 percent of the fund’s grants went to the largest 64 percent of farms.',
      ],
    ],
  },
  {
    source: 'A workshop cut its losses from 90 to 40 crowns a day.',
    claims: [['contradicted', 'A workshop cut its losses from 40 to 90 crowns a day.']],
  },
  {
    source: 'The lake is 62 kilometres long and 9 kilometres wide.',
    claims: [
      ['supported', 'The lake has a length of 62 kilometres.'],
      ['contradicted', 'The lake is 9 kilometres long.'],
    ],
  },
  {
    source: 'Vaults hold 70 percent of the city’s archives, lofts 12 percent.',
    claims: [['supported', 'Lofts hold 12 percent of the city’s archives.']],
  },
  {
    source:
      'House prices in Carrick rose by 0.6% in May from April and by 2.8% from a year earlier, the land office said on Friday. The average home now costs 268,400 pounds. Prices in the capital were 1.9% lower than a year ago. The number of sales dropped to 71,300.',
    claims: [
      ['unverified', 'In May a home in Carrick cost 268,400 pounds on average, 2.8% more than twelve months before.'],
    ],
  },
];
