import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker, store } = createPipeline({
  files: {
    'weir.md': `# The weir at Hale

The survey of the weir ran from April 2019 to October 2021. The public hearing opened at 9:15 and closed at 11:00. Its engineer, Clara Benn, was born on 20 May 1850 and died on 3 March 1921. Repairs to the sluice began on 4 June 2022 and ended on 30 June 2022. The old mill was built between 1788 and 1791. The dredging began in May 2020, and the dredging ended in July 2020; the dredging took nine weeks.`,
  },
});
await ingestion.run();
const ask = (question: string) => asker.ask({ question, mode: 'auto' });

test.each([
  ['How long did the survey of the weir run?', '30 months', 'October 2021 − April 2019 = 30 months'],
  ['How long did the public hearing last?', '1 hour and 45 minutes', '11:00 − 9:15 = 1 hour and 45 minutes'],
  ['How old was Clara Benn when she died?', '70', '3 March 1921 − 20 May 1850 = 70'],
  ['How long did the repairs to the sluice take?', '26 days', '30 June 2022 − 4 June 2022 = 26 days'],
  ['How long did it take to build the old mill?', '3 years', '1791 − 1788 = 3 years'],
])('the time between two dates is reckoned: %s', async (question, short, formula) => {
  const { shortAnswer, answer, claims } = await ask(question);
  expect(shortAnswer).toBe(short);
  expect(answer.startsWith(`${short}: `)).toBe(true);
  const derived = claims.filter((claim) => claim.formula !== undefined);
  expect(derived.map((claim) => claim.formula)).toContain(formula);
  const facts = await Promise.all((derived[0]?.facts ?? []).map((id) => store.getFact(id)));
  expect(facts.every((fact) => fact?.quantity.kind === 'date')).toBe(true);
});

test.each([
  ['How long did the dredging take?', /nine weeks/],
  ['How long did the survey of the bridge run?', /^(?!30 months)/],
])('no time is reckoned where one is stated, or of something else: %s', async (question, told) => {
  const { answer, claims } = await ask(question);
  expect(answer).toMatch(told);
  expect(claims.every(({ formula }) => formula === undefined)).toBe(true);
});
