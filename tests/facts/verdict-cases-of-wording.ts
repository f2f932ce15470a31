import type { VerdictCase } from './verdict-case.ts';

/** Sources with claims on them: durations, counts, fractions, changes, contests, parts and sources. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'The villa sold for 3.1 million euros.',
    claims: [
      ['contradicted', 'The villa sold for $3.1 million.'],
      ['supported', 'The villa sold for €3.1m.'],
      ['unverified', 'The villa sold for $3.4 million.'],
      ['contradicted', 'The villa sold for 2.1 million euros.'],
    ],
  },
  {
    source: 'Three ferries and five tugs will be scrapped.',
    claims: [
      ['supported', 'Three ferries will be scrapped.'],
      ['contradicted', 'Five ferries will be scrapped.'],
      ['supported', '5 tugs will be scrapped.'],
      ['unverified', 'Three trawlers will be scrapped.'],
    ],
  },
  {
    source: 'A dozen schools closed in the district.',
    claims: [
      ['supported', 'Twelve schools closed in the district.'],
      ['contradicted', 'Ten schools closed in the district.'],
      ['unverified', 'Twelve hospitals closed in the district.'],
    ],
  },
  {
    source: 'Three in five voters backed the mayor.',
    claims: [
      ['supported', '60 percent of voters backed the mayor.'],
      ['contradicted', 'Two in five voters backed the mayor.'],
      ['supported', 'More than half of voters backed the mayor.'],
      ['contradicted', 'Less than half of voters backed the mayor.'],
    ],
  },
  {
    source: 'One third of the 90 members resigned.',
    claims: [
      ['supported', '30 members resigned.'],
      ['contradicted', '90 members resigned.'],
      ['contradicted', 'Half of the members resigned.'],
      ['supported', 'A third of the members resigned.'],
    ],
  },
  {
    source: 'Production fell from 80,000 barrels in 2020 to 60,000 barrels in 2023.',
    claims: [
      ['supported', 'Production fell by a quarter.'],
      ['supported', 'Production fell by 20,000 barrels.'],
      ['contradicted', 'Production fell by half.'],
      ['contradicted', 'Production rose by 25 percent.'],
      ['contradicted', 'Production fell by 30,000 barrels.'],
      ['supported', 'Production was 60,000 barrels in 2023.'],
      ['contradicted', 'Production was 80,000 barrels in 2023.'],
    ],
  },
  {
    source: 'Membership grew from 400 to 800.',
    claims: [
      ['supported', 'Membership doubled.'],
      ['contradicted', 'Membership tripled.'],
      ['supported', 'Membership rose by 400.'],
      ['supported', 'Membership grew by 100 percent.'],
      ['contradicted', 'Membership halved.'],
    ],
  },
  {
    source: 'About 40,000 fans watched the match.',
    claims: [
      ['unverified', '39,870 fans watched the match.'],
      ['supported', 'About 40,000 fans watched the match.'],
      ['contradicted', 'About 60,000 fans watched the match.'],
      ['supported', '40,000 fans watched the match.'],
    ],
  },
  {
    source: 'The volcano erupted for the first time in decades, spewing ash over the valley.',
    claims: [
      ['unverified', 'The volcano erupted in 1987.'],
      ['unverified', 'The ash cloud rose 9 km.'],
    ],
  },
  {
    source: 'The clinic treats diabetes and employs 40 nurses.',
    claims: [
      ['unverified', 'The clinic has 120 beds.'],
      ['unverified', 'The clinic was founded in 2004.'],
      ['unverified', 'The clinic employs 12 doctors.'],
    ],
  },
  {
    source: 'The plant emits 3 tonnes of dust a day.',
    claims: [
      ['contradicted', 'The plant emits 3 tonnes of dust a month.'],
      ['supported', 'The plant emits three tonnes of dust per day.'],
      ['contradicted', 'The plant emits 13 tonnes of dust a day.'],
    ],
  },
  {
    source: 'The train runs at 320 km/h.',
    claims: [
      ['supported', 'The train runs at 320 kilometres per hour.'],
      ['contradicted', 'The train runs at 320 mph.'],
    ],
  },
  {
    source: 'Temperatures fell to -8C in the valley.',
    claims: [
      ['supported', 'Temperatures fell to minus 8 degrees Celsius in the valley.'],
      ['contradicted', 'Temperatures fell to 8C in the valley.'],
      ['contradicted', 'Temperatures in the valley fell to minus 18C.'],
    ],
  },
  {
    source: 'The shop made a loss of 3 million dollars.',
    claims: [
      ['contradicted', 'The shop made a profit of 3 million dollars.'],
      ['supported', 'The shop lost 3 million dollars.'],
      ['contradicted', 'The shop made a loss of 5 million dollars.'],
    ],
  },
  {
    source: 'Imports rose 8 percent while exports fell 3 percent.',
    claims: [
      ['contradicted', 'Imports fell 8 percent.'],
      ['contradicted', 'Exports rose 3 percent.'],
      ['supported', 'Exports fell 3 percent.'],
      ['contradicted', 'Exports rose 8 percent.'],
    ],
  },
  {
    source: 'Lena Marsh, 41, leads the team of 12.',
    claims: [
      ['supported', 'Lena Marsh is 41.'],
      ['supported', 'Lena Marsh, 41, leads the team.'],
      ['contradicted', 'Lena Marsh is 14 years old.'],
      ['supported', 'The team has 12 members.'],
    ],
  },
  {
    source: 'A 67-year-old man died in the crash.',
    claims: [
      ['supported', 'The man was 67.'],
      ['contradicted', 'The man was 76 years old.'],
    ],
  },
  {
    source: 'Brenholm beat Sutley 2-0 in the final on Saturday.',
    claims: [
      ['supported', 'Brenholm won the final 2-0.'],
      ['contradicted', 'Sutley beat Brenholm 2-0 in the final.'],
      ['contradicted', 'Brenholm beat Sutley 3-0.'],
      ['supported', 'Sutley lost 2-0 to Brenholm.'],
    ],
  },
  {
    source: 'Kiptoo won the 10,000 metres in 27:14.',
    claims: [
      ['contradicted', 'Kiptoo won the 10,000 metres in 28:14.'],
      ['supported', 'Kiptoo won the 10,000 metres in 27:14.'],
      ['contradicted', 'Kiptoo won the 5,000 metres in 27:14.'],
    ],
  },
  {
    source: 'Of the 50 crew, 12 were injured.',
    claims: [
      ['supported', '12 crew were injured.'],
      ['contradicted', '50 crew were injured.'],
      ['supported', '24 percent of the crew were injured.'],
    ],
  },
  {
    source: 'The union has 6,000 members, 1,500 of whom work in hospitals.',
    claims: [
      ['supported', "A quarter of the union's members work in hospitals."],
      ['supported', 'The union has 6,000 members.'],
      ['contradicted', 'The union has 1,500 members.'],
      ['supported', '1,500 union members work in hospitals.'],
    ],
  },
  {
    source: 'The company expects to sell 90,000 bikes next year; it sold 70,000 this year.',
    claims: [
      ['contradicted', 'The company sold 90,000 bikes this year.'],
      ['supported', 'The company expects to sell 90,000 bikes next year.'],
      ['supported', 'The company sold 70,000 bikes this year.'],
    ],
  },
  {
    source: 'The government plans to build 12 hospitals by 2030.',
    claims: [
      ['unverified', 'The government has built 12 hospitals.'],
      ['supported', 'The government plans to build 12 hospitals by 2030.'],
      ['contradicted', 'The government plans to build 20 hospitals by 2030.'],
      ['contradicted', 'The government plans to build 12 hospitals by 2035.'],
    ],
  },
  {
    source: 'In 1984, 1,984 copies of the book were sold.',
    claims: [
      ['supported', '1,984 copies of the book were sold in 1984.'],
      ['contradicted', '1,948 copies of the book were sold in 1984.'],
    ],
  },
  {
    source: 'The 2,000-seat hall opened in 2000.',
    claims: [
      ['supported', 'The hall opened in 2000.'],
      ['supported', 'The hall has 2,000 seats.'],
      ['contradicted', 'The hall opened in 2010.'],
    ],
  },
  {
    source: 'The 5m boat cost $5m.',
    claims: [
      ['supported', 'The boat cost 5 million dollars.'],
      ['contradicted', 'The boat cost 5 billion dollars.'],
    ],
  },
  {
    source: 'Of 1,200 patients surveyed, 64 percent reported back pain.',
    claims: [
      ['unverified', '64 percent of patients reported headaches.'],
      ['supported', '64 percent of the patients surveyed reported back pain.'],
      ['contradicted', '46 percent of the patients reported back pain.'],
    ],
  },
  {
    source: 'The dam, completed in 1972, is 140 metres high and holds 3 cubic kilometres of water.',
    claims: [
      ['supported', 'The dam is 140 metres high.'],
      ['unverified', 'The dam is 140 metres wide.'],
      ['supported', 'The dam was completed in 1972.'],
      ['contradicted', 'The dam was completed in 1984.'],
      ['contradicted', 'The dam is 104 metres high.'],
    ],
  },
  {
    source: 'In June the airport handled 1.2 million passengers.',
    claims: [
      ['unverified', 'In July the airport handled 1.2 million passengers.'],
      ['supported', 'The airport handled 1.2 million passengers in June.'],
      ['contradicted', 'The airport handled 2.1 million passengers in June.'],
    ],
  },
  {
    source: 'The army says 12 soldiers died, while rebels say 40 were killed.',
    claims: [
      ['supported', 'Rebels say 40 soldiers were killed.'],
      ['contradicted', 'The army says 40 soldiers were killed.'],
      ['supported', 'The army says 12 soldiers died.'],
      ['contradicted', 'Rebels say 90 soldiers were killed.'],
    ],
  },
  {
    source: 'Unions put turnout at 70 percent; the government put it at 35 percent.',
    claims: [
      ['supported', 'The government put turnout at 35 percent.'],
      ['contradicted', 'The government put turnout at 70 percent.'],
      ['supported', 'Turnout was 70 percent, according to unions.'],
    ],
  },
  {
    source: 'Oslen Air flew 8.4 million passengers to 61 airports with a fleet of 74 aircraft.',
    claims: [
      ['supported', 'Oslen Air flew 8.4 million passengers to 61 airports.'],
      ['contradicted', 'Oslen Air flew 8.4 million passengers to 74 airports.'],
      ['supported', 'Oslen Air has a fleet of 74 aircraft.'],
      ['contradicted', 'Oslen Air flew 4.8 million passengers with 74 aircraft.'],
      ['unverified', 'Oslen Air flew 8.4 million passengers and made 90 million dollars.'],
    ],
  },
];
