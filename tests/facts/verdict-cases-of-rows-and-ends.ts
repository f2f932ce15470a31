import type { VerdictCase } from './verdict-case.ts';

const SALES =
  '| £ million | 2024 | 2023 |\n|---|---|---|\n| Lamps | 121.4 | 112.6 |\n| Clocks | 98.7 | 101.2 |\n| Total | 220.1 | 213.8 |';

/** Claims on one of several rows of a table, and on when something ends. */
export const CASES: readonly VerdictCase[] = [
  {
    source: `Revenue rose by 3% in 2024.\n\n## Revenue by division\n\n${SALES}`,
    claims: [
      ['supported', 'Revenue rose by 3% in 2024.'],
      ['contradicted', 'Revenue rose by 8% in 2024.'],
      ['supported', 'Lamps brought in £121.4 million in 2024.'],
      ['contradicted', 'Clocks brought in £121.4 million in 2024.'],
      ['contradicted', 'Lamps brought in £121.4 million in 2023.'],
    ],
  },
  {
    source:
      '# The Orbel heaters\n\n| | V4 | V4 Max |\n|---|---|---|\n| Weight | 33 kg | 38 kg |\n| Price in 2024 | €490 | €590 |',
    claims: [
      ['supported', 'The V4 weighs 33 kg.'],
      ['contradicted', 'The V4 weighs 38 kg.'],
      ['supported', 'The V4 Max weighs 38 kg.'],
      ['contradicted', 'The V4 Max weighs 33 kg.'],
      ['supported', 'The V4 Max cost €590 in 2024.'],
    ],
  },
  {
    source: 'Dornwick took over the quay in 2016. Its contract runs to 2041.',
    claims: [
      ['supported', "Dornwick's contract lasts until 2041."],
      ['contradicted', "Dornwick's contract runs until 2045."],
      ['contradicted', "Dornwick's contract runs until 2035."],
    ],
  },
  {
    source: 'The terminal will stay closed until at least 25 March.',
    claims: [
      ['supported', 'The terminal will stay closed until at least 25 March.'],
      ['contradicted', 'The terminal will stay closed until at least 29 March.'],
      ['unverified', 'The terminal will stay closed until 5 April.'],
      ['contradicted', 'The terminal will stay closed until 20 March.'],
    ],
  },
  {
    source: 'Operating profit fell to £37.2 million from £41.5 million. Lessing handles about 41,000 crates a year.',
    claims: [
      ['supported', 'Operating profit fell to £37.2 million.'],
      ['supported', 'Operating profit dropped by 10 percent.'],
      ['contradicted', 'Operating profit rose to £37.2 million.'],
      ['supported', 'Lessing handles about 41,000 crates annually.'],
      ['contradicted', 'Lessing handles about 51,000 crates annually.'],
    ],
  },
  {
    source:
      'In 2021, the warmest of the three summers, pink snow covered 38% of the glacier; in 2020 it was 22% and in 2022 it was 27%.',
    claims: [
      ['supported', 'Pink snow covered 38% of the glacier in 2021.'],
      ['unverified', 'Pink snow covered 38% of the glacier in 2022.'],
    ],
  },
  {
    source:
      'Full-time staff are entitled to 27 working days of paid leave a year. Those who have turned 50 get 30 days.',
    claims: [
      ['supported', 'Full-time staff are entitled to 27 working days of leave.'],
      ['unverified', 'Staff over 50 get 30 days of leave.'],
    ],
  },
  {
    source: 'Sales came to 418 million pounds, up from 394 million pounds in 2023.',
    claims: [
      ['supported', 'Sales were 394 million pounds in 2023.'],
      ['contradicted', 'Sales were 418 million pounds in 2023.'],
      ['supported', 'Sales came to 418 million pounds.'],
    ],
  },
  {
    source: 'The firm had already ordered two new cranes from a Finnish maker for 31 million pounds.',
    claims: [
      ['supported', 'Two new cranes were ordered for 31 million pounds.'],
      ['contradicted', 'Two new cranes were ordered for 31 million euros.'],
      ['contradicted', 'Two new cranes were ordered for 41 million pounds.'],
    ],
  },
];
