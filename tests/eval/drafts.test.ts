import { expect, test } from 'vitest';
import { asWritten, draftExpectation, quoteAround } from '../../src/eval/drafts/draft-expectation.ts';
import { mutated, suggestionsFor } from '../../src/eval/drafts/suggest.ts';
import { judge } from '../../src/eval/judge.ts';
import { Expectation } from '../../src/eval/questions/expectation.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';
import { sampleAbstention, sampleAnswer, sampleClaim } from './sample-answer.ts';

test('an answer is drafted by its short answer, figure and source', () => {
  const answer = sampleAnswer('The field has 5 ha.', { shortAnswer: '5 ha', claims: [sampleClaim('5 ha')] });
  const drafted = draftExpectation(answer);
  expect(asWritten(drafted)).toEqual({
    contains: '5 ha',
    quantity: { value: 5, unit: 'ha' },
    cites: { document: 'field', quote: 'The field has 5 ha.' },
    verified: true,
  });
  expect(judge(answer, Expectation.parse(drafted)).every(({ passed }) => passed)).toBe(true);
});

test('a correction is drafted by what it puts right, an abstention as one', () => {
  const corrected = sampleAnswer('No: the field has 5 ha.', { status: 'corrected', claims: [sampleClaim('5 ha')] });
  expect(asWritten(draftExpectation(corrected))).toMatchObject({ corrects: '5 ha' });
  expect(draftExpectation(sampleAbstention)).toEqual({ abstains: true });
});

test('what the answer itself fails is not expected', () => {
  const doubtful = sampleAnswer('It has 5 ha.', { claims: [sampleClaim('5 ha', { verdict: 'unverified' })] });
  expect(draftExpectation(doubtful)).not.toHaveProperty('verified');
});

test('a quote is whole words around the text, in one line', () => {
  const passage = `${'before '.repeat(30)}the\nfield has 5 ha ${'after '.repeat(30)}`;
  const quote = quoteAround(passage, '5 ha');
  expect(quote).toMatch(/^before .*the field has 5 ha .*after$/);
  expect(quote.length).toBeLessThanOrEqual(90);
});

test.each([
  ['28.7 million tonnes', 'measure', '37.3 million tonnes'],
  ['1,700 people', 'number', '2,210 people'],
  ['1 bridge', 'number', '2 bridge'],
  ['4 October 1898', 'date', '4 October 1901'],
  ['thirty-three', 'number', null],
] as const)('%s, a %s, becomes %s', (text, kind, other) => {
  expect(mutated({ text, kind })).toBe(other);
});

/** What the facts of a text are asked by. */
const askedOf = async (text: string): Promise<string[]> => {
  const { ingestion, store } = createPipeline({ files: { 'text.md': text } });
  await ingestion.run();
  const facts = await store.factsOfDocuments(['text']);
  return [...new Set(facts.flatMap(suggestionsFor).flatMap(({ questions }) => questions))];
};

test.each([
  ['The new bridge must be completed by 2026.', 'By when must the new bridge be completed?'],
  ['The new bridge must be completed by 2026.', 'Do you know by when the new bridge must be completed?'],
  ['Norwick took over the terminal in 2016 from the city.', 'When did Norwick take over the terminal?'],
  ['Kesh Glacier is 11.4 kilometres long.', 'How long is Kesh Glacier?'],
  ['Lessing handles around 410,000 containers a year.', 'How many containers does Lessing handle a year?'],
  ['The pension fund had a surplus of £4.3 million.', 'What was the surplus of the pension fund?'],
  [
    '| Site | Employees |\n| --- | --- |\n| Bexhaven | 640 |\n| Stradlow | 415 |',
    'How many employees does Bexhaven have?',
  ],
  [
    'Lessing handles around 410,000 containers a year.',
    'Is it true that Lessing handles around 533,000 containers a year?',
  ],
])('%s is asked for: %s', async (text, question) => {
  expect(await askedOf(text)).toContain(question);
});

test.each([
  'She was arrested in 1943 and held for eleven weeks.',
  'Removing it will need a floating crane, which left Antwerp on Thursday.',
  'The company had spent 9.4 million crowns on them since 2019, it said.',
  'However, the fee rose to 30 crowns.',
  'In March we bought a maker of trays for €12.5 million in cash.',
])('nothing is asked of a sentence that cannot stand alone: %s', async (text) => {
  expect(await askedOf(text)).toEqual([]);
});

test('the facts of the corpus suggest questions with their figures, and false premises to be corrected', async () => {
  const { asker, ingestion, store } = createPipeline({ files: await readFolder('corpus') });
  await ingestion.run();
  const facts = await store.factsOfDocuments(['russia-rare-earths']);
  const suggestions = facts.flatMap(suggestionsFor);
  const premises = suggestions.filter(({ expect: { corrects } }) => Array.isArray(corrects));
  expect(premises.length).toBeGreaterThan(1);
  for (const { questions, expect: expectation } of premises.slice(0, 3)) {
    const answer = await asker.ask({ question: questions[0] ?? '', mode: 'auto' });
    expect(judge(answer, Expectation.parse(expectation)), answer.answer).toMatchObject([
      { passed: true },
      { passed: true },
    ]);
  }
});
