import { beforeAll, expect, test } from 'vitest';
import { isSlip } from '../../src/retrieval/spelling.ts';
import { createPipeline } from '../support/pipeline.ts';

test.each([
  ['resreves', 'reserves'],
  ['reservess', 'reserves'],
  ['lantern', 'lanterns'],
  ['brdige', 'bridge'],
  ['lanturn', 'lantern'],
])('%s is a slip for %s', (typed, meant) => {
  expect(isSlip(typed, meant)).toBe(true);
});

test.each([
  ['reserves', 'reserves'],
  ['metal', 'medal'],
  ['slovakia', 'slovenia'],
  ['gambia', 'zambia'],
])('%s is none for %s', (typed, meant) => {
  expect(isSlip(typed, meant)).toBe(false);
});

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({
    files: {
      'lanterns.txt':
        'The village of Ostrava Dolna owns 48 lanterns. The lanterns were restored in 1996 by the smith Petr Hala.',
    },
  });
  await pipeline.ingestion.run();
});

test('says what it read', async () => {
  const answer = await pipeline.asker.ask({ question: 'How many lantrens are there?', mode: 'auto' });
  expect(answer.notices).toEqual([{ code: 'spelling', message: 'Read “lantrens” as “lanterns”.' }]);
});

test.each([
  ['How many lantrens does the village own?', '48'],
  ['When were the lanternss restored?', '1996'],
])('%s', async (question, shortAnswer) => {
  const answer = await pipeline.asker.ask({ question, mode: 'auto' });
  expect(answer.status).toBe('answered');
  expect(answer.shortAnswer).toContain(shortAnswer);
  expect(answer.question).toBe(question);
  expect(answer.notices.every(({ code }) => code === 'spelling')).toBe(true);
});

test('a word that stands in the sources or in common English is left as it is', async () => {
  for (const question of ['How many lanterns does the village own?', 'How many villages own lanterns?']) {
    const answer = await pipeline.asker.ask({ question, mode: 'auto' });
    expect(answer.notices).toEqual([]);
  }
});
