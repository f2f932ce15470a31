import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const TEXT = `Captain Mira Voss of the Polar Society charted the bay in 1931 and named it after Halvar Lund.
Lund's 1928 journey had failed. The bay is 14 kilometres wide and 90 metres deep, and 260 people live on its shore.
The society sold its ship for 75,000 euros because it needed money. Halvar Lund, a geologist from Torsby, died in 1940.

Zoe Marsh founded the bay's museum. It shows 1,200 objects, among them the sledge of Captain Voss.`;

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: { 'bay.txt': TEXT } });
  await pipeline.ingestion.run();
});
const ask = (question: string) => pipeline.asker.ask({ question, mode: 'auto' });

const QUESTIONS = [
  'Who charted the bay?',
  'who founded the museum of the bay',
  'When was the bay charted?',
  'How wide is the bay?',
  'How deep is the bay in feet?',
  'How many people live on the shore?',
  'how many objects does the museum show',
  'For how much was the ship sold?',
  'Why was the ship sold?',
  'Who was Halvar Lund?',
  'who is voss',
  'What did the society do?',
  'When did Halvar Lund die?',
  'Who was the bay named after?',
  'Is the bay 20 kilometres wide?',
  'Whose journey failed?',
  'museum objects',
  'Tell me about Lund',
];

test.each(QUESTIONS)('the short answer stands in the answer that is shown: %s', async (question) => {
  const { answer, shortAnswer, citations } = await ask(question);
  if (shortAnswer === null) return;
  expect(answer).toContain(shortAnswer);
  expect(citations.some(({ citedText }) => citedText.includes(shortAnswer))).toBe(true);
});

test.each([
  ['Who charted the bay?', 'Mira Voss'],
  ['How wide is the bay?', '14 kilometres'],
  ['How deep is the bay in feet?', '90 metres'],
  ['When did Halvar Lund die?', '1940'],
  ['For how much was the ship sold?', '75,000 euros'],
  ['Why was the ship sold?', 'because it needed money'],
])('%s: %s', async (question, expected) => {
  expect((await ask(question)).shortAnswer).toContain(expected);
});

test.each(['What did the society do?', 'museum objects', 'Tell me about Lund'])(
  'no short answer where a sentence is needed: %s',
  async (question) => {
    expect((await ask(question)).shortAnswer).toBeNull();
  },
);

test('names typed without capitals, or with nothing else, are known from the sources', async () => {
  for (const [typed, written] of [
    ['when did halvar lund die', 'When did Halvar Lund die?'],
    ['who was halvar lund', 'Who was Halvar Lund?'],
    ['WHEN DID HALVAR LUND DIE?', 'When did Halvar Lund die?'],
  ] as const) {
    const [one, other] = [await ask(typed), await ask(written)];
    expect([one.answer, one.shortAnswer]).toEqual([other.answer, other.shortAnswer]);
  }
});

test('another name is no answer to who somebody is', async () => {
  const { shortAnswer } = await ask('Who was Halvar Lund?');
  expect(shortAnswer === null || shortAnswer.includes('Lund')).toBe(true);
});
