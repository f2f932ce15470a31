import { beforeAll, describe, expect, test } from 'vitest';
import { resolveFollowUp } from '../../src/answer/question/conversation/follow-up.ts';
import { createPipeline } from '../support/pipeline.ts';

const after = (standaloneQuestion: string, shortAnswer: string | null = null) => [{ standaloneQuestion, shortAnswer }];

test.each([
  ['How much does the K4 cost?', 'and the k6', 'How much does the K6 cost?'],
  ['How much does the K4 cost?', 'what about its weight?', "What is the K4's weight?"],
  ['What does E02 mean?', 'and e04?', 'What does E04 mean?'],
  ['Which mill has the most employees?', 'and the fewest?', 'Which mill has the fewest employees?'],
  ['How often is the grey bin emptied?', 'and the brown one?', 'How often is the brown bin emptied?'],
  ['When is the yard open?', 'what about saturday?', 'When is the yard open on Saturday?'],
  ['How many accidents were there in 2024?', 'how many in 2023?', 'How many accidents were there in 2023?'],
  ['How much copper did Peru sell in 2021?', 'no, in 2020', 'How much copper did Peru sell in 2020?'],
  ['How much copper did Peru sell in 2021?', 'i meant the 2020 figure', 'How much copper did Peru sell in 2020?'],
  ['How much copper did Peru sell?', 'not Peru, Chile', 'How much copper did Chile sell?'],
])('what is left out of a follow-up is the last question: "%s", "%s" is "%s"', (previous, question, standalone) => {
  expect(resolveFollowUp(question, after(previous))).toBe(standalone);
});

test.each([
  ['What did Solvane turn down?', 'a knighthood', 'when was that?', 'When did Solvane turn down a knighthood?'],
  ['What replaced the K3?', 'the K4', 'when?', 'When was it that the K4 replaced the K3?'],
  ['How many people were hurt?', 'four', 'when?', 'When were people hurt?'],
  [
    'What was the revenue in 2022?',
    '£360 million',
    'how much of that was eggs',
    'How much of the revenue in 2022 was eggs?',
  ],
  ['How many ships were sent away?', 'nine', 'is that more than 12?', 'Were more than 12 ships sent away?'],
  ['How high was the crane?', '64 metres', 'is that more than 50 metres?', 'Was the crane more than 50 metres high?'],
])('after "%s" (%s), "%s" is "%s"', (previous, shortAnswer, question, standalone) => {
  expect(resolveFollowUp(question, after(previous, shortAnswer))).toBe(standalone);
});

test.each([
  ['How many bridges did Thorn build, and how many of them are still in use?', 'What fuel feeds the plant in Belgium?'],
  ['What happened to the things inside the lab after it was torn down?', 'When did American cars shrink?'],
  ['How many classes of plants are there?', 'Where do they grow cattle?'],
  ['In which case was a lawyer refused because he had no heritage?', 'How old was Newton?'],
])('what a question says itself its pronouns stand for: %s', (question, previous) => {
  expect(resolveFollowUp(question, after(previous))).toBe(question);
});

test.each([
  ['Who gave Carl Lind the money?', 'Astrid Berg', 'when was she born?', 'When was Astrid Berg born?'],
  ['Who bought the mill from Clara Venn?', 'Carl Lind', 'when did she die?', 'When did Clara Venn die?'],
  [
    'Which ship did Jonas Ebeling command?',
    'Lille Karin',
    'how many cars does it take?',
    'How many cars does Lille Karin take?',
  ],
  ["Did Clara Venn's brother live in Antwerp?", null, 'when was she born?', 'When was Clara Venn born?'],
])(
  'a given name and kinship tell who is meant: "%s" (%s), "%s" is "%s"',
  (previous, shortAnswer, question, standalone) => {
    expect(resolveFollowUp(question, after(previous, shortAnswer))).toBe(standalone);
  },
);

