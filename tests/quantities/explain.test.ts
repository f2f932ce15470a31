import { describe, expect, test } from 'vitest';
import { explainComparison } from '../../src/quantities/explain-comparison.ts';
import { explainQuantity } from '../../src/quantities/explain.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

const only = (text: string) => {
  const [quantity, ...others] = readQuantities(text);
  if (quantity === undefined || others.length > 0) throw new Error(`${text} is not one quantity`);
  return quantity;
};

describe('a figure is explained by what was read, what it stands for and the rule', () => {
  test.each<[text: string, readAs: string, means: string, rule: string]>([
    [
      '28.7 Mt',
      '28.7 Mt = 28.7 billion kg',
      'from 28.65 to below 28.75 Mt',
      'a figure stands for all that rounds to it',
    ],
    [
      '28,700,000 tonnes',
      '28.7 million t = 28.7 billion kg',
      'from 28.65 to below 28.75 million t',
      'a figure stands for all',
    ],
    [
      'about 29 million tonnes',
      '29 million t = 29 billion kg',
      'from 28.5 to 29.5 million t',
      '“about” reaches half a unit',
    ],
    ['nearly 30 km', '30 km = 30,000 m', 'from 27 to below 30 km', '“nearly” reaches a tenth down'],
    ['just over 30 km', '30 km = 30,000 m', 'above 30 to 33 km', '“just over” reaches a tenth up'],
    ['over $5 million', '5 million USD', 'more than 5 million USD', 'a bound leaves one side open'],
    ['at most 20 %', '20 % = 0.2', '20 % or less', 'a bound leaves one side open'],
    ['10 to 12 km', '10 to 12 km', 'from 9.5 to 12.5 km', 'a range holds all between its ends'],
    ['15 rare-earth metals', '15 × rare-earth metal', '15', 'a whole number under 100 is exact'],
    ['20 °C', '20 °C = 293.15 K', 'from 19.5 to below 20.5 °C', 'a figure stands for all that rounds to it'],
    [
      '5 years',
      '5 years = 157.788 million s',
      'from 4.5 to below 5.5 years',
      'a figure stands for all that rounds to it',
    ],
    [
      '$60 a barrel',
      '60 USD/bbl = 377.38865 USD/m³',
      'from 59.5 to below 60.5 USD/bbl',
      'a figure stands for all that rounds to it',
    ],
  ])('%s', (text, readAs, means, rule) => {
    const explanation = explainQuantity(only(text));
    expect(explanation).toMatchObject({ readAs, means });
    expect(explanation.rule).toContain(rule);
  });

  test.each<[text: string, readAs: string, means: string]>([
    ['Q3 2024', '1 July to 30 September 2024', '1 July to 30 September 2024'],
    ['3 May 2024', '3 May 2024', '3 May 2024'],
    ['the 1990s', '1 January 1990 to 31 December 1999', '1 January 1990 to 31 December 1999'],
    ['by 2026', '1 January to 31 December 2026', 'up to 31 December 2026'],
    ['since March 2020', '1 to 31 March 2020', 'from 1 March 2020 on'],
    ['December', 'December of any year', 'December of any year'],
    ['the fourth quarter', 'October to December of any year', 'October to December of any year'],
    ['44 BC', '1 January to 31 December 44 BC', '1 January to 31 December 44 BC'],
    ['FY2023', 'fiscal 2023', 'fiscal 2023'],
    ['Q3 of fiscal 2024', 'Q3 of fiscal 2024', 'Q3 of fiscal 2024'],
    ['03/04/2024', '4 March 2024, or 3 April 2024', '4 March 2024'],
  ])('the period of %s', (text, readAs, means) => {
    expect(explainQuantity(only(text))).toMatchObject({ readAs, means });
  });

  test('another reading of an ambiguous figure is named', () => {
    expect(explainQuantity(only('5m')).readAs).toBe('5 m, or 5 million');
  });
});

describe('a claimed figure is held against a stated one in the unit of the source', () => {
  test.each<[claim: string, stated: string, explanation: string]>([
    [
      '28.2 Mt',
      '28.7 million tonnes',
      'Claimed: from 28.15 to below 28.25 million t. Stated: from 28.65 to below 28.75 million t. No value fits both.',
    ],
    [
      'about 29 million tonnes',
      '28.7 million tonnes',
      'Claimed: from 28.5 to 29.5 million t. Stated: from 28.65 to below 28.75 million t. What is stated lies within what is claimed.',
    ],
    [
      '18 miles',
      '29 km',
      'Claimed: from 28.164 to below 29.773 km. Stated: from 28.5 to below 29.5 km. Between these units 0.5 % is allowed for rounding. They are the same figure.',
    ],
    [
      '2025',
      '2026',
      'Claimed: 1 January to 31 December 2025. Stated: 1 January to 31 December 2026. No value fits both.',
    ],
    ['5 km', '5 kg', 'They measure different things.'],
    ['$5 million', '€5 million', 'No source gives a rate between the currencies.'],
    ['2 %', '2 percentage points', 'A percentage is no number of percentage points.'],
  ])('%s beside %s', (claim, stated, explanation) => {
    expect(explainComparison(only(claim), only(stated))).toBe(explanation);
  });
});
