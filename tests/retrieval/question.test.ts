import { expect, test } from 'vitest';
import { understandQuestion } from '../../src/retrieval/question.ts';

test.each([
  ['Who ordered the plan?', 'who', 'person'],
  ['When did the war end?', 'when', 'date'],
  ['By when must it be ready?', 'when', 'date'],
  ['In which year was the ministry founded?', 'which', 'date'],
  ['Where does the bridge lead?', 'where', 'place'],
  ['How many metals are there?', 'how-many', 'count'],
  ['How much did the bridge cost?', 'how-much', 'money'],
  ['How large are the reserves?', 'how-much', 'measure'],
  ['How long is the bridge?', 'how-much', 'duration'],
  ['What percentage of voters agreed?', 'what', 'percent'],
  ['What is the population of Vladivostok?', 'what', 'count'],
  ['What is the name of the city on the coast?', 'what', 'place'],
  ['Why did exports fall?', 'why', 'reason'],
  ['What is lanthanum?', 'definition', 'definition'],
  ['Is it true that the reserves come to 30 million tonnes?', 'yes-no', 'polarity'],
  ['Does Russia export metals?', 'yes-no', 'polarity'],
  ['rare earth plan deadline', 'keywords', 'thing'],
  ['When violence is used, what is disobedience called?', 'what', 'thing'],
  ['What did the president announce?', 'what', 'thing'],
] as const)('%s', (text, kind, expects) => {
  const question = understandQuestion(text);
  expect([question.kind, question.expects]).toEqual([kind, expects]);
});

test('reads names, figures, negation and what is counted', () => {
  const question = understandQuestion("How many deals hasn't the US signed with North Korea since 2014?");
  expect(question.names.map(({ text }) => text)).toEqual(['US', 'North Korea']);
  expect(question.figures).toEqual(['2014']);
  expect(question.negated).toBe(true);
  expect(question.focus).toContain('deal');
});

test('words that only ask are no terms, unless there are no others', () => {
  expect(understandQuestion('Tell me how many bridges there are').terms).toEqual(['bridg']);
  expect(understandQuestion('how many?').terms).toEqual(['mani']);
});

test('any text is a question', () => {
  for (const text of ['?', '…', '日本', '\u0000', ' '.repeat(50), '12.5', 'What', 'what is', 'how'])
    expect(() => understandQuestion(text)).not.toThrow();
});

test.each([
  ['How big is the reserve in kg?', ['reserv']],
  ['What is the area of the park in square miles?', ['area', 'park']],
  ['How wide is the canal in Venice?', ['canal', 'venic']],
  ['According to the article, who led the expedition?', ['led', 'expedit']],
  ['Who named the town and what is the lake named after?', ['town', 'lake', 'name']],
])('the unit and the words about the documents are no content: %s', (text, expected) => {
  expect(understandQuestion(text).terms).toEqual(expected);
});

test.each([
  ['Summarize the report', 'documents'],
  ['What do the documents say about tariffs?', 'topic'],
  ['What did the minister say about tariffs?', 'detail'],
  ['How high are the tariffs?', 'detail'],
])('%s: %s', (text, scope) => {
  expect(understandQuestion(text).scope).toBe(scope);
});
