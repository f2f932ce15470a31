import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'fair.md': `# The Almond Fair

The fair drew 5,310 guests on Friday and 4,120 on Monday. Ida Brandt sold 36 cakes and her cousin Emil sold 21. The kitchen seats 45, the marquee 180 and the terrace 60.

It keeps 26 ponies and 9 donkeys. Of the 52 helpers, 34 are paid. A jar of Elder Gold weighs 3.4 kg; a jar of Plum Red weighs 1.6 kg. The parade drew 7,250 people, against 6,900 a year before.

A gift of £40,000 paid for part of the pavilion, which cost £65,000. The stage cost £22,500.`,
    'harbour.md': `# The Ostrand Theatre

The theatre has 640 seats. The founder, Lena Vik, gave 120 seats in 1951.`,
    'opera.md': `# The Birk Opera

The Birk Opera has 910 seats.`,
  },
});
await ingestion.run();
const ask = (question: string) => asker.ask({ question, mode: 'auto' });

test.each([
  ['How many more guests came on Friday than on Monday?', '1,190 guests', '5,310 guests − 4,120 = 1,190 guests'],
  ['How many more cakes did Ida Brandt sell than Emil?', '15 cakes', '36 cakes − 21 = 15 cakes'],
  ['How many people can the kitchen and the marquee seat together?', '225', '180 + 45 = 225'],
  ['How many more ponies than donkeys does the fair keep?', '17 ponies', '26 ponies − 9 donkeys = 17 ponies'],
  ['How much heavier is a jar of Elder Gold than a jar of Plum Red?', '1.8 kg', '3.4 kg − 1.6 kg = 1.8 kg'],
  ['How many more people did the parade draw than a year before?', '350 people', '7,250 people − 6,900 = 350 people'],
  [
    'How many more seats does the Birk Opera have than the Ostrand Theatre?',
    '270 seats',
    '910 seats − 640 seats = 270 seats',
  ],
])('a figure that follows from two: %s', async (question, short, formula) => {
  const { shortAnswer, claims } = await ask(question);
  expect(shortAnswer).toBe(short);
  const [derived] = claims;
  expect(derived?.formula).toBe(formula);
  expect(derived?.facts.length).toBeGreaterThan(0);
  expect(claims.every(({ verdict }) => verdict === 'supported')).toBe(true);
});

test.each([
  'How many more ponies than goats does the fair keep?',
  'How many more guests came on Friday than on Tuesday?',
  'How many of the helpers are not paid?',
  'How many more organs than seats does the Birk Opera have?',
])('one of the two figures alone is no answer: %s', async (question) => {
  const { status, shortAnswer } = await ask(question);
  expect(status).toBe('abstained');
  expect(shortAnswer).toBeNull();
});

test('what a grant paid of a thing is not what the thing cost', async () => {
  const { claims } = await ask('How much more did the pavilion cost than the stage?');
  expect(claims.map(({ formula }) => formula)).not.toContain('£40,000 − £22,500 = £17,500');
});
