import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';
import { stableAnswer } from '../support/stable-answer.ts';

const FILES: Record<string, string> = {
  'annual-report.md':
    '---\npublishedAt: 2024-03-01\n---\n# Annual report\n\nThe Lindholm mine employs 420 people in three shifts. Its shaft is 310 metres deep.',
  'harbour.md':
    '# Harbour\n\nThe harbour of Visby handled 2 million tonnes of cargo. Ferries leave every morning for the mainland.',
  'press.md':
    '---\npublishedAt: 2025-02-01\n---\n# Press release\n\nThe Lindholm mine employs 510 people after the merger of its owners.',
};

const index = async (files: Record<string, string>) => {
  const pipeline = createPipeline({ files });
  await pipeline.ingestion.run();
  return pipeline;
};

test('sources that disagree are both quoted', async () => {
  const { asker } = await index(FILES);
  const answer = await asker.ask({ question: 'How many people does the Lindholm mine employ?', mode: 'auto' });
  expect(answer.answer).toContain('420 people');
  expect(answer.answer).toContain('510 people');
  expect(answer.citations.map(({ documentId }) => documentId).toSorted()).toEqual(['annual-report', 'press']);
});

test('of dated sources that disagree the newest leads, and the older is said to be older', async () => {
  const { asker } = await index(FILES);
  const answer = await asker.ask({ question: 'How many people does the Lindholm mine employ?', mode: 'auto' });
  expect(answer.shortAnswer).toBe('510');
  expect(answer.answer).toBe(
    'The Lindholm mine employs 510 people after the merger of its owners. [1] An older source says otherwise: The Lindholm mine employs 420 people in three shifts. [2]',
  );
  expect(answer.conflicts).toMatchObject([{ citations: [1, 2] }]);
  for (const { text, span } of answer.claims.filter((claim) => claim.in === 'answer'))
    expect(answer.answer.slice(span.start, span.end)).toBe(text);
});

test('the newest leads too where sources disagree on several figures', async () => {
  const { asker } = await index({
    'old.md':
      '---\npublishedAt: 2019-03-02\n---\nThe ore reserves of Tarn came to 19.4 million tonnes, the ministry said in 2019.',
    'new.md':
      '---\npublishedAt: 2024-06-10\n---\nThe ore reserves of Tarn come to 29.6 million tonnes, the ministry said in June 2024.',
  });
  const question = 'Is it true that the ore reserves of Tarn come to 30 million tonnes?';
  const { answer, conflicts } = await asker.ask({ question, mode: 'auto' });
  expect(conflicts).toHaveLength(2);
  expect(answer).toMatch(/^The ore reserves of Tarn come to 29\.6 .* An older source says otherwise: The .* 19\.4 /);
});

test.each([
  ['one side has no date', ''],
  ['both are of one day', 'publishedAt: 2025-02-01'],
])('no source is said to be older where %s', async (_, date) => {
  const { asker } = await index({
    ...FILES,
    'annual-report.md': `---\ntitle: Report\n${date}\n---\nThe Lindholm mine employs 420 people.`,
  });
  const answer = await asker.ask({ question: 'How many people does the Lindholm mine employ?', mode: 'auto' });
  expect(answer.answer).toContain('420 people');
  expect(answer.answer).not.toContain('older source');
});

test('asOf leaves later documents out and names undated ones', async () => {
  const { asker } = await index(FILES);
  const early = await asker.ask({
    question: 'How many people does the Lindholm mine employ?',
    mode: 'auto',
    asOf: '2024-12-31',
  });
  expect(early.answer).toContain('420 people');
  expect(early.answer).not.toContain('510 people');
  expect(early.notices).toEqual([]);
  const undated = await asker.ask({
    question: 'How much cargo did the harbour of Visby handle?',
    mode: 'auto',
    asOf: '2024-12-31',
  });
  expect(undated.notices).toMatchObject([{ code: 'undated', message: expect.stringContaining('Harbour') }]);
});

test('an index without documents abstains and says why', async () => {
  const { asker } = await index({});
  const answer = await asker.ask({ question: 'How deep is the shaft?', mode: 'auto' });
  expect(answer).toMatchObject({ status: 'abstained', nearest: [], notices: [{ code: 'empty-corpus' }] });
  const filtered = await (
    await index(FILES)
  ).asker.ask({
    question: 'How deep is the shaft?',
    mode: 'auto',
    filter: { documentIds: ['none'] },
  });
  expect(filtered).toMatchObject({ status: 'abstained', notices: [{ code: 'empty-scope' }] });
});

test('a figure that a curated fact overrides is withheld, and the fact takes its place', async () => {
  const { asker } = await index({
    ...FILES,
    'errata.md': '# Errata\n\nOwing to a misprint the depth was wrong: the Lindholm mine shaft is 330 metres deep.',
    'facts.csv':
      'subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\n' +
      'Lindholm mine shaft,shaft;Lindholm mine,depth,,level,actual,330 metres,,,,errata,the Lindholm mine shaft is 330 metres deep,override\n',
  });
  const answer = await asker.ask({ question: 'How deep is the shaft of the Lindholm mine?', mode: 'auto' });
  expect(answer.answer).toContain('330 metres');
  expect(answer.claims.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
});

test('the same question gives the same answer after any order of ingestion and deletion', async () => {
  const questions = ['How many people does the Lindholm mine employ?', 'How deep is the shaft?', 'Who owns the mine?'];
  const answersOf = async (pipeline: ReturnType<typeof createPipeline>) => {
    const answers = [];
    for (const question of questions) answers.push(stableAnswer(await pipeline.asker.ask({ question, mode: 'auto' })));
    return answers;
  };
  const expected = await answersOf(await index(FILES));
  const shuffled = createPipeline({});
  const content = (path: string) => new TextEncoder().encode(FILES[path]!);
  await shuffled.ingestion.add({ path: 'passing.md', content: content('press.md') });
  for (const path of ['press.md', 'harbour.md', 'annual-report.md'])
    await shuffled.ingestion.add({ path, content: content(path) });
  await shuffled.ingestion.remove('passing');
  await shuffled.ingestion.remove('press');
  await shuffled.ingestion.add({ path: 'press.md', content: content('press.md') });
  expect(await answersOf(shuffled)).toEqual(expected);
});
