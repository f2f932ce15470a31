import { beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const dated = (date: string, title: string, text: string): string =>
  `---\ntitle: ${title}\npublishedAt: ${date}\n---\n# ${title}\n\n${text}\n`;

const { ingestion, asker } = createPipeline({
  files: {
    'old.md': dated(
      '2020-05-04',
      'Harrow Bay guide',
      'The mayor of Harrow Bay is Judith Crane. The ferry is operated by Marlow Lines.',
    ),
    'leaflet.md': dated(
      '2025-03-01',
      'Harrow Bay leaflet',
      'The lighthouse was designed by Tomas Brandt. The first stone of the lighthouse was laid at Pier Nine. The car park of the lighthouse is free of charge. The board of the friends includes Rosa Klein.',
    ),
    'news.md': dated(
      '2025-04-02',
      'Harrow Bay news',
      'The mayor of Harrow Bay is Patrick Soames. Since 2024 the ferry has been operated by Seaway Ferries. The lighthouse was designed by Lena Vogt. The first stone of the lighthouse was laid at the old shipyard. The car park of the lighthouse is not free of charge. The board of the friends includes Karl Osei.',
    ),
  },
});

beforeAll(() => ingestion.run());

const ask = (question: string) => asker.ask({ mode: 'auto', question });

test.each([
  ['who designed the lighthouse', 'Tomas Brandt', 'Lena Vogt', 'who designed the lighthouse'],
  [
    'Where was the first stone of the lighthouse laid?',
    'Pier Nine',
    'old shipyard',
    'where was the first stone of the lighthouse laid',
  ],
  [
    'is the car park of the lighthouse free of charge?',
    'is free of charge',
    'is not free of charge',
    '“is the car park of the lighthouse free of charge?”',
  ],
])(
  'what two documents say differently is shown of both and named a conflict: %s',
  async (question, one, two, measure) => {
    const { answer, conflicts, citations } = await ask(question);
    expect(answer).toContain(one);
    expect(answer).toContain(two);
    expect(conflicts).toEqual([{ measure, facts: [], citations: [1, 2] }]);
    expect(new Set(citations.map(({ publishedAt }) => publishedAt?.slice(0, 10)))).toEqual(
      new Set(['2025-03-01', '2025-04-02']),
    );
  },
);

test.each([
  ['who is the mayor of Harrow Bay', 'Patrick Soames', 'Judith Crane'],
  ['who operates the ferry now', 'Seaway Ferries', 'Marlow Lines'],
])(
  'the later of two statements leads, and what it supersedes is named, as no conflict: %s',
  async (question, now, then) => {
    const { answer, shortAnswer, conflicts } = await ask(question);
    expect(answer).toMatch(new RegExp(`${now}[^]*An older source says otherwise: [^]*${then}`));
    expect(shortAnswer).toContain(now);
    expect(conflicts).toEqual([]);
  },
);

test('several members of a board are no conflict', async () => {
  const { conflicts } = await ask('who is on the board of the friends');
  expect(conflicts).toEqual([]);
});
