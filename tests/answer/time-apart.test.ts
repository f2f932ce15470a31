import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker, store } = createPipeline({
  files: {
    'mill.md': `# The Corran Mill

The Corran Mill was opened in 1902. It burned down on 9 May 1954 and was rebuilt in 1961. The chapel was consecrated in 1887. Ilse Brandvold, born on 2 June 1899 in Tarn, took over the mill in 1931. Her nephew Ole Brandvold, born on 5 March 1920, sold the mill on 1 February 1975.`,
    'looms.md': `# Looms

| Loom | Bought | Width (cm) |
|---|---|---|
| Heron | 1911 | 120 |
| Stork | 1928 | 160 |

The Heron will be restored in 2031.`,
  },
});
await ingestion.run();
const ask = (question: string) => asker.ask({ question, mode: 'auto' });

test.each([
  ['how many years after it was opened was the corran mill rebuilt', '59 years', '1961 − 1902 = 59 years'],
  ['How many years before it was rebuilt did the Corran Mill burn down?', '7 years', '1961 − 9 May 1954 = 7 years'],
  ['How old was Ilse Brandvold when she took over the mill?', '31 or 32 years', '1931 − 2 June 1899 = 31 or 32 years'],
  ['how old was ole brandvold when he sold the mill', '54 years', '1 February 1975 − 5 March 1920 = 54 years'],
  ['How many years after it was bought will the Heron be restored?', '120 years', '2031 − 1911 = 120 years'],
])('the time between two events is reckoned from the dates of both: %s', async (question, short, formula) => {
  const { shortAnswer, answer, claims } = await ask(question);
  expect(shortAnswer).toBe(short);
  expect(answer.startsWith(`${short}: `)).toBe(true);
  const derived = claims.filter((claim) => claim.formula !== undefined);
  expect(derived.map((claim) => claim.formula)).toContain(formula);
  const facts = await Promise.all((derived[0]?.facts ?? []).map((id) => store.getFact(id)));
  expect(facts.map((fact) => fact?.quantity.kind)).toEqual(['date', 'date']);
});

test.each([
  ['How many years after it was opened was the chapel rebuilt?'],
  ['How old was Ilse Brandvold when she sold the mill?'],
  ['How many years after it was bought will the Stork be restored?'],
  ['How many years after it was rebuilt was the Corran Mill opened?'],
  ['How many years after it was opened did the Corran Mill fall?'],
])('no time is reckoned with an event of another bearer, an untold one, or backwards: %s', async (question) => {
  const { claims } = await ask(question);
  expect(claims.every(({ formula }) => formula === undefined)).toBe(true);
});
