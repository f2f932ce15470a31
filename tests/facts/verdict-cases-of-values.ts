import type { VerdictCase } from './verdict-case.ts';

/** Sources with claims on them: units, scales, periods, ranges, bounds and updates. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Tarn Mining produced 4.6 million tonnes of copper in 2023, the company said.',
    claims: [
      ['supported', 'Tarn Mining produced 4.6 Mt of copper in 2023.'],
      ['contradicted', 'Tarn Mining produced 4.6 kt of copper in 2023.'],
      ['supported', "Tarn Mining's copper output was 4,600 kt in 2023."],
      ['contradicted', 'Tarn Mining produced 4.6 billion tonnes of copper in 2023.'],
      ['unverified', 'Tarn Mining produced 4.6 million tonnes of zinc in 2023.'],
      ['unverified', 'Tarn Mining produced 4.6 million tonnes of copper in 2021.'],
    ],
  },
  {
    source: 'The bridge is 2.4 km long.',
    claims: [
      ['supported', 'The bridge is 2,400 metres long.'],
      ['supported', 'The bridge is about 1.5 miles long.'],
      ['contradicted', 'The bridge is 2.4 miles long.'],
      ['contradicted', 'The bridge is 240 metres long.'],
      ['unverified', 'The bridge is 2.4 km from the airport.'],
    ],
  },
  {
    source: 'The tank holds 500 gallons of fuel.',
    claims: [
      ['supported', 'The tank holds roughly 1,900 litres of fuel.'],
      ['contradicted', 'The tank holds 500 litres of fuel.'],
    ],
  },
  {
    source: 'Solar capacity rose to 12 GW in March.',
    claims: [
      ['contradicted', 'Solar capacity rose to 12 MW in March.'],
      ['supported', 'Solar capacity reached 12 gigawatts in March.'],
      ['unverified', 'Solar capacity rose to 12 GW in April.'],
    ],
  },
  {
    source: 'Mayor Ines Calder won 54 percent of the vote in Port Ellis.',
    claims: [
      ['unverified', 'Governor Tom Reddy won 54 percent of the vote in the state.'],
      ['supported', 'Calder took 54 percent of the vote.'],
      ['contradicted', 'Mayor Ines Calder won 45 percent of the vote.'],
    ],
  },
  {
    source: 'The charity spent 2.1 million euros on clinics and 0.8 million euros on schools.',
    claims: [
      ['contradicted', 'The charity spent 2.1 million euros on schools.'],
      ['supported', 'The charity spent 0.8 million euros on schools.'],
      ['supported', 'The charity spent 2.1 million euros on clinics.'],
      ['unverified', 'The charity spent 2.1 million euros on housing.'],
      ['supported', 'In total the charity spent 2.9 million euros on clinics and schools.'],
    ],
  },
  {
    source: 'Boys scored 61 points on average and girls 67.',
    claims: [
      ['contradicted', 'Girls scored 61 points on average.'],
      ['supported', 'Girls scored 67 points on average.'],
      ['contradicted', 'Boys scored 67 points on average.'],
    ],
  },
  {
    source: 'Vale Bank earned 310 million dollars and Corin Bank 145 million.',
    claims: [
      ['contradicted', 'Corin Bank earned 310 million dollars.'],
      ['supported', 'Corin Bank earned 145 million dollars.'],
      ['supported', 'Vale Bank earned 310 million dollars.'],
      ['contradicted', 'Vale Bank earned $145 million.'],
    ],
  },
  {
    source: 'The fund has assets of 3.2 billion dollars.',
    claims: [
      ['contradicted', 'The fund has assets of 3.2 million dollars.'],
      ['supported', 'The fund has assets of $3.2bn.'],
      ['supported', "The fund's assets come to 3,200 million dollars."],
      ['contradicted', 'The fund has assets of $32 billion.'],
    ],
  },
  {
    source: 'Support for the party rose from 20 percent to 25 percent.',
    claims: [
      ['supported', 'Support for the party rose by five percentage points.'],
      ['supported', 'Support for the party rose by 25 percent.'],
      ['contradicted', 'Support for the party rose by 5 percent.'],
      ['supported', 'Support for the party rose to 25 percent.'],
      ['contradicted', 'Support for the party fell to 25 percent.'],
      ['contradicted', 'Support for the party rose to 20 percent.'],
      ['contradicted', 'Support for the party rose by 10 percentage points.'],
    ],
  },
  {
    source: 'The central bank raised its rate by 0.25 percentage points to 4.5 percent.',
    claims: [
      ['supported', 'The central bank raised its rate by 25 basis points.'],
      ['contradicted', 'The central bank raised its rate by 0.25 percent.'],
      ['supported', "The central bank's rate is 4.5 percent."],
    ],
  },
  {
    source: 'Exports reached 9 billion crowns in 2021 and 11 billion in 2022.',
    claims: [
      ['contradicted', 'Exports reached 11 billion crowns in 2021.'],
      ['supported', 'Exports reached 11 billion crowns in 2022.'],
      ['unverified', 'Exports reached 9 billion crowns in 2020.'],
      ['contradicted', 'Exports reached 9 billion crowns in 2022.'],
    ],
  },
  {
    source: 'The museum was founded in 1921 and moved to Harl in 1954.',
    claims: [
      ['supported', 'The museum was founded in 1921.'],
      ['contradicted', 'The museum was founded in 1954.'],
      ['contradicted', 'The museum moved to Harl in 1921.'],
      ['supported', 'The museum moved to Harl in the 1950s.'],
      ['unverified', 'The museum closed in 1954.'],
    ],
  },
  {
    source: 'The treaty was signed on 3 June 1998.',
    claims: [
      ['supported', 'The treaty was signed in 1998.'],
      ['supported', 'The treaty was signed in June 1998.'],
      ['contradicted', 'The treaty was signed on 5 June 1998.'],
      ['contradicted', 'The treaty was signed in July 1998.'],
      ['supported', 'The treaty was signed on June 3, 1998.'],
    ],
  },
  {
    source: 'The treaty was signed in June 1998.',
    claims: [
      ['unverified', 'The treaty was signed on 3 June 1998.'],
      ['contradicted', 'The treaty was signed in 1997.'],
      ['supported', 'The treaty was signed in the late 1990s.'],
    ],
  },
  {
    source: 'The plan must be ready by December.',
    claims: [
      ['unverified', 'The plan must be ready by December 2025.'],
      ['supported', 'The plan must be ready by December.'],
      ['contradicted', 'The plan must be ready by November.'],
    ],
  },
  {
    source: "Norwick's profit for the first quarter of 2024 was 12 million dollars, and 15 million in the second.",
    claims: [
      ['supported', 'Norwick made a profit of $12 million in Q1 2024.'],
      ['contradicted', 'Norwick made a profit of $15 million in Q1 2024.'],
      ['unverified', 'Norwick made a profit of $12 million in Q1 2023.'],
    ],
  },
  {
    source: 'Sales came to 40 million euros in the first half and 55 million euros in the second half of 2023.',
    claims: [
      ['supported', 'Sales came to 95 million euros in 2023.'],
      ['supported', 'Sales came to 40 million euros in the first half.'],
      ['contradicted', 'Sales came to 40 million euros in the second half of 2023.'],
    ],
  },
  {
    source: 'Between 200 and 250 people attended the vigil.',
    claims: [
      ['supported', 'Fewer than 300 people attended the vigil.'],
      ['contradicted', 'More than 300 people attended the vigil.'],
      ['unverified', '230 people attended the vigil.'],
      ['supported', 'Between 200 and 250 people attended the vigil.'],
      ['contradicted', 'About 500 people attended the vigil.'],
    ],
  },
  {
    source: 'The city has 1,204,318 inhabitants.',
    claims: [
      ['supported', 'The city has 1.2 million inhabitants.'],
      ['contradicted', 'The city has 1.4 million inhabitants.'],
      ['supported', 'The city has a population of about 1.2 million.'],
      ['contradicted', 'The city has 12 million inhabitants.'],
    ],
  },
  {
    source: 'The company earned 98.6 million dollars last year.',
    claims: [
      ['supported', 'The company earned about 100 million dollars last year.'],
      ['supported', 'The company earned nearly 100 million dollars last year.'],
      ['contradicted', 'The company earned more than 100 million dollars last year.'],
      ['contradicted', 'The company earned 89.6 million dollars last year.'],
    ],
  },
  {
    source: 'Nearly 5,000 people fled the town.',
    claims: [
      ['supported', 'Almost 5,000 people fled the town.'],
      ['contradicted', 'More than 5,000 people fled the town.'],
      ['supported', 'Fewer than 5,000 people fled the town.'],
      ['unverified', '4,870 people fled the town.'],
      ['contradicted', 'About 500 people fled the town.'],
    ],
  },
  {
    source: 'The lake is at most 12 metres deep.',
    claims: [
      ['supported', 'The lake is no more than 12 metres deep.'],
      ['contradicted', 'The lake is 15 metres deep.'],
      ['unverified', 'The lake is 8 metres deep.'],
      ['supported', 'The lake is less than 20 metres deep.'],
      ['contradicted', 'The lake is over 12 metres deep.'],
    ],
  },
  {
    source: 'The firm missed its goal of 500 new stores.',
    claims: [
      ['unverified', 'The firm has 500 employees.'],
      ['supported', "The firm's goal was 500 new stores."],
      ['supported', 'The firm opened fewer than 500 new stores.'],
    ],
  },
  {
    source: 'The spill did not reach the 300 villages downstream.',
    claims: [['unverified', 'The spill reached 200 towns.']],
  },
  {
    source: 'Officials now say 19 people died, after first reporting 24 deaths.',
    claims: [['supported', '19 people died.']],
  },
  {
    source: 'The company corrected its figures: it employs 4,100 people, not 5,200 as it said earlier.',
    claims: [
      ['supported', 'The company employs 4,100 people.'],
      ['contradicted', 'The company employs 5,200 people.'],
    ],
  },
  {
    source: 'The price was cut to 30 dollars, down from 45 dollars a month ago.',
    claims: [
      ['supported', 'The price is 30 dollars.'],
      ['contradicted', 'The price is 45 dollars.'],
      ['supported', 'The price fell by 15 dollars.'],
      ['supported', 'The price fell by a third.'],
    ],
  },
  {
    source: 'Rhea Novak finished third in the race.',
    claims: [
      ['contradicted', 'Rhea Novak finished second in the race.'],
      ['supported', 'Rhea Novak came third in the race.'],
      ['unverified', 'Rhea Novak finished third in the election.'],
    ],
  },
  {
    source: "It was the company's fourth consecutive loss.",
    claims: [
      ['contradicted', "It was the company's fifth consecutive loss."],
      ['supported', "It was the company's fourth consecutive loss."],
    ],
  },
  {
    source: 'The trial lasted 18 months.',
    claims: [
      ['supported', 'The trial lasted a year and a half.'],
      ['contradicted', 'The trial lasted 18 days.'],
      ['contradicted', 'The trial lasted eight months.'],
      ['supported', 'The trial lasted more than a year.'],
    ],
  },
  {
    source: 'The war lasted from 1911 to 1915.',
    claims: [
      ['supported', 'The war lasted four years.'],
      ['contradicted', 'The war lasted six years.'],
    ],
  },
];
