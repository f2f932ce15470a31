import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES = {
  'mill.md': `# Annual report for 2023

Sales rose 8% to 40 million crowns in 2023. The mill was closed in 2020 because of a fire. The mill is open daily from May to August.
Workers in Dorn held a party in June. Dorn Mills opened a new shop in Varde in April 2023. Its bakery in Ostby was founded in 1951.
Dorn Mills bought lorries in October 2022. The bakery was on strike for nine days in June.`,
  'oven.md': `# Ovens

The Brisa 5 has a 60 litre chamber and weighs 31 kilograms. The Brisa 5 Solo has a 45 litre chamber. The Brisa 4 was released in 2019.
The maker will repair the Brisa 5 until 2030.`,
};

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: FILES });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each(['Did sales rise in 2021?', 'Did sales rise 8% in 2019?', 'Was the mill closed in 2021?'])(
  '%s is neither affirmed nor denied by what is told of another year',
  async (question) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('abstained');
    expect(answer).not.toMatch(/^(?:Yes|No)\b/);
  },
);

test.each([
  ['Did sales rise in 2023?', /^Yes/],
  ['Was the mill closed in 2020?', /^Yes/],
  ['Was the bakery founded in 1960?', /^No\b.*1951/s],
  ['Was the Brisa 4 released in 2021?', /^No\b.*2019/s],
])('%s is settled by the year of what is so once, and by the year asked of', async (question, expected) => {
  expect((await ask(question)).answer).toMatch(expected);
});

test('a thing opened at one place is not said to be at another, nor denied there', async () => {
  expect((await ask('Did Dorn Mills open a shop in Dorn?')).answer).not.toMatch(/^(?:Yes|No)\b/);
  expect((await ask('Did Dorn Mills open a shop in Varde?')).answer).toMatch(/^Yes/);
});

test.each(['What is the chamber volume of the Brisa 4?', 'How much does the Brisa 5 Solo weigh?'])(
  '%s is not answered with the figure of another model',
  async (question) => {
    expect((await ask(question)).status).toBe('abstained');
  },
);

test('the figure of the model asked of is given', async () => {
  expect((await ask('How much does the Brisa 5 weigh?')).shortAnswer).toContain('31');
});

test('a promise for one model is none for another', async () => {
  expect((await ask('Will the maker repair the Brisa 4 until 2030?')).answer).not.toMatch(/^Yes/);
  expect((await ask('Will the maker repair the Brisa 5 until 2030?')).answer).toMatch(/^Yes/);
});

test('days of one month are not given for another', async () => {
  expect((await ask('How many days was the bakery on strike in March?')).status).toBe('abstained');
  expect((await ask('How many days was the bakery on strike in June?')).shortAnswer).toContain('nine');
});

test('a deed to no certain number of things may be done again', async () => {
  expect((await ask('Did Dorn Mills buy lorries in 2019?')).answer).not.toMatch(/^No\b/);
});
