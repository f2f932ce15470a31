import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'farm-guide.md': `# Guide to Hollin Farm

Sheep may graze in the orchard, goats may not. The stable was painted last year, but the one at Holm was not.

The proposal to build a car park was rejected. The request of the walkers to cross the north field in winter was refused. The motion to sell the tractor was carried. The plan to fell the oak was turned down at first, but approved in May.

These rules do not apply to guide dogs of the warden. The season ticket covers the farm and the mill. Tours are given on weekdays only. Children under 7 must wear a helmet in the barn.

The mill belongs to the Orde family; the creamery is owned by a cooperative. The pond once belonged to the abbey. The kiln belongs to the school and the press to the guild.

Lambs born in spring did not differ in weight from those born in autumn. The cheese is made from ewe's milk, not from cow's milk. The oldest tree in the orchard is a pear. An ash stands by the gate.

The plough at the entrance is a copy; the original is in the mill. The mud has nothing to do with the rain.`,
    'farm-shop.md': `# Hollin Farm shop

| Day | Hours |
| --- | --- |
| Mon–Wed | 9:00–12:00 |
| Thursday | closed |
| Friday | 9:00–18:00 |
| Saturday | on request |
| Sunday | closed |`,
    'tip.md': `# The tip at Fenwick

Paint is taken at Fenwick Yard only, by appointment. Residents of Moor End may bring wood
free of charge, firms may
not. The cart can be hired by the hour, the van cannot.

## The garden skip

Allowed: hedge cuttings, leaves. Not allowed: soil, cat litter, stones without a bag.

| Hut | Beds | Open |
| --- | --- | --- |
| Larch Hut | 8 | May–October |
| Rowan Hut | 12 | all year |`,
  },
});
await ingestion.run();
const ask = async (question: string) => (await asker.ask({ question, mode: 'auto' })).answer;

test.each([
  ['May sheep graze in the orchard?', 'Yes. Sheep may graze'],
  ['May goats graze in the orchard?', 'No. Sheep may graze in the orchard, goats may not'],
  ['May I bring a goat to the orchard?', 'No. Sheep may graze in the orchard, goats may not'],
  ['Did the farm build a car park?', 'No. The proposal to build a car park was rejected'],
  ['May the walkers cross the north field in winter?', 'No. The request of the walkers'],
  ['Did they decide to sell the tractor?', 'Yes. The motion to sell the tractor was carried'],
  ['Do the rules apply to guide dogs of the warden?', 'No. These rules do not apply'],
  ['Does the season ticket cover the mill?', 'Yes. The season ticket covers'],
  ['Are tours given on Tuesdays?', 'Yes. Tours are given on weekdays only'],
  ['Are tours given on Sundays?', 'No. Tours are given on weekdays only'],
  ['Must a child of 5 wear a helmet in the barn?', 'Yes. Children under 7'],
  ['Does the Orde family own the mill?', 'Yes. The mill belongs'],
  ['Does the mill belong to Tom Hask?', 'No. The mill belongs'],
  ['Does the guild own the press?', 'Yes. The kiln belongs'],
  ['Does the press belong to the school?', 'No. The kiln belongs'],
  ['Were lambs born in spring heavier in weight than those born in autumn?', 'No. Lambs born in spring'],
  ["Is the cheese made from cow's milk?", "No. The cheese is made from ewe's milk"],
  ['Is the ash the oldest tree in the orchard?', 'No. The oldest tree in the orchard is a pear'],
  ['Is the plough at the entrance the original?', 'No. The plough at the entrance is a copy'],
  ['Is the mud caused by the rain?', 'No. The mud has nothing to do with the rain'],
  ['May paint be brought to Moor End?', 'No. Paint is taken at Fenwick Yard only'],
  ['May firms bring wood free of charge?', 'No. Residents of Moor End'],
  ['Can the van be hired by the hour?', 'No. The cart can be hired'],
  ['Can I put cat litter into the garden skip?', 'No. Not allowed: soil'],
  ['Can I put leaves into the garden skip?', 'Yes. Allowed: hedge cuttings'],
  ['Is the Larch Hut open all year?', 'No. Larch Hut'],
  ['Is the Rowan Hut open all year?', 'Yes. Rowan Hut'],
  ['Is the shop open on Tuesdays?', 'Yes. Mon–Wed – Hours: 9:00–12:00'],
  ['Is the shop open on Thursday?', 'No. Thursday – Hours: closed'],
  ['Is the shop closed on Sundays?', 'Yes. Sunday – Hours: closed'],
  ['Is the shop open on Wednesday at 15:00?', 'No. Mon–Wed – Hours: 9:00–12:00'],
])('the form of a sentence or a row decides: %s', async (question, told) => {
  expect(await ask(question)).toContain(told);
});

test.each([
  'May goats graze in the meadow?',
  'May cows graze in the orchard?',
  'Will the stable be painted?',
  'May the walkers cross the south field in winter?',
  'May cyclists cross the north field in winter?',
  'Was the oak felled?',
  'Was the tractor sold?',
  'Do the rules apply to dogs?',
  'Does the season ticket cover the shop?',
  'Does the pond belong to the abbey?',
  'Does the abbey own the pond?',
  'Were lambs healthier than calves?',
  "Is butter made from cow's milk?",
  'Is the ash the oldest tree on the farm?',
  'Is the plough in the mill the original?',
  'Is the flood caused by the rain?',
  'May paint be brought to Fenwick Yard on Sundays?',
  'May oil be brought to Moor End?',
  'Can I put stones into the garden skip?',
  'Can I put soil into the kitchen skip?',
  'Is the Birch Hut open all year?',
  'Is the shop open on Saturdays?',
  'Is the shop open on Tuesday afternoon?',
  'Is the mill open on Tuesdays?',
])('a form that tells of something else decides nothing: %s', async (question) => {
  expect(await ask(question)).not.toMatch(/^(?:Yes|No)\b/);
});