test('the thing asked about is taken up with the place that tells it from others', () => {
  expect(resolveFollowUp('How often does it sail?', after('How long does the ferry to Tarrow take?'))).toBe(
    'How often does the ferry to Tarrow sail?',
  );
});

test('"the other one" is what was asked about before', () => {
  const earlier = [...after('How much is the Lite?', '£249'), ...after('How much is the Duo?', '£329')];
  expect(resolveFollowUp('and when was the other one launched?', earlier)).toBe('When was the Lite launched?');
  expect(resolveFollowUp('and the other one?', earlier)).toBe('How much is the Lite?');
});

test('what the latest question is about goes before a name of an earlier one', () => {
  const earlier = [
    ...after("How large is Norland's herd?", '900 deer'),
    ...after('When must the new mill be ready?', '2031'),
  ];
  expect(resolveFollowUp('Where does it stand?', earlier)).toBe('Where does the new mill stand?');
});

test('who was called "he" is not "she"', () => {
  const earlier = [
    { standaloneQuestion: "Who was Ingrid Solvane's father?", shortAnswer: 'Nils' },
    { standaloneQuestion: 'What did Nils do?', typed: 'what did he do', shortAnswer: null },
  ];
  expect(resolveFollowUp('when was she born?', earlier)).toBe('When was Ingrid Solvane born?');
});

describe('over documents', () => {
  let pipeline: ReturnType<typeof createPipeline>;
  beforeAll(async () => {
    pipeline = createPipeline({
      files: {
        'theatre.txt':
          'The Orla Theatre was opened in 1911 by Marta Dunn. She ran it for nine years. It burned down in 1954 and was never rebuilt.',
        'works.txt': 'The Pell Works make glass. The works were founded in 1902 by Ivo Pell. He died in 1940.',
      },
    });
    await pipeline.ingestion.run();
  });

  /** The answers to some questions asked one after the other. */
  const converse = async (...questions: string[]) => {
    const answers = [await pipeline.asker.ask({ question: questions[0] ?? '', mode: 'auto' })];
    for (const question of questions.slice(1))
      answers.push(
        await pipeline.asker.ask({ question, mode: 'auto', conversationId: answers[0]?.conversationId ?? '' }),
      );
    return answers;
  };

  test('a pronoun stands for what the documents call so', async () => {
    const [, she, it] = await converse(
      'Who opened the Orla Theatre?',
      'how long did she run it',
      'when did it burn down',
    );
    expect(she?.standaloneQuestion).toBe('How long did Marta Dunn run the Orla Theatre');
    expect(it?.standaloneQuestion).toBe('When did the Orla Theatre burn down');
  });

  test('a pronoun that nobody spoken of stands behind is asked back', async () => {
    const [, answer] = await converse('When did the Orla Theatre burn down?', 'how old is he');
    expect([answer?.status, answer?.citations]).toEqual(['abstained', []]);
    expect(answer?.answer).toBe("It isn't clear who “he” stands for. Please ask again with the name.");
  });

  test('a question of another topic is answered as it is alone', async () => {
    const question = 'When were the Pell Works founded?';
    const [, answer] = await converse('Who opened the Orla Theatre?', question);
    const alone = await pipeline.asker.ask({ question, mode: 'auto' });
    expect([answer?.standaloneQuestion, answer?.answer]).toEqual([question, alone.answer]);
  });
});

test('a thing told by its place is the thing; what the last pronoun stood for the next one stands for too', () => {
  const crane = after('When did the crane at Port Lessing come down?', '12 March');
  expect(resolveFollowUp('How much did it weigh?', crane)).toBe('How much did the crane at Port Lessing weigh?');
  const earlier = [
    ...after('Is Russia planning a new bridge?'),
    { standaloneQuestion: 'Where does the new bridge lead?', typed: 'Where does it lead?', shortAnswer: 'North Korea' },
  ];
  expect(resolveFollowUp('When must it be finished?', earlier)).toBe('When must the new bridge be finished?');
});
