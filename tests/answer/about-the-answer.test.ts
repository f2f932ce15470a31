import { beforeAll, expect, test } from 'vitest';
import { aboutAnswer } from '../../src/answer/question/conversation/about-answer.ts';
import { createPipeline } from '../support/pipeline.ts';

const FILES = {
  'mill.md':
    '# The mill in Dorn\n\nThe mill in Dorn was built in 1612 by Anna Roth. It belongs to the Heritage Society. The ticket office is open from May to October.\n',
  'lake.md': '# Lake Sella\n\nLake Sella is 41 metres deep. Its shore is closed to cars.\n',
};

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: FILES });
  await pipeline.ingestion.run();
});

/** Asks one after the other; resolves to the last answer. */
const converse = async (...questions: string[]) => {
  const [first, ...rest] = questions;
  let answer = await pipeline.asker.ask({ question: first ?? '', mode: 'auto' });
  for (const question of rest)
    answer = await pipeline.asker.ask({ question, mode: 'auto', conversationId: answer.conversationId });
  return answer;
};

test.each([
  ['source', 'where does it say that?'],
  ['source', 'in which document is that'],
  ['source', 'and your source?'],
  ['source', 'can you quote it'],
  ['source', 'How do you know that?'],
  ['sure', 'are you sure?'],
  ['sure', 'Really?'],
  ['sure', "I don't think so"],
  ['sure', 'Thanks. Are you sure?'],
  ['shorter', 'can you say that shorter?'],
  ['shorter', 'in one word please'],
  ['thanks', 'ok, thanks a lot!'],
  ['thanks', 'great'],
])('asks of the answer, %s: %s', (about, text) => {
  expect(aboutAnswer(text, ['a turn'])).toBe(about);
});

test.each([
  'where does the river come from',
  'which document must I bring',
  'what is the source of the Nile',
  'is it really open on Sundays?',
  'give me the address',
  'how do you know a ripe melon',
  'which page describes the engine',
])('asks of the documents: %s', (text) => {
  expect(aboutAnswer(text, ['a turn'])).toBe(null);
});

test('before there is an answer, nothing but thanks is about one', () => {
  expect(aboutAnswer('are you sure?', [])).toBe(null);
  expect(aboutAnswer('thanks', [])).toBe('thanks');
});

test('where it says so is told by document, with the sentence cited', async () => {
  const { status, answer, citations, standaloneQuestion, notices } = await converse(
    'when was the mill in dorn built',
    'where does it say that?',
  );
  expect([status, answer]).toEqual([
    'answered',
    'It is in “The mill in Dorn”: The mill in Dorn was built in 1612 by Anna Roth. [1]',
  ]);
  expect(answer.slice(citations[0]?.answerSpans[0]?.start, citations[0]?.answerSpans[0]?.end)).toBe(
    citations[0]?.citedText,
  );
  expect(standaloneQuestion).toBe('when was the mill in Dorn built');
  expect(notices).toEqual([]);
});

test('asked whether it is sure, it says whose words they are', async () => {
  const { answer, claims } = await converse('How deep is Lake Sella?', 'are you sure?');
  expect(answer).toBe('The source says so, in “Lake Sella”: Lake Sella is 41 metres deep. [1]');
  const inAnswer = claims.filter((claim) => claim.in === 'answer');
  expect(inAnswer.map(({ span, verdict }) => [answer.slice(span.start, span.end), verdict])).toEqual([
    ['41 metres', 'supported'],
  ]);
});

test('shorter is the few words that answer, and they alone are cited', async () => {
  const { answer, citations } = await converse('How deep is Lake Sella?', 'can you say that shorter?');
  expect(answer).toBe('41 metres [1]');
  expect(citations[0]?.citedText).toBe('41 metres');
});

test('thanks are no question: nothing is looked up, and the talk goes on where it was', async () => {
  const thanked = await converse('How deep is Lake Sella?', 'thanks!');
  expect([thanked.status, thanked.answer, thanked.citations, thanked.nearest]).toEqual([
    'answered',
    'You are welcome.',
    [],
    [],
  ]);
  const { standaloneQuestion } = await converse('How deep is Lake Sella?', 'thanks!', 'is its shore closed to cars?');
  expect(standaloneQuestion).toBe("Is Lake Sella's shore closed to cars?");
});

test('asked about a refusal, it refuses again', async () => {
  const { status } = await converse('How long is the tunnel under the Alps?', 'are you sure?');
  expect(status).toBe('abstained');
});

test('a completed follow-up says how it was taken', async () => {
  const { notices } = await converse('Who built the mill in Dorn?', 'and when?');
  expect(notices.map(({ code, message }) => [code, message])).toEqual([
    ['follow-up', 'Taken as “When was it that Anna Roth built the mill in Dorn?”'],
  ]);
});
