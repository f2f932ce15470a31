import { beforeAll, describe, expect, test } from 'vitest';
import { resolveFollowUp } from '../../src/answer/question/conversation/follow-up.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';

const after = (standaloneQuestion: string, shortAnswer: string | null = null) => [{ standaloneQuestion, shortAnswer }];

test.each([
  ['What did the mayor promise?', 'by when?', 'By when did the mayor promise?'],
  ['How large are the reserves of Chile?', 'and where?', 'Where are the reserves of Chile?'],
  ["How large are Chile's reserves?", 'what about Peru?', "How large are Peru's reserves?"],
  ['How many people live in Oslo?', 'And Bergen?', 'How many people live in Bergen?'],
  ['Does Chile have lithium mines?', 'How large are they?', 'How large are lithium mines?'],
  ['Is the city planning a new tunnel?', 'When will it be finished?', 'When will the new tunnel be finished?'],
  ['How many ferries cross the bay?', "Aren't there 17 of them?", "Aren't there 17 ferries?"],
  ['When was Marie Curie born?', 'Where did she study?', 'Where did Marie Curie study?'],
  ['When must the tunnel be finished?', 'And the station?', 'When must the station be finished?'],
  ['How many ferries are there?', 'and bridges?', 'How many bridges are there?'],
  ['How much copper did the mine produce in 2022?', 'And in 2023?', 'How much copper did the mine produce in 2023?'],
  ['How large are the reserves?', 'And in Chile?', 'How large are the reserves in Chile?'],
  ['Who dominates the market?', 'What about Peru?', 'What about Peru?'],
  ['How long is the first bridge?', 'What about the second?', 'How long is the second bridge?'],
  ['How long is the first bridge?', 'The second one?', 'How long is the second bridge?'],
  ['When did the first bridge open?', 'No, I meant the second bridge', 'When did the second bridge open?'],
  ['When did it come down?', 'no, I meant the drone', 'When did the drone come down?'],
  ['How much copper did Peru sell in 2021?', 'I mean 2020, not 2021', 'How much copper did Peru sell in 2020?'],
  ['How much copper did Peru sell?', 'Sorry, I meant Chile.', 'How much copper did Chile sell?'],
  ['How much copper did Peru sell in 2021?', 'And the year before?', 'How much copper did Peru sell in 2020?'],
  [
    'What was the revenue of Egg packaging in 2024?',
    'And of Cup carriers?',
    'What was the revenue of Cup carriers in 2024?',
  ],
  ['How high is Corvo?', 'Sela?', 'How high is Sela?'],
  ['When did Mark Woods leave Arbo?', 'Where is it based?', 'Where is Arbo based?'],
  ['How old is the mill?', 'Who says that?', 'How old is the mill, according to whom?'],
  ['How much is a small parcel?', 'medium?', 'How much is a medium parcel?'],
  ['What does a red light mean?', 'and a green one?', 'What does a green light mean?'],
  ['How heavy is the Molino 3?', 'and the 5?', 'How heavy is the Molino 5?'],
  ['How much did Fenn sell in Ireland?', 'same for Denmark', 'How much did Fenn sell in Denmark?'],
  ['Can I wash the burrs in water?', 'why not?', 'Why can I not wash the burrs in water?'],
  ['How many islands does Lake Tavel have?', 'which is the largest?', 'Which is the largest island of Lake Tavel?'],
  ['What do the poles cost?', 'and what do new ones cost?', 'What do new poles cost?'],
  ['How much is a parcel?', 'How long does that take?', 'How long does the parcel take?'],
  ['When was Vera Lind born?', 'no, sorry, Amos Venn', 'When was Amos Venn born?'],
  ['When did Oslo ban cars?', 'tell me more', 'Tell me more about Oslo.'],
  ['How long is the guarantee?', "what's its price", "What is the guarantee's price"],
  ['How many votes were there for the plan?', 'and against?', 'How many votes were there against the plan?'],
  ['How many hives go on the roof?', 'when?', 'When do hives go on the roof?'],
  ['How long is the hose?', 'is there a longer one?', 'Is there a longer hose?'],
  ['How heavy is the 50 Pro?', 'what does it cost?', 'What does the 50 Pro cost?'],
  ['Who runs the reserve on Varn?', 'since when does it exist?', 'Since when does the reserve on Varn exist?'],
  ['When was the hotel opened?', 'how many people work there?', 'How many people work in the hotel?'],
  ['How long is Culver pier?', 'and when was it built, by whom?', 'When was Culver pier built? By whom?'],
  [
    'When was the Corvo museum opened?',
    "how large is it and what's its entrance fee?",
    "How large is the Corvo museum? What's the Corvo museum's entrance fee?",
  ],
  ['When was the Quell mill opened?', 'And the Quell museum?', 'When was the Quell museum opened?'],
  ['Who is Maria Holt?', 'and her budget?', "What is Maria Holt's budget?"],
  ['How loud is the Drymax 12?', 'and the 50 Pro?', 'How loud is the Drymax 50 Pro?'],
  ['How old is the mill?', 'says who', 'How old is the mill, according to whom?'],
])('after "%s", "%s" is "%s"', (previous, question, standalone) => {
  expect(resolveFollowUp(question, after(previous))).toBe(standalone);
});

