import { beforeAll, expect, test } from 'vitest';
import type { EarlierTurn } from '../../src/answer/question/conversation/earlier-turn.ts';
import { readingsOf, resolveFollowUp } from '../../src/answer/question/conversation/follow-up.ts';
import { createPipeline } from '../support/pipeline.ts';

const FILES = {
  'riot.txt':
    'The Hallmere riot\n\nThe riot in Hallmere took place on 3 March. In it Samuel Fogg, a boy of twelve, and Peter Wren, a carter of forty, were killed. The market stayed shut for a week.\n',
  'ferry.txt':
    'Ferries on the sound\n\nThe ferry Astrid Moen sails from Lindrum to Orlo. The ferry Lille Karin was built in 1994. The Lille Karin carries 35 cars.\n',
  'hall.txt':
    'The hall of Orlo\n\nThe council of Orlo spoke of the repair of the old boiler, which costs 900 crowns. The new boiler will be installed in May.\n',
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

test('where the answer spoke of two men alike, "he" is asked back with both, and the name alone answers that', async () => {
  const first = ['who was killed in the riot in hallmere', 'how old was he'];
  const asked = await converse(...first);
  expect([asked.status, asked.answer]).toEqual([
    'abstained',
    "It isn't clear who “he” stands for: Samuel Fogg or Peter Wren. Please ask again with the name.",
  ]);
  expect([asked.choices, asked.nearest]).toEqual([['How old was Samuel Fogg?', 'How old was Peter Wren?'], []]);
  const { standaloneQuestion, answer } = await converse(...first, 'samuel fogg');
  expect(standaloneQuestion).toBe('how old was Samuel Fogg');
  expect(answer).toContain('Samuel Fogg, a boy of twelve');
});

test('a refused follow-up offers what it may have meant where the documents answer that', async () => {
  const { status, answer, choices } = await converse(
    'How many cars does the Lille Karin carry?',
    'Where does the Astrid Moen sail?',
    'When was it built?',
  );
  expect(status).toBe('abstained');
  expect(answer).toContain('Did you mean “When was the Lille Karin built?”');
  expect(choices).toEqual(['When was the Lille Karin built?']);
});

test('another reading of a refused follow-up is taken where the document spoken of answers it, and shown', async () => {
  const { status, standaloneQuestion, answer, notices } = await converse(
    'does the council of orlo want a new boiler',
    'what does the repair cost',
    'when will it be installed',
  );
  expect([status, standaloneQuestion]).toEqual(['answered', 'When will the new boiler be installed']);
  expect(answer).toContain('in May');
  expect(notices.map(({ message }) => message).join(' ')).toContain('When will the new boiler be installed');
});

test.each([
  [['When is the Cheese Fair?', 'since when?'], 'and the Lantern Walk?', 'When is the Lantern Walk?'],
  [['When was the funeral?'], 'how many were arrested?', 'How many were arrested?'],
])('%j "%s" may also ask "%s"', (typed, question, other) => {
  const turns: EarlierTurn[] = [];
  for (const each of typed)
    turns.push({ standaloneQuestion: resolveFollowUp(each, turns), typed: each, shortAnswer: null });
  expect(readingsOf(question, turns).slice(1)).toContain(other);
});

test('a refused follow-up is not taken for a question of another thing by name', async () => {
  const { status, choices } = await converse(
    'Where does the Astrid Moen sail?',
    'what about the Lille Karin',
    'when was that one painted?',
  );
  expect(status).toBe('abstained');
  expect(choices ?? []).toEqual([]);
});

test('whom "she" stands for stays open until a name is given', async () => {
  const { status, answer } = await converse(
    'When did the market of Hallmere shut?',
    'what else happened to her',
    'whose place did she take',
  );
  expect([status, answer]).toEqual([
    'abstained',
    "It isn't clear who “she” stands for. Please ask again with the name.",
  ]);
});
