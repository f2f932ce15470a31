import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../src/domain/document.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { exampleQuestions } from '../../web/src/chat/example-questions.ts';

const fact = (subject: string, measure: string, sentence: string, origin: Fact['origin'] = 'extracted'): Fact => {
  const [quantity] = readQuantities(sentence);
  if (quantity === undefined) throw new Error(`${JSON.stringify(sentence)} has no quantity.`);
  return {
    id: sentence,
    subject,
    measure,
    qualifiers: [],
    role: 'level',
    modality: 'actual',
    quantity,
    time: null,
    attribution: null,
    documentId: 'report',
    sourceSpan: { start: 0, end: 1 },
    sentence,
    origin,
    confidence: 1,
  };
};

const document = { documentId: 'report', title: 'Annual report' } as DocumentSummary;

test('questions of different kinds are worded from titles and facts, editors’ facts first', () => {
  const facts = [
    fact('the plant', 'output', 'The plant made 12 tonnes.'),
    fact('Norway', 'exports', 'Norway sold 40 million tonnes of fish.', 'curated'),
  ];
  expect(exampleQuestions([document], facts, 4)).toEqual([
    'How large are Norway’s exports?',
    'What does “Annual report” say?',
    'Is it true that Norway sold 40 million tonnes of fish?',
    'What do the documents say about Norway?',
  ]);
  expect(exampleQuestions([document], facts, 9)).toContain('Is it true that the plant made 12 tonnes?');
});

test('no question leans on another sentence or on a file name, and later documents are asked about too', () => {
  const unnamed = { documentId: 'salt-strike', title: 'salt-strike' } as DocumentSummary;
  const facts = [
    fact('the plant', 'output', 'The plant made 12 tonnes.'),
    fact('the plant', 'output', 'In April her team lifted 13 tonnes.'),
    { ...fact('the mine', 'depth', 'The mine is 90 metres deep.'), documentId: 'salt-strike' },
  ];
  expect(exampleQuestions([unnamed, document], facts, 9)).toEqual([
    'What does “Annual report” say?',
    'Is it true that the mine is 90 metres deep?',
    'Is it true that the plant made 12 tonnes?',
  ]);
});

test('without documents there is nothing to ask', () => {
  expect(exampleQuestions([], [], 4)).toEqual([]);
});
