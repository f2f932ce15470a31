import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const MILL = `# The cloth mill at Ostvik

In 2011 the weaver Tilda Brook at the Academy of Lund dyed wool in vats of oak, iron and clay for nine hours.
The drying hall is run by Jonas Frey. The fair in Norby was put off because the river had flooded the road.

A day ticket for the mill tram can be had from the guard. Day tickets cost 7 crowns.
In the upper yard carts may be pulled at 4 kilometres an hour. The mill tram has green seats.

Nora sold 31 carpets, more than any other weaver; Emil wove 36 cushions, most of them for the church.
Kept in a dry loft, the felt lasts for a year. Do not wash the felt in hot water, where it shrinks.
Soap has nothing to do with the blue stain on the linen. The portrait in the stairway is a copy.

| Guest house | Beds | Double room, winter |
|---|---|---|
| Ferry Inn | 24 | 165 crowns |
| Old Bakery | 9 | 120 crowns |
`;

const INTERVIEW = `# Talking with the keeper of the ropes

**How long do ropes last?**

It depends on the fibre. Sisal is poor: eleven years, perhaps.

**Do you keep knots for supper?**

Turnips. With butter.
`;

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: { 'mill.md': MILL, 'ropes.md': INTERVIEW } });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

test.each([
  ['a doer, and not the place of the doer', 'Who dyed wool in vats of oak, iron and clay?', 'Tilda Brook'],
  ['who runs it leads it', 'Who leads the drying hall?', 'Jonas Frey'],
  ['a day ticket is a thing, and no rate', 'What does a day ticket for the mill tram cost?', '7 crowns'],
  ['the price of a room, and not how many there are', 'What does a double room at the Old Bakery cost?', '120 crowns'],
])('the short answer is %s: %s', async (_, question, short) => {
  const { shortAnswer } = await ask(question);
  expect(shortAnswer).toBe(short);
});

test.each([
  ['a verb of two words', 'Why was the fair in Norby postponed?', 'because the river had flooded the road'],
  ['one of a unit of time', 'How long does the felt keep?', 'lasts for a year'],
  ['the question above an answer', 'How long do sisal ropes last?', 'eleven years'],
])('%s tells what is asked: %s', async (_, question, contained) => {
  const { status, answer } = await ask(question);
  expect([status, answer]).toEqual(['answered', expect.stringContaining(contained)]);
});

test.each(['How many carpets did Emil sell?', 'What does a single room cost at the Ferry Inn?'])(
  '%s is not answered by the figure of another clause or cell',
  async (question) => {
    const { status } = await ask(question);
    expect(status).toBe('abstained');
  },
);

test.each(['Is the blue stain on the linen caused by soap?', 'Is the portrait in the stairway the original?'])(
  '%s No.',
  async (question) => {
    const { answer } = await ask(question);
    expect(answer).toMatch(/^No\. /);
  },
);

test('what should be done is corrected where the sources say not to do it', async () => {
  const { status, answer } = await ask('Why should the felt be washed in hot water?');
  expect([status, answer]).toEqual(['corrected', expect.stringContaining('Do not wash the felt')]);
});

test('a question of the source itself is no short answer', async () => {
  const { shortAnswer } = await ask('What does the keeper of the ropes have for supper?');
  expect(shortAnswer).not.toBe('knots');
});
