import type { VerdictCase } from './verdict-case.ts';

/** Claims that repeat a figure in another sense: of other matter, elsewhere, of all of them, denied, of another year. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Ostmark exported 2.3 million tonnes of lentils in 2023. Exports of flax came to 61,000 tonnes.',
    claims: [
      ['supported', 'Ostmark exported 2.3 million tonnes of lentils in 2023.'],
      ['unverified', 'Ostmark exported 2.3 million tonnes of quinoa in 2023.'],
    ],
  },
  {
    source: 'In Tarvia, 4,475 conscripts deserted and 32,220 were dismissed. In Belmar, the toll was 2,165 deserters.',
    claims: [
      ['supported', 'In Tarvia 4,475 conscripts deserted.'],
      ['unverified', 'In Belmar 4,475 conscripts deserted.'],
    ],
  },
  {
    source: 'The mill did not reach its target of 900,000 reams.',
    claims: [
      ['supported', 'The mill missed its target of 900,000 reams.'],
      ['unverified', 'The mill exceeded its target of 900,000 reams.'],
    ],
  },
  {
    source: 'The glacier lost 62 metres of its length last year.',
    claims: [
      ['supported', 'Last year the glacier lost 62 metres.'],
      ['unverified', 'The glacier lost 62 metres the year before last.'],
    ],
  },
  {
    source: 'Orla College accepted 5.3% of its applicants for the class of 2019.',
    claims: [
      ['supported', 'Orla College accepted 5.3% of applicants for the class of 2019.'],
      ['contradicted', 'Orla College rejected 5.3% of applicants for the class of 2019.'],
    ],
  },
  {
    source: 'The foundation awarded 19 grants worth a total of 2.7 million crowns.',
    claims: [['unverified', 'Each grant was worth 2.7 million crowns.']],
  },
];
