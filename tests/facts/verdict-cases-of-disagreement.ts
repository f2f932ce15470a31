import type { VerdictCase } from './verdict-case.ts';

/** Claims whose figure the sources give, but from someone else, for another day, of the opposite, or with another bound. */
export const CASES: readonly VerdictCase[] = [
  {
    source:
      'The auditors put the price of the tunnel at 7.3 billion crowns. Varn Rail, which is to run it, says it will cost 6.1 billion crowns.',
    claims: [
      ['supported', 'Varn Rail puts the price at 6.1 billion crowns.'],
      ['contradicted', 'Varn Rail puts the price at 7.3 billion crowns.'],
      ['supported', 'The auditors put the price at 7.3 billion crowns.'],
      ['contradicted', 'The auditors put the price at 6.1 billion crowns.'],
      ['contradicted', 'Varn Rail says that it will cost 7.3 billion crowns.'],
    ],
  },
  {
    source:
      'Kalo Foods estimates the damage at 70 million crowns. The union estimates the damage at 90 million crowns.',
    claims: [
      ['supported', 'The union estimates the damage at 90 million crowns.'],
      ['contradicted', 'Kalo Foods estimates the damage at 90 million crowns.'],
    ],
  },
  {
    source: 'The yearly losses of the quarry are 3 million crowns.',
    claims: [
      ['supported', 'The quarry puts its yearly losses at 3 million crowns.'],
      ['contradicted', 'The quarry puts its yearly losses at 4 million crowns.'],
    ],
  },
  {
    source: 'In 2009 the shipyard employed 2,300 people. Today it employs 710.',
    claims: [
      ['contradicted', 'The shipyard now employs 2,300 people.'],
      ['contradicted', 'The shipyard employs 2,300 people.'],
      ['supported', 'The shipyard now employs 710 people.'],
      ['supported', 'The shipyard employs 710 people.'],
      ['supported', 'The shipyard employed 2,300 people in 2009.'],
      ['supported', 'The shipyard once employed 2,300 people.'],
    ],
  },
  {
    source: 'Until 2015 the school had 420 pupils. It now has 260.',
    claims: [
      ['contradicted', 'The school now has 420 pupils.'],
      ['supported', 'The school has 260 pupils.'],
    ],
  },
  {
    source: 'The line carried 3,000 passengers a day in 2010. It currently carries 5,200 passengers a day.',
    claims: [
      ['contradicted', 'The line carries 3,000 passengers a day.'],
      ['supported', 'The line carries 5,200 passengers a day.'],
      ['supported', 'The line carried 3,000 passengers a day in 2010.'],
    ],
  },
  {
    source: 'The lake covered 48 square kilometres in 1960; today it covers 31.',
    claims: [
      ['contradicted', 'The lake covers 48 square kilometres.'],
      ['supported', 'The lake covers 31 square kilometres.'],
      ['supported', 'The lake covered 48 square kilometres in 1960.'],
    ],
  },
  {
    source: 'The mill employed 500 people in 1960 and now employs 90.',
    claims: [
      ['contradicted', 'The mill employs 500 people.'],
      ['supported', 'The mill employs 90 people.'],
      ['contradicted', 'The mill employed 90 people in 1960.'],
    ],
  },
  {
    source: 'The museum had 300 paintings in 1950. Today it has 40 sculptures.',
    claims: [['supported', 'The museum has 300 paintings.']],
  },
  {
    source: 'Kort Group expects sales of 3 million crowns.',
    claims: [
      ['supported', 'Kort Group puts sales at 3 million crowns.'],
      ['unverified', 'Analysts put sales at 3 million crowns.'],
    ],
  },
  {
    source: 'The tower of Brenn is 88 metres high. A survey gave 91 metres as the height of the tower of Brenn.',
    claims: [
      ['supported', 'The tower of Brenn is 88 metres high.'],
      ['supported', 'The tower of Brenn is 91 metres high.'],
      ['contradicted', 'The tower of Brenn is 97 metres high.'],
    ],
  },
  {
    source: 'Pellworm made a profit of 4 million crowns in 2019.',
    claims: [
      ['unverified', 'Pellworm made a loss in 2019.'],
      ['supported', 'Pellworm made a profit in 2019.'],
    ],
  },
  {
    source: 'Imports rose by 8 percent in 2021.',
    claims: [
      ['unverified', 'Imports fell in 2021.'],
      ['supported', 'Imports rose in 2021.'],
    ],
  },
  {
    source: 'The castle is free for under-14s.',
    claims: [
      ['contradicted', 'The castle is free for under-16s.'],
      ['contradicted', 'The castle is free for under-12s.'],
      ['supported', 'The castle is free for under-14s.'],
    ],
  },
  {
    source: 'The song was played more than 300 million times.',
    claims: [
      ['unverified', 'The song was played more than 60 million times.'],
      ['supported', 'The song was played more than 250 million times.'],
      ['supported', 'The song was played over 300 million times.'],
    ],
  },
  {
    source: 'The fund holds less than 20 million crowns.',
    claims: [['unverified', 'The fund holds less than 90 million crowns.']],
  },
];
