import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { AnswerEvent } from '../../src/domain/answer-event.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';
import { stableAnswer } from '../support/stable-answer.ts';

let pipeline: ReturnType<typeof createPipeline>;
const ask = (question: string, more: Partial<Parameters<typeof pipeline.asker.ask>[0]> = {}): Promise<Answer> =>
  pipeline.asker.ask({ question, mode: 'auto', ...more });

beforeAll(async () => {
  pipeline = createPipeline({ files: await readFolder('corpus') });
  await pipeline.ingestion.run();
});

test.each([
  ['How large are the reserves of Russia?', '28.7 million tonnes', '28.7 million tonnes'],
  ['How many tonnes of rare earths does Russia have?', '28.7 million tonnes', '28.7 million'],
  ['When must the new bridge be completed?', 'completed by 2026', '2026'],
  ['Which ministry gave the figure for the reserves?', 'Natural Resources Ministry', 'Natural Resources Ministry'],
  ['How many existing railway bridges are there?', 'two existing railway bridges', 'two'],
])('%s', async (question, contained, shortAnswer) => {
  const answer = await ask(question);
  expect(answer.status).toBe('answered');
  expect(answer.answer).toContain(contained);
  expect(answer.shortAnswer).toBe(shortAnswer);
  expect(answer.claims.filter(({ verdict }) => verdict !== 'supported')).toEqual([]);
});

describe('questions that the article does not answer', () => {
  test.each([
    'What is the population of Vladivostok?',
    'How much did the bridge cost?',
    'In which year was the ministry founded?',
    'How many electric vehicles does China produce?',
    'How many tonnes of rare earths does China have?',
    'How large are the coal reserves of Russia?',
    'How high is the new bridge?',
    'Who is the Transport Minister?',
    'Who wrote the opera Carmen?',
  ])('%s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('abstained');
    expect(answer.answer).toMatch(/^The documents don't say\. /);
    expect(answer.nearest.length).toBeGreaterThan(0);
    expect([answer.citations, answer.shortAnswer, answer.claims.filter((claim) => claim.in === 'answer')]).toEqual([
      [],
      null,
      [],
    ]);
  });

  test('says what is missing', async () => {
    expect((await ask('What is the population of Vladivostok?')).answer).toContain("don't mention Vladivostok");
    expect((await ask('How much did the bridge cost?')).answer).toContain("don't say how much");
  });
});

describe('questions that assert what the article contradicts', () => {
  test.each([
    ['Is it true that the reserves come to 30 million tonnes?', '28.7 million tonnes', '30 million tonnes'],
    ['Did Putin order the plan by March?', 'December', 'March'],
    ['Will the bridge be finished in 2030?', '2026', '2030'],
    ['Are there 20 rare-earth metals in the reserves of Russia?', '15 rare-earth metals', '20 rare-earth metals'],
  ])('%s', async (question, figure, asserted) => {
    const answer = await ask(question);
    expect(answer.status).toBe('corrected');
    expect(answer.answer).toMatch(/^No\. The sources say /);
    expect(answer.answer.indexOf(figure)).toBeLessThan(40);
    expect(answer.shortAnswer).toBe(figure);
    expect(answer.citations).toHaveLength(1);
    expect(answer.claims.find((claim) => claim.in === 'question')).toMatchObject({
      text: asserted,
      verdict: 'contradicted',
    });
    expect(answer.claims.filter((claim) => claim.in === 'answer' && claim.verdict !== 'supported')).toEqual([]);
  });
});

describe('yes or no', () => {
  test.each([
    'Does Russia have 15 rare-earth metals?',
    'Is it true that China dominates the global rare earths market?',
    'Has the US signed deals with Ukraine?',
    'Are the reserves of Russia larger than 20 million tonnes?',
  ])('%s Yes.', async (question) => {
    expect((await ask(question)).answer).toMatch(/^Yes\. /);
  });

  test.each([
    'Does the US dominate the global rare earths market?',
    'Did Ukraine impose restrictions on exports?',
    "Doesn't China dominate the market?",
    'Is Russia building the bridge with the US?',
  ])('%s is left to the reader', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/^(?:Yes|No)\b/);
  });
});

const MANY = [
  'What did Putin order?',
  'Why does Russia want the plan?',
  'What are rare earths used for?',
  'Where is the new bridge?',
  'Is it true that the reserves come to 30 million tonnes?',
  'Does China dominate the global rare earths market?',
  'What is the price of tea?',
  'rare earths',
  '28.7 million tonnes',
  '[1] ?!',
  'Wie groß sind die Reserven?',
];

test.each(MANY)('every span of an answer holds: %s', async (question) => {
  const answer = await ask(question);
  const { text } = (await pipeline.store.getDocument('russia-rare-earths'))!;
  for (const { citedText, sourceSpan, answerSpans, id } of answer.citations) {
    expect(text.slice(sourceSpan.start, sourceSpan.end)).toBe(citedText);
    expect(answerSpans).toHaveLength(1);
    for (const { start, end } of answerSpans) {
      expect(citedText).toContain(answer.answer.slice(start, end));
      expect(answer.answer.slice(end)).toMatch(new RegExp(`^ \\[${id}\\]`));
    }
  }
  expect(new Set(answer.citations.map(({ citedText }) => citedText)).size).toBe(answer.citations.length);
  for (const claim of answer.claims) {
    const indexed = claim.in === 'question' ? answer.question : answer.answer;
    expect(indexed.slice(claim.span.start, claim.span.end)).toBe(claim.text);
  }
  if (answer.shortAnswer !== null) expect(answer.answer).toContain(answer.shortAnswer);
});

test.each(MANY)('a streamed answer is the plain one: %s', async (question) => {
  const events: AnswerEvent[] = [];
  const streamed = await pipeline.asker.ask({ question, mode: 'auto' }, (event) => {
    events.push(AnswerEvent.parse(event));
  });
  expect(stableAnswer(streamed)).toBe(stableAnswer(await ask(question)));
  expect(events[0]?.type).toBe('passages');
  expect(events.at(-1)).toEqual({ type: 'done', answer: streamed });
  const of = <T extends AnswerEvent['type']>(type: T) =>
    events.filter((event): event is Extract<AnswerEvent, { type: T }> => event.type === type);
  expect(
    of('delta')
      .map(({ text }) => text)
      .join(''),
  ).toBe(streamed.answer);
  expect(of('claim').map(({ claim }) => claim)).toEqual(streamed.claims);
  expect(of('citation').map(({ citation }) => citation)).toEqual(streamed.citations);
});

test('notices: another language, no model, an undated source', async () => {
  const codes = async (...args: Parameters<typeof ask>) => (await ask(...args)).notices.map(({ code }) => code);
  expect(await codes('Wie groß sind die Reserven von Russland?')).toContain('language');
  expect(await codes('Combien de tonnes de terres rares la Russie possède ?')).toContain('language');
  expect(await codes('How large are the reserves of Russia?')).toEqual([]);
  expect(await codes('How large are the reserves of Russia?', { mode: 'generative' })).toEqual(['no-model']);
});

test('an open question gets the sentence that takes some of the answer back', async () => {
  const { answer, citations } = await ask('What does Russia think of partnering with the US on rare-earth projects?');
  expect(citations.map(({ citedText }) => citedText)).toEqual([
    'Russia sees partnering with the US on rare-earth projects as a key area for cooperation.',
    "However, prospects have been hampered by ongoing tensions over Russia's war in Ukraine.",
  ]);
  expect(answer.indexOf('[1]')).toBeLessThan(answer.indexOf('However'));
});