test('what the last question asked for is what "he" or "it" means', () => {
  expect(resolveFollowUp('When was he born?', after('Who designed the tower?', 'Gustave Eiffel'))).toBe(
    'When was Gustave Eiffel born?',
  );
  expect(resolveFollowUp('How old is it?', after('Which city hosts the games?', 'Turin'))).toBe('How old is Turin?');
});

test('"doing that" is the deed of the last question', () => {
  expect(
    resolveFollowUp('how long has he been doing that?', after('Who was the harbour master of Tell?', 'Owen Marsh')),
  ).toBe('How long was Owen Marsh the harbour master of Tell?');
});

test('a question whose subject is asked for moves the talk on to what it names', () => {
  const turns = [
    ...after('When is the branch in Eastfield closed?'),
    ...after('Who designed the new wing?', 'Petra Holm'),
  ];
  expect(resolveFollowUp('how much was it?', turns)).toBe('How much was the new wing?');
});

test('what a later question of a message refers to may be what the first one asks for', () => {
  expect(resolveFollowUp('who designed it and when was he born?', after('When was the tower built?'))).toBe(
    'Who designed the tower? When was he born?',
  );
});

test('of "the Quell museum" the museum is what "it" means, and no town of that name', () => {
  expect(resolveFollowUp('how much does it cost?', after('When was the Quell museum opened?'))).toBe(
    'How much does the Quell museum cost?',
  );
});

test('"which" before a plural with its own verb asks of no list before', () => {
  const turns = after('Who played Bradley and Malcolm?', 'Ann Lee and Tom Fry');
  expect(resolveFollowUp('Which performers joined the show?', turns)).toBe('Which performers joined the show?');
});

test('an antecedent further back is found', () => {
  const earlier = [...after('Does Chile have lithium mines?'), ...after('Who is the president?')];
  expect(resolveFollowUp('How deep are they?', earlier)).toBe('How deep are lithium mines?');
});

test.each([
  'Who won the football World Cup in 2018?',
  'What is the population of Vladivostok?',
  'Is it true that the mine was closed?',
  'Did Chile say that it will close the mine?',
])('a question that stands alone stays: %s', (question) => {
  expect(resolveFollowUp(question, after('How large are the reserves of Peru?'))).toBe(question);
});

test('who says so is answered by the attribution, or not at all', async () => {
  const pipeline = createPipeline({
    files: {
      'mill.txt': 'The mill in Dorn is 410 years old, according to the Heritage Society. Its wheel is 6 metres high.',
    },
  });
  await pipeline.ingestion.run();
  const askAfter = (content: string) =>
    pipeline.asker.ask({ question: 'Who says that?', mode: 'auto', history: [{ role: 'user', content }] });
  const stated = await askAfter('How old is the mill in Dorn?');
  expect([stated.status, stated.shortAnswer]).toEqual(['answered', 'Heritage Society']);
  expect((await askAfter('How high is the wheel?')).shortAnswer).not.toBe('6 metres');
  expect((await pipeline.asker.ask({ question: 'Who says that?', mode: 'auto' })).status).toBe('abstained');
});

describe('over the article', () => {
  let pipeline: ReturnType<typeof createPipeline>;
  beforeAll(async () => {
    pipeline = createPipeline({ files: await readFolder('corpus') });
    await pipeline.ingestion.run();
  });

  test('a stored conversation and a history of the client resolve alike', async () => {
    const first = await pipeline.asker.ask({ question: 'When must the new bridge be completed?', mode: 'auto' });
    const { conversationId } = first;
    const stored = await pipeline.asker.ask({ question: 'Where does it lead?', mode: 'auto', conversationId });
    const own = await pipeline.asker.ask({
      question: 'Where does it lead?',
      mode: 'auto',
      history: [
        { role: 'user', content: first.question },
        { role: 'assistant', content: first.answer },
      ],
    });
    expect(stored.standaloneQuestion).toBe('Where does the new bridge lead?');
    expect(own.standaloneQuestion).toBe(stored.standaloneQuestion);
    expect(stored.answer).toContain('North Korea');
    expect(stored.conversationId).toBe(conversationId);
    expect((await pipeline.store.conversationAnswers(conversationId))?.map(({ id }) => id)).toEqual([
      first.id,
      stored.id,
    ]);
  });

  test('refusal goes on in a conversation', async () => {
    const { conversationId } = await pipeline.asker.ask({ question: 'Is Russia planning a new bridge?', mode: 'auto' });
    const { status } = await pipeline.asker.ask({ question: 'How much will it cost?', mode: 'auto', conversationId });
    expect(status).toBe('abstained');
  });

  test('an unknown conversation is an error that names it', async () => {
    await expect(pipeline.asker.ask({ question: 'Why?', mode: 'auto', conversationId: 'gone' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining("'gone'"),
    });
  });

  test('a question asked again in other words follows what its first wording followed', async () => {
    const { asker } = pipeline;
    const first = await asker.ask({ question: 'When must the new bridge be completed?', mode: 'auto' });
    const { conversationId } = first;
    const other = await asker.ask({ question: 'How large are the reserves?', mode: 'auto', conversationId });
    const again = { question: 'Where does it lead?', mode: 'auto', conversationId } as const;
    const branch = await asker.ask({ ...again, after: first.id });
    expect([other.after, branch.after]).toEqual([undefined, first.id]);
    expect(branch.standaloneQuestion).toBe('Where does the new bridge lead?');
    expect((await asker.ask({ ...again, after: null })).standaloneQuestion).toBe(again.question);
    await expect(asker.ask({ ...again, after: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
