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
  {
    source: 'Solaris had a profit of 3 million francs in 2022.',
    claims: [
      ['unverified', 'Solaris had debts of 3 million francs in 2022.'],
      ['contradicted', 'Solaris had a loss of 3 million francs in 2022.'],
    ],
  },
  {
    source: 'The ferry Sula is 118 metres long and can take 640 passengers.',
    claims: [['unverified', 'The Sula has a crew of 118.']],
  },
  {
    source: 'Lena Orsk came third in the sprint.',
    claims: [
      ['supported', 'Lena Orsk was third in the sprint.'],
      ['unverified', 'Lena Orsk’s sister came third in the sprint.'],
    ],
  },
  {
    source: 'The glacier has lost much of its ice since 1980, when it covered 27 square kilometres.',
    claims: [['unverified', 'The glacier covers 27 square kilometres now.']],
  },
];
