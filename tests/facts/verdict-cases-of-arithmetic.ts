import type { VerdictCase } from './verdict-case.ts';

/** Sources with claims whose figures follow from stated ones, or only seem to. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Norland holds 28.7 million tonnes of the ore and Sudland 44 million tonnes.',
    claims: [
      ['supported', 'Norland and Sudland together hold 72.7 million tonnes of the ore.'],
      ['contradicted', 'Norland and Sudland together hold 82.7 million tonnes of the ore.'],
      ['supported', 'Sudland holds 15.3 million tonnes more of the ore than Norland.'],
      ['unverified', 'Norland and Westland together hold 72.7 million tonnes of the ore.'],
    ],
  },
  {
    source: 'The mill employs 120 women and 80 men.',
    claims: [
      ['supported', 'The mill employs 200 people.'],
      ['supported', 'Three in five of the employees are women.'],
      ['supported', 'There are 40 more women than men at the mill.'],
      ['unverified', 'There are 40 more men than women at the mill.'],
    ],
  },
  {
    source: 'In the referendum 62 percent of the islanders voted.',
    claims: [
      ['supported', 'In the referendum 38 percent of the islanders did not vote.'],
      ['unverified', 'In the referendum 48 percent of the islanders did not vote.'],
    ],
  },
  {
    source: 'The expedition left with 110 dogs and came back with 17 dogs.',
    claims: [
      ['supported', 'The expedition lost 93 dogs.'],
      ['unverified', 'The expedition lost 83 dogs.'],
    ],
  },
  {
    source: 'The club, founded with 12 members, now has 74 members.',
    claims: [
      ['supported', 'The club has 62 more members than when it was founded.'],
      ['unverified', 'The club has 62 fewer members than when it was founded.'],
    ],
  },
  {
    source: 'By midday 41 percent of the ballots had been counted, five points more than at midday four years ago.',
    claims: [['supported', 'Four years ago 36 percent of the ballots had been counted by midday.']],
  },
  {
    source: "Tarn Bank's margin narrowed by 12 basis points to 2.41 percent.",
    claims: [
      ['supported', "Tarn Bank's margin had stood at 2.53 percent before."],
      ['contradicted', "Tarn Bank's margin had stood at 14.41 percent before."],
    ],
  },
  {
    source: 'The council will buy 40 buses for 14 million dollars.',
    claims: [
      ['supported', 'Each bus costs 350,000 dollars.'],
      ['unverified', 'Each bus costs 450,000 dollars.'],
    ],
  },
  {
    source: 'The average household uses 120 cubic metres of water a year.',
    claims: [['supported', 'The average household uses 10 cubic metres of water a month.']],
  },
  {
    source: 'The survey of 2,500 households found that 38 percent had saved on heating.',
    claims: [
      ['supported', 'About 950 of the households in the survey had saved on heating.'],
      ['unverified', 'About 850 of the households in the survey had saved on heating.'],
    ],
  },
  {
    source: 'The Corin Tower is 241 metres tall, the Pell Tower 268 metres.',
    claims: [
      ['supported', 'The Pell Tower is 27 metres taller than the Corin Tower.'],
      ['contradicted', 'The Corin Tower is 27 metres taller than the Pell Tower.'],
    ],
  },
  {
    source: 'Sales of bicycles in Melland grew from 120,000 in 2020 to 300,000 in 2024.',
    claims: [
      ['supported', 'Sales of bicycles in Melland were two and a half times as high in 2024 as in 2020.'],
      ['unverified', 'Sales of bicycles in Melland were two and a half times as high in 2024 as in 2018.'],
    ],
  },
  {
    source: 'The three villages of Alm, Bray and Corve received 12, 19 and 7 million euros, respectively.',
    claims: [
      ['supported', 'Alm, Bray and Corve received 38 million euros in all.'],
      ['supported', 'Between them Alm and Bray received 31 million euros.'],
    ],
  },
  {
    source: 'The museum opened in 1998 and closed in 2018.',
    claims: [
      ['supported', 'The museum was open for 20 years.'],
      ['contradicted', 'The museum was open for 30 years.'],
    ],
  },
  {
    source: 'The strike began on 11 July. Trains ran again on 17 July.',
    claims: [['supported', 'Trains ran again six days after the strike began.']],
  },
  {
    source: 'A single dose contains 50 micrograms of the antigen.',
    claims: [
      ['supported', 'Two doses contain 100 micrograms of the antigen.'],
      ['unverified', 'Two doses contain 150 micrograms of the antigen.'],
    ],
  },
  {
    source: 'Life expectancy in the region is 79.1 years for men and 84.6 years for women.',
    claims: [
      ['supported', 'Women in the region live 5.5 years longer than men.'],
      ['contradicted', 'Women in the region live 5.5 years less than men.'],
    ],
  },
  {
    source: 'The vaccine was 88 percent effective in adults and 79 percent effective in children.',
    claims: [
      ['supported', 'The vaccine was nine percentage points more effective in adults than in children.'],
      ['contradicted', 'The vaccine was nine percent more effective in adults than in children.'],
    ],
  },
  {
    source: 'The farm has 48 turbines. A second phase with 22 turbines is due in 2027.',
    claims: [['supported', 'With the second phase the farm will have 70 turbines.']],
  },
  {
    source: 'The plant cost 1.9 billion rand, twice the original budget.',
    claims: [['supported', 'The original budget was 950 million rand.']],
  },
  {
    source: 'Runs of the ambulances increased by 116 percent.',
    claims: [
      ['supported', 'Runs of the ambulances more than doubled.'],
      ['contradicted', 'Runs of the ambulances more than tripled.'],
    ],
  },
  {
    source: 'Parliament raised the retirement age from 63 to 65.',
    claims: [['supported', 'The retirement age will go up by two years.']],
  },
];
