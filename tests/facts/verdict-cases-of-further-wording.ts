import type { VerdictCase } from './verdict-case.ts';

/** Further sources with claims on them: durations, counts, changes, contests, parts and speakers. */
export const CASES: readonly VerdictCase[] = [
  {
    source: 'Four goats, two cows and a donkey were stolen.',
    claims: [
      ['supported', 'Two cows were stolen.'],
      ['contradicted', 'Four cows were stolen.'],
      ['supported', '4 goats were stolen.'],
      ['unverified', 'Two horses were stolen.'],
    ],
  },
  {
    source: 'Nine in ten households have a phone.',
    claims: [
      ['supported', '90 percent of households have a phone.'],
      ['supported', 'More than three-quarters of households have a phone.'],
      ['contradicted', 'Half of households have a phone.'],
    ],
  },
  {
    source: 'Two thirds of the 120 delegates voted for the motion.',
    claims: [
      ['supported', '80 delegates voted for the motion.'],
      ['contradicted', '120 delegates voted for the motion.'],
      ['contradicted', 'A third of the delegates voted for the motion.'],
    ],
  },
  {
    source: 'The population fell from 50,000 in 1990 to 30,000 in 2020.',
    claims: [
      ['supported', 'The population fell by 40 percent between 1990 and 2020.'],
      ['supported', 'The population fell by 20,000.'],
      ['contradicted', 'The population fell by half.'],
      ['contradicted', 'The population grew by 40 percent.'],
      ['supported', 'The population was 50,000 in 1990.'],
      ['unverified', 'The population was 45,000 in 2000.'],
    ],
  },
  {
    source: 'Ticket sales trebled to 90,000.',
    claims: [
      ['supported', 'Ticket sales tripled.'],
      ['contradicted', 'Ticket sales doubled.'],
      ['supported', 'Ticket sales reached 90,000.'],
    ],
  },
  {
    source: 'The budget rose 5 percent to 210 million euros.',
    claims: [
      ['contradicted', 'The budget rose 15 percent.'],
      ['supported', 'The budget rose to 210 million euros.'],
      ['contradicted', 'The budget rose by 210 million euros.'],
      ['contradicted', 'The budget fell 5 percent.'],
    ],
  },
  {
    source: 'Some 2 million tourists visit the coast every year.',
    claims: [
      ['unverified', '2,043,000 tourists visit the coast every year.'],
      ['supported', 'About 2 million tourists visit the coast every year.'],
      ['contradicted', 'About 5 million tourists visit the coast every year.'],
    ],
  },
  {
    source: 'The school teaches music and has its own orchestra.',
    claims: [
      ['unverified', 'The school has 600 pupils.'],
      ['unverified', 'The orchestra has 45 players.'],
    ],
  },
  {
    source: 'The bakery opened in 1988 and sells 300 loaves a day.',
    claims: [
      ['unverified', 'The bakery employs 12 people.'],
      ['supported', 'The bakery sells 300 loaves a day.'],
      ['contradicted', 'The bakery sells 500 loaves a day.'],
      ['unverified', 'The bakery sells 300 cakes a day.'],
    ],
  },
  {
    source: 'The pump moves 40 litres a second.',
    claims: [
      ['contradicted', 'The pump moves 40 litres a minute.'],
      ['supported', 'The pump moves 2,400 litres a minute.'],
      ['supported', 'The pump moves 40 litres per second.'],
    ],
  },
  {
    source: 'The town has 12 doctors per 1,000 residents.',
    claims: [
      ['supported', 'The town has 12 doctors for every 1,000 residents.'],
      ['contradicted', 'The town has 12 doctors per 10,000 residents.'],
    ],
  },
  {
    source: 'The thermometer showed minus 3 degrees at dawn.',
    claims: [
      ['contradicted', 'The thermometer showed 3 degrees at dawn.'],
      ['supported', 'It was minus 3 degrees at dawn.'],
    ],
  },
  {
    source: 'The temperature rose from -5C to 4C.',
    claims: [
      ['contradicted', 'The temperature was -4C.'],
      ['supported', 'The temperature rose to 4C.'],
    ],
  },
  {
    source: 'The lira gained 2 percent against the dollar.',
    claims: [
      ['contradicted', 'The lira lost 2 percent against the dollar.'],
      ['supported', 'The lira rose 2 percent against the dollar.'],
      ['contradicted', 'The lira gained 12 percent against the dollar.'],
    ],
  },
  {
    source: 'Net migration swung from a gain of 4,000 to a loss of 1,500 people.',
    claims: [['supported', 'Net migration was a loss of 1,500 people.']],
  },
  {
    source: 'Jonas Ek, who is 29, won the prize.',
    claims: [
      ['supported', 'Jonas Ek is 29 years old.'],
      ['contradicted', 'Jonas Ek is 39 years old.'],
      ['supported', 'The 29-year-old Jonas Ek won the prize.'],
    ],
  },
  {
    source: 'A 5-year-old girl and her 8-year-old brother were rescued.',
    claims: [
      ['supported', 'The girl is five years old.'],
      ['contradicted', 'The girl is eight years old.'],
    ],
  },
  {
    source: 'Marn United drew 2-2 with Olby.',
    claims: [
      ['supported', 'Olby and Marn United drew 2-2.'],
      ['contradicted', 'Marn United drew 1-1 with Olby.'],
    ],
  },
  {
    source: 'Senn beat Rao 6-4, 6-3 in the final.',
    claims: [
      ['supported', 'Senn beat Rao 6-4, 6-3.'],
      ['contradicted', 'Rao beat Senn 6-4, 6-3.'],
    ],
  },
  {
    source: 'The fund holds 200 million dollars, of which 50 million is in bonds.',
    claims: [
      ['supported', 'A quarter of the fund is in bonds.'],
      ['contradicted', 'The fund holds 50 million dollars.'],
      ['supported', '50 million dollars of the fund is in bonds.'],
      ['contradicted', 'The fund holds 200 million dollars in bonds.'],
    ],
  },
  {
    source: 'Seven of the eleven board members are women.',
    claims: [
      ['supported', 'The board has eleven members.'],
      ['contradicted', 'Most of the board, nine members, are women.'],
    ],
  },
  {
    source: 'If the deal closes, the group will employ 90,000 people.',
    claims: [
      ['unverified', 'The group employs 90,000 people.'],
      ['supported', 'The group will employ 90,000 people if the deal closes.'],
    ],
  },
  {
    source: 'The festival expected 12,000 guests; 9,500 turned up.',
    claims: [
      ['supported', '9,500 guests turned up.'],
      ['contradicted', '12,000 guests turned up at the festival.'],
      ['supported', 'The festival expected 12,000 guests.'],
    ],
  },
  {
    source: 'In 1900 the village had 1,900 inhabitants.',
    claims: [
      ['supported', 'The village had 1,900 inhabitants in 1900.'],
      ['contradicted', 'The village had 2,900 inhabitants in 1900.'],
    ],
  },
  {
    source: 'The 800 metres record of 1:41.2 was set in 2012.',
    claims: [
      ['supported', 'The record was set in 2012.'],
      ['contradicted', 'The record was set in 2021.'],
    ],
  },
  {
    source: 'The 6 m yacht sold for €6m.',
    claims: [
      ['supported', 'The yacht sold for 6 million euros.'],
      ['contradicted', 'The yacht sold for 6 euros.'],
    ],
  },
  {
    source: 'Of 900 farmers asked, 41 percent grow wheat.',
    claims: [
      ['unverified', '41 percent of farmers grow barley.'],
      ['supported', 'Forty-one percent of the farmers asked grow wheat.'],
      ['contradicted', '14 percent of the farmers grow wheat.'],
    ],
  },
  {
    source: 'Infant deaths fell to 3 per 1,000 births in the city.',
    claims: [
      ['unverified', 'Infant deaths fell to 3 per 1,000 births in the countryside.'],
      ['supported', 'Infant deaths fell to 3 per 1,000 births in the city.'],
    ],
  },
  {
    source: 'The lake is 90 metres deep and covers 14 square kilometres.',
    claims: [
      ['supported', 'The lake covers 14 square kilometres.'],
      ['contradicted', 'The lake is 19 metres deep.'],
      ['unverified', 'The lake is 90 metres wide.'],
      ['unverified', 'The lake is 90 metres above sea level.'],
    ],
  },
  {
    source: 'Rain fell on 18 days in April.',
    claims: [
      ['unverified', 'Rain fell on 18 days in March.'],
      ['supported', 'In April rain fell on 18 days.'],
      ['contradicted', 'Rain fell on 8 days in April.'],
    ],
  },
  {
    source: 'The airport said 300 flights were cancelled; the union spoke of 450.',
    claims: [
      ['supported', 'The airport said 300 flights were cancelled.'],
      ['contradicted', 'The airport said 450 flights were cancelled.'],
      ['supported', 'According to the union, 450 flights were cancelled.'],
      ['contradicted', 'The union spoke of 700 cancelled flights.'],
    ],
  },
  {
    source: 'Halm Foods sold 4.4 million pizzas in 30 countries and hired 120 people in 2022.',
    claims: [
      ['supported', 'Halm Foods sold 4.4 million pizzas in 30 countries.'],
      ['contradicted', 'Halm Foods sold 30 million pizzas.'],
      ['unverified', 'Halm Foods sold 4.4 million pizzas and owns 12 factories.'],
      ['contradicted', 'Halm Foods hired 210 people in 2022 and sold 4.4 million pizzas.'],
      ['supported', 'Halm Foods hired 120 people in 2022.'],
    ],
  },
];
