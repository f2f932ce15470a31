import type { VerdictCase } from './verdict-case.ts';

/** What a fact answers and what it leaves open: states before a change, differences, several of one, parts of a period. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Each crate holds 30 bottles.',
    claims: [
      ['unverified', 'Four crates hold 120 bottles.'],
      ['contradicted', 'Each crate holds 36 bottles.'],
    ],
  },
  {
    source: 'Average wages in Torvik rose 5.2 percent in 2022.',
    claims: [
      ['contradicted', 'Average wages in Torvik fell 5.2 percent in 2022.'],
      ['unverified', 'Average wages in Torvik rose 5.2 percent in the first half of 2022.'],
    ],
  },
  {
    source: 'The organisers had hoped for 8,000 runners, but only 5,100 came.',
    claims: [['contradicted', 'The race drew 8,000 runners.']],
  },
  {
    source: 'A litre of diesel costs 1.70 euros.',
    claims: [
      ['supported', 'Diesel costs 1.70 euros a litre.'],
      ['contradicted', 'A gallon of diesel costs 1.70 euros.'],
    ],
  },
  {
    source: 'The clinic has treated 900 patients since 2018.',
    claims: [['unverified', 'The clinic treated 900 patients in 2018.']],
  },
  {
    source: 'Exports to Sarland made up 40 million of the 90 million euros total.',
    claims: [['contradicted', 'Exports to Sarland amounted to 90 million euros.']],
  },
];
