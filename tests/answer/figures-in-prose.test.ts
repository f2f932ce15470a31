import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'valley.md': `# The valley of Orm

Four villages lie in the valley of Orm. Sele has 1,240 inhabitants, Brekke 610, Tveit 2,050 and Lund 330. The old road of Orm is 17.5 kilometres long. The new tunnel is 6.2 kilometres long and was opened in 2004.

The festival made a profit of 84,000 crowns in 2022, down from 97,500 crowns in 2021. A ticket costs 40 crowns for adults and 15 crowns for children. The mill made 310 tonnes of flour, the sawmill 95.`,
  },
});
await ingestion.run();
const ask = (question: string) => asker.ask({ question, mode: 'auto' });

test.each([
  ['Which village of the valley has the most inhabitants?', 'Tveit', 'Tveit, with 2,050'],
  ['How many inhabitants do the four villages have in total?', '4,230 inhabitants', 'Together 4,230 inhabitants'],
  ['How many people live in Sele and Brekke together?', '1,850 inhabitants', 'Together 1,850 inhabitants'],
  ['How much longer is the old road than the new tunnel?', '11.3 kilometres', 'A difference of 11.3 kilometres'],
  ['Which is longer, the old road or the new tunnel?', 'the old road', 'The old road: '],
  ['By how much did the profit of the festival fall in 2022?', '13,500 crowns', 'A difference of 13,500 crowns'],
  ['How many inhabitants does Brekke have?', '610', 'Brekke 610'],
  ['How many tonnes did the sawmill make?', '95', 'sawmill 95'],
])('figures of prose are compared and added: %s', async (question, short, told) => {
  const { status, shortAnswer, answer, claims } = await ask(question);
  expect(status).toBe('answered');
  expect(shortAnswer).toBe(short);
  expect(answer).toContain(told);
  expect(claims.every(({ verdict }) => verdict === 'supported')).toBe(true);
});

test('what follows from figures names them in its formula', async () => {
  const { claims, citations } = await ask('How much longer is the old road than the new tunnel?');
  expect(claims[0]).toMatchObject({
    verdict: 'supported',
    formula: '17.5 kilometres − 6.2 kilometres = 11.3 kilometres',
  });
  expect(citations).toHaveLength(2);
});

test.each(['How much longer is the old road than the new bridge?', 'How many people live in Sele and Oslo together?'])(
  'nothing is reckoned with a thing that has no figure: %s',
  async (question) => {
    const { answer } = await ask(question);
    expect(answer).not.toMatch(/^(?:Together|A difference)/);
  },
);

const kilns = createPipeline({
  files: {
    'kilns.md': `# Bramley kilns

The range has three kilns: the Bramley 12, the Bramley 30 and the Bramley 44. The Bramley 12 heats to 1,180 degrees and weighs 62 kg. It costs 1,340 pounds. The Bramley 30 weighs 118 kg and costs 2,225 pounds. The largest model, the Bramley 44, weighs 171 kg and costs 3,090 pounds.

Sales came to 3.4 million pounds in 2021, 2.9 million pounds in 2022 and 3.8 million pounds in 2023. Of the kilns sold, 310 went to Wales, 275 to Ireland and 190 to Norway. Shed A covers 900 square metres, Shed B 1,250 square metres.`,
  },
});
await kilns.ingestion.run();

test.each([
  ['Which kiln is the cheapest?', 'Bramley 12', 'Bramley 12, with 1,340 pounds'],
  ['Which weighs more, the Bramley 12 or the Bramley 44?', 'the Bramley 44', 'The Bramley 44: '],
  ['How much more does the Bramley 44 cost than the Bramley 12?', '1,750 pounds', 'A difference of 1,750 pounds'],
  ['In which year were sales highest?', '2023', '2023, with 3.8 million pounds'],
  ['Were sales higher in 2021 or in 2022?', '2021', '2021: '],
  ['What were the average sales of 2021 and 2023?', '3.6 million pounds', 'On average 3.6 million pounds'],
  ['What is the total area of Shed A and Shed B?', '2,150 square metres', 'Together 2,150 square metres'],
])('figures that several sentences or stretches state are compared: %s', async (question, short, told) => {
  const { shortAnswer, answer, claims } = await kilns.asker.ask({ question, mode: 'auto' });
  expect(shortAnswer).toBe(short);
  expect(answer).toContain(told);
  expect(claims.every(({ in: place, verdict }) => place === 'question' || verdict === 'supported')).toBe(true);
});

test('a figure reckoned from prose names the facts that it is made of', async () => {
  const { claims } = await kilns.asker.ask({
    question: 'How much more does the Bramley 44 cost than the Bramley 12?',
    mode: 'auto',
  });
  const derived = claims.find(({ formula }) => formula !== undefined);
  expect(derived?.formula).toBe('3,090 pounds − 1,340 pounds = 1,750 pounds');
  const facts = await Promise.all((derived?.facts ?? []).map((id) => kilns.store.getFact(id)));
  expect(facts.map((fact) => fact?.quantity.text)).toEqual(['3,090 pounds', '1,340 pounds']);
});

test('an adjective of weight compares no money of a table', async () => {
  const { ingestion: run, asker: other } = createPipeline({
    files: { 'sales.md': '# Pumps\n\n| Pump | Revenue |\n|---|---|\n| Alto | 40 |\n| Basso | 31 |\n| Tenor | 28 |\n' },
  });
  await run.run();
  const { answer } = await other.ask({ question: 'Which is the heaviest pump?', mode: 'auto' });
  expect(answer).not.toMatch(/^Alto/);
});
