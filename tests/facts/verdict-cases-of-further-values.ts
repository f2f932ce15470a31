import type { VerdictCase } from './verdict-case.ts';

/** Further sources with claims on them: units, subjects, periods, ranges and updates. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Dravik Motors invested £3.2bn in its Lowen plant last year.',
    claims: [
      ['supported', 'Dravik Motors invested 3.2 billion pounds in its Lowen plant last year.'],
      ['contradicted', 'Dravik Motors invested £3.2m in its Lowen plant last year.'],
      ['supported', 'Dravik Motors put £3,200m into its Lowen plant.'],
    ],
  },
  {
    source: 'The reservoir held 1.2 million cubic metres of water in May.',
    claims: [
      ['supported', 'In May the reservoir held 1.2 billion litres of water.'],
      ['contradicted', 'In May the reservoir held 1.2 million litres of water.'],
    ],
  },
  {
    source: 'Runner-up Mika Sool threw 71.4 metres.',
    claims: [
      ['supported', 'Mika Sool threw about 234 feet.'],
      ['contradicted', 'Mika Sool threw 71.4 feet.'],
    ],
  },
  {
    source: 'The battery stores 60 kWh.',
    claims: [
      ['contradicted', 'The battery stores 60 MWh.'],
      ['supported', 'The battery stores 0.06 MWh.'],
      ['contradicted', 'The battery stores 60 Wh.'],
    ],
  },
  {
    source: 'Novelist Petra Lind sold 40,000 copies in her first year, the publisher said.',
    claims: [
      ['unverified', 'Poet Ana Ruiz sold 40,000 copies in her first year.'],
      ['supported', 'Petra Lind sold 40,000 copies in her first year.'],
    ],
  },
  {
    source: 'The ministry allotted 12 million crowns to roads and 7 million crowns to rail.',
    claims: [
      ['contradicted', 'The ministry allotted 12 million crowns to rail.'],
      ['supported', 'The ministry allotted 7 million crowns to rail.'],
      ['contradicted', 'Roads received 7 million crowns from the ministry.'],
    ],
  },
  {
    source: 'The northern region grew 3.1 percent and the southern region 1.4 percent.',
    claims: [
      ['contradicted', 'The southern region grew 3.1 percent.'],
      ['supported', 'The southern region grew 1.4 percent.'],
      ['contradicted', 'The northern region grew 1.4 percent and the southern region 3.1 percent.'],
    ],
  },
  {
    source: 'Average pay is 2,900 euros for nurses and 3,400 euros for teachers.',
    claims: [
      ['contradicted', 'Average pay is 3,400 euros for nurses.'],
      ['supported', 'Nurses earn 2,900 euros on average.'],
    ],
  },
  {
    source: 'The island exports goods worth 450 million dollars a year.',
    claims: [
      ['contradicted', 'The island exports goods worth 450 billion dollars a year.'],
      ['contradicted', 'The island exports goods worth 45 million dollars a year.'],
      ['supported', 'The island exports goods worth 0.45 billion dollars a year.'],
    ],
  },
  {
    source: 'The share of smokers dropped from 24 percent to 18 percent in a decade.',
    claims: [
      ['supported', 'The share of smokers dropped by six percentage points.'],
      ['supported', 'The share of smokers dropped by a quarter.'],
      ['contradicted', 'The share of smokers dropped by 6 percent.'],
      ['contradicted', 'The share of smokers rose by six percentage points.'],
    ],
  },
  {
    source: 'The council recycled 48 percent of waste in 2020.',
    claims: [
      ['unverified', 'The council recycled 48 percent of waste in 2018.'],
      ['supported', 'In 2020 the council recycled 48 percent of waste.'],
      ['contradicted', 'The council recycled 84 percent of waste in 2020.'],
    ],
  },
  {
    source: 'The ferry sank in 1994 and was raised in 1996.',
    claims: [
      ['contradicted', 'The ferry sank in 1996.'],
      ['supported', 'The ferry was raised in 1996.'],
      ['supported', 'The ferry sank in the 1990s.'],
      ['contradicted', 'The ferry sank in the 1980s.'],
    ],
  },
  {
    source: 'Voting takes place on 9 May 2023.',
    claims: [
      ['supported', 'Voting takes place in May 2023.'],
      ['contradicted', 'Voting takes place on 19 May 2023.'],
      ['contradicted', 'Voting takes place in June 2023.'],
      ['supported', 'Voting takes place in 2023.'],
    ],
  },
  {
    source: 'The ship was launched in the spring of 1968.',
    claims: [
      ['unverified', 'The ship was launched on 2 April 1968.'],
      ['supported', 'The ship was launched in 1968.'],
      ['contradicted', 'The ship was launched in 1978.'],
    ],
  },
  {
    source: "Ostrel's operating profit was 45 million euros in Q2 2023.",
    claims: [
      ['supported', 'In the second quarter of 2023 Ostrel made an operating profit of 45 million euros.'],
      ['unverified', "Ostrel's operating profit was 45 million euros in Q3 2023."],
      ['contradicted', "Ostrel's operating profit was 54 million euros in Q2 2023."],
      ['supported', "Ostrel's operating profit was 45 million euros in the April-June quarter of 2023."],
    ],
  },
  {
    source: 'Revenue was 10 million in Q1, 12 million in Q2, 11 million in Q3 and 15 million in Q4.',
    claims: [
      ['supported', 'Revenue was 22 million in the first half.'],
      ['supported', 'Revenue was 48 million for the year.'],
      ['contradicted', 'Revenue was 12 million in Q3.'],
      ['contradicted', 'Revenue was 30 million in the first half.'],
    ],
  },
  {
    source: 'The repairs will cost between 3 and 4 million euros.',
    claims: [
      ['supported', 'The repairs will cost at least 3 million euros.'],
      ['supported', 'The repairs will cost less than 5 million euros.'],
      ['contradicted', 'The repairs will cost more than 5 million euros.'],
      ['unverified', 'The repairs will cost 3.6 million euros.'],
      ['contradicted', 'The repairs will cost 2 million euros.'],
    ],
  },
  {
    source: 'The herd numbers 14,862 reindeer.',
    claims: [
      ['supported', 'The herd numbers about 15,000 reindeer.'],
      ['supported', 'The herd numbers 14,900 reindeer.'],
      ['contradicted', 'The herd numbers 14,600 reindeer.'],
      ['contradicted', 'The herd numbers 148,620 reindeer.'],
    ],
  },
  {
    source: 'The tower is 297 metres tall.',
    claims: [
      ['supported', 'The tower is about 300 metres tall.'],
      ['supported', 'The tower is nearly 300 metres tall.'],
      ['contradicted', 'The tower is more than 300 metres tall.'],
      ['contradicted', 'The tower is 279 metres tall.'],
    ],
  },
  {
    source: 'Roughly 700 workers walked out.',
    claims: [
      ['supported', 'About 700 workers walked out.'],
      ['unverified', 'Some 712 workers walked out.'],
      ['contradicted', 'More than 1,000 workers walked out.'],
      ['contradicted', 'Around 70 workers walked out.'],
    ],
  },
  {
    source: 'At least 30 people were hurt.',
    claims: [
      ['supported', 'No fewer than 30 people were hurt.'],
      ['contradicted', 'Fewer than 20 people were hurt.'],
      ['unverified', 'Exactly 34 people were hurt.'],
      ['supported', 'More than 20 people were hurt.'],
    ],
  },
  {
    source: 'The airline failed to meet its goal of carrying 5 million passengers.',
    claims: [
      ['supported', 'The airline carried fewer than 5 million passengers.'],
      ['supported', "The airline's goal was 5 million passengers."],
      ['contradicted', 'The airline carried 6 million passengers.'],
    ],
  },
  {
    source: 'The firm denied that it would close 12 shops.',
    claims: [['unverified', 'The firm closed 12 shops.']],
  },
  {
    source: 'The estimate was raised to 7.5 percent from 6.9 percent.',
    claims: [
      ['supported', 'The estimate is 7.5 percent.'],
      ['contradicted', 'The estimate is 6.9 percent.'],
      ['supported', 'The estimate was raised by 0.6 percentage points.'],
    ],
  },
  {
    source: 'Officials initially said 12 miners were trapped. The number was later corrected to nine miners.',
    claims: [
      ['supported', 'Nine miners were trapped.'],
      ['contradicted', 'Twelve miners were trapped.'],
    ],
  },
  {
    source: 'Castellan won a record sixth title on Sunday.',
    claims: [
      ['contradicted', 'Castellan won a fifth title on Sunday.'],
      ['supported', 'Castellan won a sixth title.'],
    ],
  },
  {
    source: 'The city is the third largest in the country.',
    claims: [
      ['contradicted', 'The city is the second largest in the country.'],
      ['supported', 'The city is the third largest in the country.'],
    ],
  },
  {
    source: 'The journey takes two and a half hours.',
    claims: [
      ['supported', 'The journey takes 150 minutes.'],
      ['contradicted', 'The journey takes 250 minutes.'],
      ['supported', 'The journey takes more than two hours.'],
      ['contradicted', 'The journey takes two and a half days.'],
    ],
  },
  {
    source: 'The lease runs for 99 years.',
    claims: [
      ['contradicted', 'The lease runs for 90 years.'],
      ['supported', 'The lease runs for nearly a century.'],
    ],
  },
  {
    source: 'The painting fetched 2.4 million Swiss francs.',
    claims: [
      ['contradicted', 'The painting fetched 2.4 million euros.'],
      ['supported', 'The painting fetched CHF 2.4m.'],
      ['unverified', 'The painting fetched 2.7 million dollars.'],
    ],
  },
  {
    source: 'The bus fare is 2 euros, up from 1.80 euros.',
    claims: [
      ['supported', 'The bus fare is €2.'],
      ['contradicted', 'The bus fare is $2.'],
    ],
  },
];
