import { expect, test } from 'vitest';
import { readOtherWords } from '../support/other-words.ts';
import { createPipeline } from '../support/pipeline.ts';

type Set = 'seen' | 'unseen';

/** How many questions of one set are answered over the documents of a set: by what answers, and by something else. */
const ask = async (asked: Set, over: Set = asked): Promise<{ right: number; wrong: number }> => {
  const { questions } = await readOtherWords(asked);
  const { files } = await readOtherWords(over);
  const { ingestion, asker } = createPipeline({ files });
  await ingestion.run();
  const counts = { right: 0, wrong: 0 };
  for (const { question, quote } of questions) {
    const { status, citations } = await asker.ask({ question, mode: 'auto' });
    const isCited = citations.some(({ citedText }) => citedText.includes(quote) || quote.includes(citedText));
    if (status !== 'abstained') counts[isCited ? 'right' : 'wrong']++;
  }
  return counts;
};

test('of thirty questions in other words than the documents’ some are answered, and next to none wrongly', async () => {
  const [seen, unseen] = [await ask('seen'), await ask('unseen')];
  expect(seen.right).toBeGreaterThanOrEqual(4);
  expect(seen.wrong).toBe(0);
  expect(unseen.right).toBeGreaterThanOrEqual(3);
  expect(unseen.wrong).toBe(0);
});

test('of sixty questions over documents on other things next to none are answered by what merely sounds alike', async () => {
  const [one, other] = [await ask('seen', 'unseen'), await ask('unseen', 'seen')];
  expect(one.wrong + other.wrong).toBeLessThanOrEqual(3);
});
