import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const TOWER = `# The tower of Ostvik

The old tower was founded in 1281 by monks, burned by raiders in 1306 and rebuilt in 1430. Carts may not be parked in the orchard,
in the cloisters or on the weir. An electric cart is a wagon with a motor of not more than 500 watts.
The baker Ursel Thorne, a widow with two sons, marched to the weir on 4 May and spoke to the crowd.

| Carver | Bowls | Spoons |
|---|---|---|
| Greta Holm | 41 | 12 |
| Otto Holm | 27 | 36 |
`;

const FIBRES = `# Fibres

**How long do ropes last?**

It depends on the plant. And some cannot be twisted at all. Ivy, willow, nettle, bramble: their fibres break when you twist them.
`;

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: { 'tower.md': TOWER, 'fibres.md': FIBRES } });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each([
  ['the date in the part that tells the deed', 'When was the old tower founded?', '1281'],
  ['all places of a row', 'Where may carts not be parked?', 'in the orchard,\nin the cloisters or on the weir'],
  ['a row before a colon', "Which plants' fibres cannot be twisted at all?", 'Ivy, willow, nettle, bramble'],
  ['the difference of rows named in part', 'How many bowls more than Otto did Greta make?', '14'],
  ['the cell of a row named in part', 'How many spoons did Greta make?', '12'],
])('the short answer is %s: %s', async (_, question, short) => {
  const { shortAnswer } = await ask(question);
  expect(shortAnswer).toBe(short);
});

test('a statement is held against the bound that a rule sets', async () => {
  const { status, answer } = await ask('Is it true that an electric cart may have a motor of 1,000 watts?');
  expect([status, answer]).toEqual(['corrected', expect.stringMatching(/^No\. .*not more than 500 watts/)]);
});

test('no other event gives the date of a death', async () => {
  const { status } = await ask('When did Ursel Thorne die?');
  expect(status).toBe('abstained');
});
