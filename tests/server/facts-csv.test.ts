import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { sampleDocument, sampleFact, sampleQuantity } from '../contracts/samples.ts';
import { fixture } from './support.ts';

const SUBJECTS = [
  '=HYPERLINK("https://attacker.example")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  ' \t=1+1',
  '＝1',
  '=1\n+2',
  'plain, "quoted"',
];

const download = async (query: string, count: number) => {
  const store = createMemoryStore();
  const facts = Array.from({ length: count }, (_, index) => ({
    ...sampleFact('a', `Sentence ${index}`, {
      subject: SUBJECTS[index % SUBJECTS.length] ?? '',
      quantity: sampleQuantity(-index, 'mass'),
    }),
    sourceSpan: { start: index, end: index + 1 },
  }));
  await store.putDocument({ ...(await sampleDocument('a', ['Words.'])), facts });
  const { app } = await fixture({ store });
  return app.request(`/api/facts.csv${query}`);
};

test('all facts that a search finds come as one table, formulas made harmless, numbers kept', async () => {
  const response = await download('', 2_500);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="facts.csv"');
  const text = await response.text();
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(2_500);
  expect(data.slice(0, 8).map(({ subject }) => subject)).toEqual(
    SUBJECTS.map((subject, index) => (index < 7 ? `'${subject}` : subject)),
  );
  expect(data[3]).toMatchObject({ value: '-3', operator: 'exactly', document: 'a' });
  expect(data[3]?.['link']).toMatch(/\/documents\/a\?start=3&end=4/);
});

test('a search narrows it; one that can’t be read is a problem before anything is sent', async () => {
  const found = await (await download('?query=plain', 16)).text();
  expect(found.trim().split('\r\n')).toHaveLength(3);
  const refused = await download('?min=banana', 1);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: 'invalid-request' });
});
