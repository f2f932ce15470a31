import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';
import { askedFigures, statedFigures } from '../../src/retrieval/figures-by-value.ts';
import { readPassage } from '../../src/retrieval/passage.ts';
import { understandQuestion } from '../../src/retrieval/question.ts';

const states = (question: string, text: string): boolean => {
  const chunk = {
    chunkId: 'c',
    documentId: 'd',
    ordinal: 0,
    start: 0,
    end: text.length,
    text,
    headings: [],
    page: null,
  };
  const asked = askedFigures(understandQuestion(question));
  return readPassage(chunk).sentences.some((sentence) => statedFigures(sentence, asked).length > 0);
};

test.each([
  ['Which city has 4,523,000 inhabitants?', 'About 4.5 million people live in Veldra.'],
  ['Which city has 4.5 million inhabitants?', 'Veldra counted 4,523,000 inhabitants in 2021.'],
  ['Who paid $2.5 billion?', 'The firm paid $2,500 million for it.'],
  ['What is 1,200 metres long?', 'The bridge is 1.2 km long.'],
])('a figure is found by its value: %s', (question, text) => {
  expect(states(question, text)).toBe(true);
});

test.each([
  ['another value', 'Which city has 4,523,000 inhabitants?', 'About 4.7 million people live in Veldra.'],
  ['another dimension', 'What is 1,200 metres long?', 'The truck weighs 1,200 kilograms.'],
  ['a year, which is written in one way only', 'What happened in 1950?', 'The tower has 1,950 steps.'],
  ['a small number', 'Which house has 3 doors?', 'The house has three doors.'],
])('no figure is found by its value: %s', (_, question, text) => {
  expect(states(question, text)).toBe(false);
});

test('the passage that states the value comes before those that state others', async () => {
  const pipeline = createPipeline({
    files: {
      'arle.txt': 'Arle is a city on the coast. It is home to 1.2 million inhabitants and a port.',
      'brin.txt': 'Brin is a city on the coast. It is home to 2.7 million inhabitants and a port.',
      'veldra.txt': 'Veldra is a city on the coast. It is home to 4.5 million inhabitants and a port.',
    },
  });
  await pipeline.ingestion.run();
  const [first] = await pipeline.retriever.search('Which city is home to 4,523,000 inhabitants?', { k: 3 });
  expect(first?.documentId).toBe('veldra');
});
