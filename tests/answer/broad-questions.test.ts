import { beforeAll, describe, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const ORCHARD = `The council of Valmere has approved a new orchard of 4,200 apple trees beside the old canal.
The orchard will supply schools in Valmere with apples from the autumn of 2027.

Farmers in Dorn oppose the orchard. Dorn, a village of 310 people, draws its water from the canal.
It rained on the day of the vote.

The council says the apple trees need less water than the wheat that grew beside the canal before.
Schools in Valmere spend 60,000 euros a year on apples.`;
const LIBRARY = 'The library of Tarn opens on Sundays. Readers had asked the town for this since 2019.';

const pipelineOf = async (files: Record<string, string>) => {
  const pipeline = createPipeline({ files });
  await pipeline.ingestion.run();
  return (question: string, more: { filter?: { documentIds: string[] } } = {}) =>
    pipeline.asker.ask({ question, mode: 'auto', ...more });
};

describe('one document', () => {
  let ask: Awaited<ReturnType<typeof pipelineOf>>;
  beforeAll(async () => {
    ask = await pipelineOf({ 'orchard.txt': ORCHARD });
  });

  test.each([
    'What is this article about?',
    'Summarize the document',
    'Could you please summarise this text in two sentences?',
    'give me a summary',
    'What are the main points of the report?',
    'tl;dr',
    'overview',
  ])('%s: its first and most central sentences', async (question) => {
    const { status, answer, citations, shortAnswer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).toMatch(/^The council of Valmere has approved/);
    expect(answer).not.toContain('It rained');
    expect(citations.length).toBeGreaterThan(1);
    expect(citations.length).toBeLessThanOrEqual(3);
    expect(shortAnswer).toBeNull();
  });

  test.each(['Tell me about Dorn', 'What does the article say about Dorn?', 'What about Dorn?', 'dorn overview'])(
    '%s: the sentence that is about it comes first',
    async (question) => {
      const { status, answer, citations } = await ask(question);
      expect(status).toBe('answered');
      expect(answer).toMatch(/^Dorn, a village of 310 people/);
      expect(citations.every(({ citedText }) => citedText.includes('Dorn'))).toBe(true);
    },
  );

  test.each([
    ['What does the article say about Norway?', 'Norway'],
    ['Does the text mention pears?', 'pears'],
  ])('%s: only the topic is missed, not the words about the text', async (question, missing) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('abstained');
    expect(answer).toContain(missing);
    expect(answer).not.toMatch(/article|text|“mention/);
  });

  test('words about the document do not stand in the way of a detail', async () => {
    const { status, shortAnswer } = await ask('According to the article, how many apple trees will the orchard have?');
    expect([status, shortAnswer]).toEqual(['answered', '4,200']);
  });
});

describe('several documents', () => {
  let ask: Awaited<ReturnType<typeof pipelineOf>>;
  beforeAll(async () => {
    ask = await pipelineOf({ 'orchard.txt': ORCHARD, 'library.txt': LIBRARY });
  });

  test('no topic: names what there is to ask about', async () => {
    const { status, answer, claims } = await ask('What are the documents about?');
    expect(status).toBe('abstained');
    expect(answer).toBe('Which document do you mean? There are “library”, “orchard”.');
    expect(claims).toEqual([]);
  });

  test('a filter leaves one to sum up', async () => {
    const { status, answer } = await ask('Summarize the document', { filter: { documentIds: ['library'] } });
    expect(status).toBe('answered');
    expect(answer).toMatch(/^The library of Tarn opens on Sundays\. \[1\]/);
  });
});

test('claims and their quantities index the answer and the question', async () => {
  const ask = await pipelineOf({ 'orchard.txt': ORCHARD });
  for (const question of [
    'Summarize the document',
    'How many people live in Dorn?',
    'Do 5,000 apple trees stand in the orchard?',
    'Does Dorn have 310 people?',
  ]) {
    const { answer, claims } = await ask(question);
    expect(claims.length).toBeGreaterThan(0);
    for (const { in: where, text, span, quantity } of claims) {
      const said = where === 'answer' ? answer : question;
      expect(said.slice(span.start, span.end)).toBe(text);
      expect(said.slice(quantity.start, quantity.end)).toBe(quantity.text);
    }
  }
});
