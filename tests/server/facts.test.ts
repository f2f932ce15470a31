import { expect, test } from 'vitest';
import { Fact } from '../../src/domain/fact.ts';
import { factsOf } from '../facts/extract.ts';
import { fixture } from './support.ts';

const DOCUMENT = 'metals/rare-earths';
const ARTICLE = `Tarn Mining produced 4.6 million tonnes of copper in 2023. Ostra produced 900 kt of copper in 2022.
The Sel bridge cost $5 million. A new Sel bridge must be completed by 2031.`;

const { app, dependencies } = await fixture();
const { store } = dependencies;
const document = await store.getDocument(DOCUMENT);
if (document === null) throw new Error('The fixture has no document.');
await store.putDocument({ document, chunks: [], facts: factsOf(ARTICLE, { documentId: DOCUMENT }) });

type Page = { facts: Fact[]; nextCursor: string | null };
const page = async (query: string): Promise<Page> => (await (await app.request(`/api/facts?${query}`)).json()) as Page;
const figures = async (query: string): Promise<string[]> =>
  (await page(query)).facts.map(({ quantity }) => quantity.text);

test.each<[query: string, found: string[]]>([
  ['subject=tarn&unit=kg', ['4.6 million tonnes']],
  ['unit=Mt&min=1%20Mt', ['4.6 million tonnes']],
  ['unit=tonnes&max=1%20Mt', ['900 kt']],
  ['range=%24%204%20to%206%20million', ['$5 million']],
  ['unit=t&period=2022', ['900 kt']],
  ['subject=bridge&from=2030', ['2031']],
  ['unit=t&sort=figure', ['900 kt', '4.6 million tonnes']],
  ['unit=t&sort=-figure', ['4.6 million tonnes', '900 kt']],
  ['origin=curated', []],
])('facts are searched by %s', async (query, found) => {
  expect(await figures(query)).toEqual(found);
});

test('a search is paged without loss or repetition', async () => {
  const whole = await figures('unit=t');
  const paged: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const next: Page = await page(`unit=t&limit=1${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    paged.push(...next.facts.map(({ quantity }) => quantity.text));
    cursor = next.nextCursor;
  }
  expect(paged).toEqual(whole);
  expect(paged).toEqual(['4.6 million tonnes', '900 kt']);
});

test('one fact says how its figure was read', async () => {
  const [fact] = (await page('unit=Mt&min=1%20Mt')).facts;
  const whole = Fact.parse(await (await app.request(`/api/facts/${fact?.id}`)).json());
  expect(whole.explanation).toEqual({
    readAs: '4.6 million t = 4.6 billion kg',
    means: 'from 4.55 to below 4.65 million t',
    rule: 'a figure stands for all that rounds to it',
    period: '1 January to 31 December 2023',
  });
  expect(whole.sources).toEqual([
    { documentId: DOCUMENT, sourceSpan: whole.sourceSpan, sentence: ARTICLE.slice(0, 58) },
  ]);
});
