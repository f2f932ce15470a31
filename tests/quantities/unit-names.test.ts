import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

/** Texts with the value and the name of the unit of every quantity in them. */
const NAMED: [text: string, named: string[]][] = [
  ['Two-thirds of voters agreed.', ['0.6666666666666666 % voter']],
  ['Half of the 900 respondents skip breakfast.', ['0.5 % respondent', '900 respondent']],
  ['A third of the British population lives there.', ['0.3333333333333333 % british population']],
  ['It has 600 workers, half of whom are women.', ['600 worker', '0.5 % -']],
  ['One in five start-ups survives.', ['0.2 % start-up']],
  ['Prices fell by a third.', ['0.3333333333333333 -']],
  ['More than a quarter of the population left.', ['0.25 % population']],
  ['One pint is 1/8 of a US gallon.', ['1 pint', '0.125 gallon']],
  ['They ordered 24 A320neo jets and three Boeing 737s.', ['24 a320neo jet', '3 boeing 737']],
  ['They ran thousands of COVID-19 tests.', ['1000..10000 covid-19 test']],
  ['The plan needs two manufacturing and research hubs.', ['2 manufacturing research hub']],
  ['It hired 300 full-time and part-time employees.', ['300 full-time part-time employee']],
  ['It sold 1 million combined new and used units.', ['1000000 new used unit']],
  ['five of the 10 largest US banks', ['5 large us bank', '10 large us bank']],
  ['They won five of their last six games.', ['5 game', '6 game']],
  ['Gas cost $2.93 per million British thermal units.', ['2.93 dollar per million british thermal unit']],
  ['a current density of 1.3 A/cm2', ['1.3 ampere per square centimetre']],
  ['The plant cost R1.9bn.', ['1900000000 south african rand']],
  ['a 5 W USB-C charger', ['5 watt']],
  ['The margin is plus or minus 3.1 percentage points.', ['3.1 percentage point']],
  ['Patients older than 60 were asked.', ['60 year of age']],
  ['Most of the inhabitants are under 18.', ['18 year of age']],
  ['Chile and Peru exported 5 and 2 million tonnes.', ['5000000 metric ton', '2000000 metric ton']],
  ['They have 3, 5 and 8 thousand people.', ['3000 people', '5000 people', '8000 people']],
  ['He has 2 children and 3 million dollars.', ['2 child', '3000000 dollar']],
  ['Revenue was SEK 12.7bn, against 11.9bn a year ago.', ['12700000000 swedish krona', '11900000000 swedish krona']],
  ['Profit was $5m, up from 4.2m.', ['5000000 dollar', '4200000 dollar']],
  ['Mileage rose from 14-18 mpg to 24 for small cars.', ['14..18 mile per gallon', '24 mile per gallon']],
  ['Shares rose 8.15% to 3.65.', ['8.15 percentage', '3.65 -']],
  ['They spent 12 million crowns.', ['12000000 crown']],
  ['Norway spent 12 million crowns.', ['12000000 norwegian krone']],
  ['The 6-foot-9 forward weighs 245 pounds.', ['6.75 foot', '245 pound']],
  ['Add two 400g tins and three 50 kg bags.', ['2 tin', '400 gram', '3 bag', '50 kilogram']],
  ['The rupee weakened to 84.1 per dollar.', ['84.1 indian rupee per dollar']],
  ['Volumes will be down 4% to 6%.', ['4..6 percentage']],
  ['The price fell 4% to 6%.', ['4 percentage', '6 percentage']],
  ["three of the country's largest metropolitan areas", ['3 large metropolitan area']],
  ['The journey takes 27 minutes each way.', ['27 minute']],
  ['a capacitor of 2.5 F', ['2.5 farad']],
  ['They paid a quarter million US dollars.', ['250000 dollar']],
  ['The bank raised its rate by a quarter point.', ['0.25 point']],
  ['The bill passed 219-212.', ['219 -']],
  ['Rents average $2.85 psf.', ['2.85 dollar per square foot']],
  ['Emissions are down a fifth since 1990.', ['0.2 -', '1990 -']],
  ['It holds 1,000-odd paintings and 40-plus sculptures.', ['1000 painting', '40 sculpture']],
  ['Only 38 of 412 applicants were admitted.', ['38 applicant', '412 applicant']],
  ['He gave $1 million each to five schools.', ['1000000 dollar', '5 school']],
  ['They lead the best-of-seven series.', []],
  ['He scored a record 32 goals.', ['32 record goal']],
  ['They add another pick or two.', ['2 pick']],
  ['two new 737 Max jets', ['2 new 737 max jet']],
  ['rmb 10 usd 20', ['10 chinese yuan', '20 dollar']],
  ['hk $ 10.05 billion and c $ 1.34', ['10050000000 hong kong dollar', '1.34 canadian dollar']],
];

describe('names of units and of what is counted', () => {
  it.each(NAMED)('%s', (text, named) => {
    const found = readQuantities(text).map(
      ({ value, low, high, unitName }) => `${value ?? `${low}..${high}`} ${unitName}`,
    );
    expect(found).toEqual(named);
  });
});

describe('numbers in names of things', () => {
  it.each([
    'The camera shoots 4K video.',
    'An image of NGC 1365 shows a network.',
    'Voyager 2 entered interstellar space.',
    'Prices fell during 2022′s market rout.',
  ])('%s', (text) => {
    expect(readQuantities(text).filter(({ kind }) => kind !== 'date')).toEqual([]);
  });
});

describe('over a time', () => {
  it.each([
    ['Profits doubled over ten years.', '='],
    ['It lasted over ten years.', '>'],
    ['They waited for over two hours.', '>'],
  ])('%s', (text, operator) => {
    expect(readQuantities(text).map((quantity) => quantity.operator)).toContain(operator);
  });
});
