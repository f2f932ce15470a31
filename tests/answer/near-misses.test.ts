import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const TEXT = `Mayor Ilse Brandt of Tarn has ordered the council to draw up a plan for a new ferry by March, as the old one is slow.
The two wooden jetties on the lake must be repaired by 2031, and a third one is planned.
The storm of 1987 sank the first ferry. The poet Ove Lind wrote about the ferry, and the town began a collection for it.`;

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: { 'ferry.txt': TEXT } });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each([
  'When was the plan ordered?',
  'When were the jetties repaired?',
  'Who built the jetties?',
  'Who is the mayor of Visby?',
])('%s is not answered by what stands near it', async (question) => {
  const { status, citations } = await ask(question);
  expect([status, citations]).toEqual(['abstained', []]);
});

test.each([
  ['By when must the plan be drawn up?', 'by March'],
  ['When should the jetties be repaired?', 'by 2031'],
  ['When did the first ferry sink?', '1987'],
  ['Who is the mayor of Tarn?', 'Ilse Brandt'],
  ['Who authored something about the ferry?', 'Ove Lind wrote'],
])('%s: %s', async (question, contained) => {
  const { status, answer } = await ask(question);
  expect(status).toBe('answered');
  expect(answer).toContain(contained);
});

test.each([
  ['The jetties must be repaired by 2031, right?', 'answered'],
  ['The jetties must be repaired by 2035, right?', 'corrected'],
  ['Two jetties are wooden. Correct?', 'answered'],
])('a statement put as a question: %s', async (question, expected) => {
  const { status, shortAnswer } = await ask(question);
  expect(status).toBe(expected);
  if (status === 'answered') expect(shortAnswer).toBeNull();
});

test('a year that the sources do not cover is a condition, and no false premise', async () => {
  const mill = createPipeline({
    files: { 'mill.txt': 'The mill in Dorn ground 5,200 tonnes of flour in 2023, down from 6,100 tonnes in 2022.' },
  });
  await mill.ingestion.run();
  const askMill = (question: string) => mill.asker.ask({ question, mode: 'auto' });
  expect((await askMill('How much flour did the mill grind in 2021?')).status).toBe('abstained');
  const compared = await askMill('Did the mill grind more flour in 2023 than in 2022?');
  expect(compared.status).toBe('answered');
  expect(compared.answer).not.toMatch(/^Yes/);
});

test.each([
  ['How high is the wall of the reservoir?', 'abstained'],
  ['How long did the building of the wall take?', 'two years'],
  ['What was the quota for 2022?', 'abstained'],
  ['What was the quota for 2023?', '34,000 tonnes'],
  ['How many lorries were used?', 'abstained'],
  ['In which year was Petra Lund born?', 'abstained'],
  ['What does the wall cost in Japan?', 'abstained'],
  ['What did the wall cost?', '31 million euros'],
])('the figure has to be of the asked kind, thing and year: %s', async (question, expected) => {
  const reservoir = createPipeline({
    files: {
      'reservoir.txt': `Petra Lund opened the reservoir of Brekk in 2019. Its wall is 9.5 kilometres long and cost 31 million euros.
The building of the wall took two years and needed 120 workers. The quota of fish for 2023 is 34,000 tonnes, and in 2024 it will be 28,500 tonnes.`,
    },
  });
  await reservoir.ingestion.run();
  const { status, answer, shortAnswer } = await reservoir.asker.ask({ question, mode: 'auto' });
  if (expected === 'abstained') expect([status, shortAnswer]).toEqual([expected, null]);
  else expect(answer).toContain(expected);
});

test.each([
  ['When did Kyiv sign the grain deal with Ankara?', 'answered'],
  ['When did Ukraine sign the grain deal with Turkey?', 'answered'],
  ['When did Minsk sign the grain deal with Ankara?', 'abstained'],
])('a capital stands for its country, and for no other: %s', async (question, expected) => {
  const deal = createPipeline({ files: { 'deal.txt': 'Ukraine signed the grain deal with Turkey in July 2022.' } });
  await deal.ingestion.run();
  expect((await deal.asker.ask({ question, mode: 'auto' })).status).toBe(expected);
});

test.each([
  ['What breakfast do the rabbits get?', 'abstained'],
  ['Which treat does the keeper give?', 'abstained'],
  [
    'What breakfast does the keeper of the rose garden in Aldershot give the rabbits before visitors come?',
    'hay before visitors',
  ],
  ['What breakfast does the keeper of the rose garden in Tarn give the rabbits before visitors come?', 'abstained'],
])('a short question needs each of its words, a longer one can spare some: %s', async (question, expected) => {
  const garden = createPipeline({
    files: {
      'garden.txt':
        'The keeper of the rose garden in Aldershot gives the rabbits hay before visitors come in at nine. The gate is painted green.',
    },
  });
  await garden.ingestion.run();
  const { status, answer } = await garden.asker.ask({ question, mode: 'auto' });
  if (expected === 'abstained') expect(status).toBe(expected);
  else expect(answer).toContain(expected);
});
