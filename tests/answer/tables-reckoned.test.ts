import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'bakeries.md': `# The bakeries of Lorn

| Bakery | Flour 2021 (tonnes) | Flour 2022 (tonnes) | Staff | Change in turnover |
| --- | --- | --- | --- | --- |
| Alder | 310 | 355 | 14 | +4.1% |
| Birch | 290 | 241 | 11 | −7.3% |
| Cedar | 120 | 131 | 5 | +12.6% |
| Damson | 205 | 204 | 10 | −0.8% |
`,
    'league.md': `# The Fen League

| Club | Won | Points |
| --- | --- | --- |
| Marl Herons | 14 | 45 |
| Sedge Otters | 11 | 37 |
| Upper Bays | 6 | 22 |
`,
  },
});
await ingestion.run();
const ask = (question: string) => asker.ask({ question, mode: 'auto' });

test.each([
  ["Which bakery's turnover fell the most?", 'Birch'],
  ["Which bakery's turnover fell the least?", 'Damson'],
  ["Which bakery's turnover grew the most?", 'Cedar'],
  ["Which bakery's turnover grew the least?", 'Alder'],
])('signed changes are compared in the way that is asked: %s', async (question, short) => {
  expect((await ask(question)).shortAnswer).toBe(short);
});

test.each([
  ['By how much did the flour of Birch fall from 2021 to 2022?', '49', '290 − 241 = 49'],
  ['By how many tonnes did the flour of Alder rise from 2021 to 2022?', '45', '355 − 310 = 45'],
  ['How many staff do the four bakeries have on average?', '10', '(14 + 11 + 10 + 5) / 4 = 10'],
  ['How many points more than the Otters did Marl Herons get?', '8', '45 − 37 = 8'],
  ['How many staff do all bakeries have together?', '40', '14 + 11 + 10 + 5 = 40'],
])('a figure that follows from cells: %s', async (question, short, formula) => {
  const { shortAnswer, claims } = await ask(question);
  expect(shortAnswer).toContain(short);
  const derived = claims.find((claim) => claim.formula !== undefined);
  expect(derived).toMatchObject({ verdict: 'supported', formula });
  expect(derived?.facts.length).toBeGreaterThan(1);
});

test.each([
  'By how much did the flour of Birch rise from 2021 to 2022?',
  'By how much did the flour of Birch fall from 2019 to 2022?',
  'How many staff do the five bakeries have on average?',
])('no figure is reckoned of other years, ways or things: %s', async (question) => {
  expect((await ask(question)).claims.map(({ formula }) => formula ?? '')).not.toContainEqual(
    expect.stringMatching(/./),
  );
});
