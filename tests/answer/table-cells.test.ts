import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const TEXT = `# Landings of cod in the Bight

The ports of the Bight landed less cod again. Landings are given in tonnes.

| Port | 2021 | 2022 | 2023 | Vessels in 2023 |
| --- | ---: | ---: | ---: | ---: |
| Arnsund | 18,200 | 16,900 | 14,300 | 31 |
| Brekke | 9,750 | 10,400 | 11,150 | 22 |
`;

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: { 'landings.md': TEXT } });
  await pipeline.ingestion.run();
});

test.each([
  ['How many tonnes of cod were landed at Brekke in 2023?', '11,150', 'Brekke – 2023: 11,150.'],
  ['How much cod did Arnsund land in 2022?', '16,900', 'Arnsund – 2022: 16,900.'],
  ['How many vessels did Brekke have in 2023?', '22', 'Brekke – Vessels in 2023: 22.'],
])('the cell of the row and the column that are asked for: %s', async (question, figure, said) => {
  const { status, answer, shortAnswer, citations, claims } = await pipeline.asker.ask({ question, mode: 'auto' });
  expect([status, shortAnswer]).toEqual(['answered', figure]);
  expect(answer).toContain(said);
  expect(citations[0]?.citedText).toContain(`| ${figure} |`);
  expect(claims.find(({ text, in: place }) => place === 'answer' && text === figure)?.verdict).toBe('supported');
});

test.each(['How much cod did Arnsund land in 2019?', 'How much herring did Brekke land in 2023?'])(
  'no other cell stands in: %s',
  async (question) => {
    const { status } = await pipeline.asker.ask({ question, mode: 'auto' });
    expect(status).toBe('abstained');
  },
);

test('a follow-up reads another row of the same column', async () => {
  const { conversationId } = await pipeline.asker.ask({
    question: 'How much cod did Arnsund land in 2022?',
    mode: 'auto',
  });
  const { shortAnswer } = await pipeline.asker.ask({ question: 'And Brekke?', mode: 'auto', conversationId });
  expect(shortAnswer).toBe('10,400');
});
