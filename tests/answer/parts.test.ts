import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/answer/question/parts/parts-of.ts';
import { createPipeline } from '../support/pipeline.ts';

test.each([
  ['Who built the mill and when did it burn down?', ['Who built the mill?', 'When did it burn down?']],
  ['How high is the dam, and how much did it cost?', ['How high is the dam?', 'How much did it cost?']],
  ['When and where was Ada Brenner born?', ['When was Ada Brenner born?', 'Where was Ada Brenner born?']],
  [
    'What are the length and the cost of the quay?',
    ['What is the length of the quay?', 'What is the cost of the quay?'],
  ],
  ['Who owns the mine? How deep is it?', ['Who owns the mine?', 'How deep is it?']],
  [
    'How many goals did Marek Hill and Jon Pike score?',
    ['How many goals did Marek Hill score?', 'How many goals did Jon Pike score?'],
  ],
  [
    'When were the first and the second lock opened?',
    ['When was the first lock opened?', 'When was the second lock opened?'],
  ],
  [
    'How long is the quay, who designed it and when was it opened?',
    ['How long is the quay?', 'Who designed it?', 'When was it opened?'],
  ],
  [
    'When was the quay built, by whom, and what did it cost?',
    ['When was the quay built?', 'By whom?', 'What did it cost?'],
  ],
  ['how long and how wide is the quay', ['How long is the quay?', 'How wide is the quay?']],
  ['How high is the tower and can I climb it?', ['How high is the tower?', 'Can I climb it?']],
  ['1. Who owns the mine? 2. How deep is it?', ['Who owns the mine?', 'How deep is it?']],
  ['- who owns the mine\n- how deep is it', ['Who owns the mine?', 'How deep is it?']],
  ['Two questions: Who owns the mine? And how deep is it?', ['Who owns the mine?', 'And how deep is it?']],
  ['What happens with bus 14? And with bus 20?', ['What happens with bus 14?', 'And with bus 20?']],
  ['Tell me when the quay opened and what it cost.', ['When the quay opened?', 'What it cost?']],
  ["I'd like to know how high it is and whether it's open on Sundays", ['How high it is?', 'Is it open on Sundays?']],
  ['What do E04 and E11 mean?', ['What does E04 mean?', 'What does E11 mean?']],
])('%s asks several things', (text, questions) => {
  expect(partsOf(text).questions).toEqual(questions);
});

test.each([
  'When was the French and Indian War?',
  'Who said that he did not know when and how it happened?',
  'What is the difference between the length and the width of the quay?',
  'How many tonnes did Aldvik and Corvey handle together?',
  'Two jetties are wooden. Correct?',
  'Is bread and butter served?',
  'What did the council decide when the bridge fell and the road flooded?',
  'When the bridge fell, what did the council decide?',
  'Did the mayor, who was elected in 2020, resign?',
  'Which mine is deeper, Aldvik or Corvey, and by how much?',
  'What month, every four years, are the elections held in?',
  'Who won the race and was the first to cross the line?',
  'Tell me who said that.',
])('%s asks one thing', (text) => {
  expect(partsOf(text).questions).toEqual([text]);
});

describe('each part is answered with its own citation', () => {
  const pipeline = createPipeline({
    files: {
      'quay.txt': `The quay of Brekk

The quay of Brekk was designed by Olive Marsh. It is 320 metres long. The quay was opened on 3 June 1931 and cost 4 million crowns.

Olive Marsh was born in Lund in 1902.

The harbour master, Ivar Holm, was born in Tell in 1970. The lighthouse is 31 metres high.`,
      'boats.txt': `Boats

The colour of the paint on the boathouse is green.`,
    },
  });
  const ask = async (question: string) => {
    await pipeline.ingestion.run();
    return pipeline.asker.ask({ question, mode: 'auto' });
  };

  test('both are covered', async () => {
    const { status, citations, answer } = await ask('Who designed the quay of Brekk and how high is the lighthouse?');
    expect(status).toBe('answered');
    expect(citations.map(({ citedText }) => citedText).join(' ')).toMatch(/Olive Marsh.*31 metres/);
    for (const { answerSpans, citedText } of citations)
      for (const { start, end } of answerSpans) expect(citedText).toContain(answer.slice(start, end));
  });

  test('a sentence that answers both is quoted once', async () => {
    const { answer } = await ask('When was the quay of Brekk opened and how much did it cost?');
    expect(answer.match(/3 June 1931/g)).toHaveLength(1);
    expect(answer).toContain('4 million crowns');
  });

  test('what is not covered is said so beside what is', async () => {
    const { status, answer } = await ask('Who designed the quay of Brekk and who painted it?');
    expect(status).toBe('answered');
    expect(answer).toContain('Olive Marsh');
    expect(answer).toContain("“Who painted it?” The documents don't say.");
  });

  test('what one sentence tells of two parts is not said to be unknown', async () => {
    const { answer } = await ask('Who designed the quay of Brekk, what did it cost and when was it opened?');
    expect(answer).toContain('4 million crowns');
    expect(answer).not.toContain("don't say");
  });

  test('a part that names nothing is not answered from another document', async () => {
    const { answer } = await ask('When was the quay of Brekk opened and what colour is the paint?');
    expect(answer).toContain('3 June 1931');
    expect(answer).toContain("don't");
    expect(answer).not.toContain('boathouse');
  });

  test('names typed small are told by the documents', async () => {
    const { answer } = await ask('when were olive marsh and ivar holm born');
    expect(answer).toMatch(/1902.*1970/s);
  });

  test('of a long list it is said what is left', async () => {
    const list = Array.from({ length: 9 }, () => 'Who designed the quay of Brekk?').join(' ');
    expect((await ask(list)).answer).toMatch(/Olive Marsh.*ask them again/s);
  });

  test('nothing covered is an abstention', async () => {
    const { status, citations } = await ask('Who painted the station of Oslo and what did the tunnel of Bergen cost?');
    expect([status, citations]).toEqual(['abstained', []]);
  });
});

describe('a list is quoted whole, behind what leads up to it', () => {
  const pipeline = createPipeline({
    files: {
      'rules.md': `# Rules of Elder Park

The park is open every day. Dogs must be kept on a lead.

The following may enter free of charge:

- children under 6
- students
- holders of a city pass

Everyone else pays 4 crowns.`,
    },
  });

  test.each(['Who may enter Elder Park free of charge?', 'Do holders of a city pass enter Elder Park free of charge?'])(
    '%s',
    async (question) => {
      await pipeline.ingestion.run();
      const { answer, citations } = await pipeline.asker.ask({ question, mode: 'auto' });
      expect(answer).toMatch(/free of charge:\s+- children under 6\s+- students\s+- holders of a city pass/);
      for (const { answerSpans, citedText } of citations)
        for (const { start, end } of answerSpans) expect(citedText).toContain(answer.slice(start, end));
    },
  );
});
