import type { VerdictCase } from './verdict-case.ts';

/** Claims that call for arithmetic: one of its operands alone speaks neither for nor against them. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'A litre of paint costs 12 dollars in Norvik and 14 dollars in Aster.',
    claims: [
      ['supported', 'Five litres of paint cost 60 dollars in Norvik.'],
      ['unverified', 'Five litres of paint cost 70 dollars in Norvik.'],
    ],
  },
  {
    source: 'The firm pays 12,000 euros a year in rent.',
    claims: [['supported', 'The firm pays 24,000 euros in rent over two years.']],
  },
  {
    source:
      'The lake rose over its banks. Some 5,100 people were taken to shelters in the county, 1,700 of them in Aster itself.',
    claims: [['unverified', 'About 3,400 people were taken to shelters elsewhere in the county.']],
  },
  {
    source: 'Two-fifths of the 900 guards said they had thought of quitting the service.',
    claims: [
      ['supported', 'Three-fifths of the guards had not thought of quitting the service.'],
      ['contradicted', 'Three-fifths of the guards had thought of leaving the service.'],
    ],
  },
  {
    source: 'Forty percent of the shops are open.',
    claims: [
      ['supported', 'The other 60 percent of the shops are shut.'],
      ['unverified', '60 percent of the other shops are open.'],
    ],
  },
  {
    source: 'The storm killed 12 people.',
    claims: [['contradicted', 'Overall, 14 people died in the storm.']],
  },
  {
    source: 'Rovers won 3-1 against Castle on Sunday.',
    claims: [
      ['supported', 'Castle lost 1-3 to Rovers on Sunday.'],
      ['supported', 'Castle were beaten 1-3 by Rovers on Sunday.'],
      ['contradicted', 'Rovers lost 1-3 to Castle on Sunday.'],
      ['contradicted', 'Castle lost 1-4 to Rovers on Sunday.'],
    ],
  },
  {
    source: 'Ivo Brand became mayor in March 2009, eight years after entering the council.',
    claims: [
      ['supported', 'Ivo Brand entered the council in 2001.'],
      ['contradicted', 'Ivo Brand became mayor in 2001.'],
    ],
  },
  {
    source: 'Tarn opened her shop six years after joining the guild in 1996.',
    claims: [
      ['supported', 'Tarn opened her shop in 2002.'],
      ['contradicted', 'Tarn joined the guild in 2002.'],
    ],
  },
  {
    source: 'The dam burst in 1954. Three years later it was rebuilt.',
    claims: [['supported', 'The dam was rebuilt in 1957.']],
  },
  {
    source: 'The quarry shipped 210 tonnes of slate in April, 185 tonnes in May and 140 tonnes in June.',
    claims: [
      ['supported', 'The quarry shipped 535 tonnes of slate in the second quarter.'],
      ['contradicted', 'The quarry shipped 395 tonnes of slate in the second quarter.'],
    ],
  },
  {
    source: 'The budget went from a surplus of 30 million crowns to a deficit of 40 million crowns.',
    claims: [
      ['supported', 'The budget worsened by 70 million crowns.'],
      ['unverified', 'The budget improved by 70 million crowns.'],
    ],
  },
];
