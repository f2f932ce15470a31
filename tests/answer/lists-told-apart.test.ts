import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const UNION = `# The Skerry Union

The Skerry Union grew in 2022. Three islands joined it that year. The first was Hestø, which has a dairy. Graavik followed
in June. In October Lower Tind signed the treaty as well.

The union has four committees: fisheries and ports, schools, the lighthouse fund and the council of elders. Its rooms
are the old smithy in Hestø, the net loft of Graavik and the school hall.

The union sells cod, two kinds of salted butter, knitted gloves and a dark beer with heather honey.
`;

const PUMP = `# Corvane pump

## Resetting the pump

1. Unplug the pump.
2. Open the grey cover.
3. Press the red button.
`;

const { ingestion, asker } = createPipeline({ files: { 'union.md': UNION, 'pump.md': PUMP } });

beforeAll(() => ingestion.run());

test('members that sentences tell one by one are all quoted, each with its own citation', async () => {
  const { answer, citations } = await asker.ask({ mode: 'auto', question: 'which islands joined the skerry union' });
  expect(answer).toMatch(/Hestø[^]*\[2\] Graavik[^]*\[3\] In October Lower Tind[^]*\[4\]/);
  expect(citations).toHaveLength(4);
});

test.each([
  ['what does the union sell', 'cod, two kinds of salted butter, knitted gloves and a dark beer with heather honey'],
  [
    'name all committees of the skerry union',
    'fisheries and ports, schools, the lighthouse fund and the council of elders',
  ],
])('a list with members of several words is the short answer as a whole: %s', async (question, list) => {
  const { shortAnswer } = await asker.ask({ mode: 'auto', question });
  expect(shortAnswer).toBe(list);
});

test('steps are read out however they are asked for', async () => {
  const { answer } = await asker.ask({ mode: 'auto', question: 'steps to reset the pump' });
  expect(answer).toMatch(/Unplug[^]*grey cover[^]*red button/);
});
