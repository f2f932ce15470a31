import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const { ingestion, asker } = createPipeline({
  files: {
    'loom-guide.md': `# Setting up a loom

A loom is a frame that holds threads under tension.

First wind the warp onto the back beam. Then thread each end through a heddle. Finally tie the warp to the front rod. Weaving is done from the middle of the threads.

You need:

- a reed hook
- 40 metres of cotton
- two lease sticks

## What the starter kit contains

- A table loom
- Three shuttles
- A printed guide`,
    'guild-minutes.md': `# Minutes of the weavers' guild, 3 June 2026

Present: Asta Berge (chair), Ivo Lanz, Noor Haddad. Apologies: Per Holm.

The most important customers were Bergen, Turku and Riga. The Guild runs three looms: the Loom 12, the Loom 16 and the Loom 24.`,
  },
});
await ingestion.run();
const ask = (question: string) => asker.ask({ question, mode: 'auto' });

test.each([
  ['What does the starter kit contain?', ['A table loom', 'Three shuttles', 'A printed guide']],
  ['What are the things needed for a loom?', ['a reed hook', '40 metres of cotton', 'two lease sticks']],
  ['How do I set up a loom?', ['First wind the warp', 'Then thread each end', 'Finally tie the warp']],
  ["Who attended the meeting of the weavers' guild?", ['Asta Berge (chair), Ivo Lanz, Noor Haddad']],
])('a list is read out whole: %s', async (question, items) => {
  const { answer, citations, status } = await ask(question);
  expect(status).toBe('answered');
  for (const item of items) expect(answer).toContain(item);
  expect(citations).toHaveLength(1);
});

test('the first of several steps is told alone', async () => {
  const { answer, shortAnswer } = await ask('What should I do first to set up a loom?');
  expect(answer).toBe('First wind the warp onto the back beam. [1]');
  expect(shortAnswer).toBeNull();
});

test.each([
  ["How many people attended the meeting of the weavers' guild?", '3'],
  ['How many items does the starter kit contain?', '3'],
])('what is listed is counted: %s', async (question, count) => {
  const { shortAnswer, answer, claims } = await ask(question);
  expect(shortAnswer).toBe(count);
  expect(answer).toMatch(new RegExp(`^${count}:\\s`));
  expect(claims.filter(({ in: place }) => place === 'answer').every(({ verdict }) => verdict === 'supported')).toBe(
    true,
  );
});

test.each([
  ['Who were the most important customers of the guild?', 'Bergen, Turku and Riga'],
  ['Which three looms does the Guild run?', 'the Loom 12, the Loom 16 and the Loom 24'],
])('an enumeration is a short answer as it stands: %s', async (question, short) => {
  expect((await ask(question)).shortAnswer).toBe(short);
});

test.each(['How do I repair a spinning wheel?', "Who attended the meeting of the potters' guild?"])(
  'a list of something else is not read out: %s',
  async (question) => {
    expect((await ask(question)).answer).not.toMatch(/First wind|Present:/);
  },
);
