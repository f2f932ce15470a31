import { expect, test } from 'vitest';
import { hashWithoutFacts } from '../../src/domain/without-facts.ts';
import { createPipeline } from '../support/pipeline.ts';

test('while facts are still to be read a quoted number is checked against its source, and the answer says so', async () => {
  const { asker, ingestion, store } = createPipeline({
    files: {
      'harbour.md': '# Harbour\n\nThe harbour of Visby handled 2 million tonnes of cargo.',
      'mine.md': '# Mine\n\nThe shaft of the mine is 310 metres deep.',
    },
  });
  await ingestion.run();
  const ask = async () => asker.ask({ question: 'How much cargo did the harbour of Visby handle?', mode: 'auto' });
  const whole = await ask();
  expect(whole.notices).toEqual([]);
  expect(whole.claims).toMatchObject([{ verdict: 'supported', facts: [expect.anything()] }]);

  const [harbour] = await store.listDocuments();
  await store.putFacts('harbour', [], hashWithoutFacts(harbour!.contentHash));
  const early = await ask();
  expect(early.notices).toMatchObject([
    { code: 'facts-pending', message: expect.stringContaining('The facts of 1 of 2 documents') },
  ]);
  expect(early.claims).toMatchObject([{ verdict: 'supported', facts: [] }]);
  expect(early.answer).toBe(whole.answer);
});
