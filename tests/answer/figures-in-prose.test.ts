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
