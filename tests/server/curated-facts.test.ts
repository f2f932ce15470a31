import { expect, test } from 'vitest';
import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import type { Problem } from '../../src/domain/errors.ts';
import { Fact } from '../../src/domain/fact.ts';
import { readCuratedFacts } from '../../src/facts/curated-facts.ts';
import { createIngestion } from '../../src/ingest/ingest.ts';
import { fakeClock, fixture, post } from './support.ts';

const TEXT = 'Reserves come to 28.7 million tonnes. There are 15 metals.\n';
const INPUT = {
  subject: 'Russia',
  aliases: ['Moscow', 'Russian Federation'],
  measure: 'reserves',
  value: '28.7 million tonnes',
  source: 'article',
  quote: 'come to 28.7 million tonnes',
};

const setUp = async () => {
  const corpus = createMemoryCorpusFolder({ 'article.md': TEXT });
  const store = createMemoryStore();
  const ingestion = createIngestion({
    folder: corpus,
    store,
    embedder: await loadBuiltinEmbedder(),
    clock: fakeClock(),
    extractFacts: () => [],
    readCuratedFacts,
  });
  await ingestion.run();
  const { app } = await fixture({ corpus, store, ingestion });
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) ?? null });
  const file = async () => new TextDecoder().decode(await corpus.read('facts.csv'));
  return { app, send, file };
};

test('a curated fact is added to the file and the table, changed and removed', async () => {
  const { app, send, file } = await setUp();
  const posted = await post(app, '/api/facts', INPUT);
  expect(posted.status).toBe(201);
  const fact = Fact.parse(await posted.json());
  expect(fact).toMatchObject({ origin: 'curated', aliases: INPUT.aliases, sourceSpan: { start: 17, end: 36 } });
  expect(await file()).toContain('Russia,Moscow;Russian Federation,reserves,,,,28.7 million tonnes');
  expect(await (await app.request(`/api/facts/${fact.id}`)).json()).toMatchObject({
    ...fact,
    explanation: { readAs: '28.7 million t = 28.7 billion kg', means: 'from 28.65 to below 28.75 million t' },
  });

  const removal = await send('DELETE', '/api/documents/article');
  expect(await removal.json()).toMatchObject({ status: 422, detail: expect.stringContaining('DELETE /api/facts/ID') });

  const patched = await send('PATCH', `/api/facts/${fact.id}`, { measure: 'proven reserves', from: '2024' });
  const changed = Fact.parse(await patched.json());
  expect(changed).toMatchObject({ measure: 'proven reserves', aliases: INPUT.aliases });
  expect((await app.request(`/api/facts/${fact.id}`)).status).toBe(404);

  expect((await send('DELETE', `/api/facts/${changed.id}`)).status).toBe(204);
  expect(await (await app.request('/api/facts')).json()).toEqual({ facts: [], nextCursor: null });
});

test.each([
  [{ ...INPUT, quote: 'come to 30 million tonnes' }, 422, 'does not occur in article', ['quote']],
  [{ ...INPUT, source: 'nowhere' }, 422, 'no document "nowhere"', ['source']],
  [{ ...INPUT, value: 'many', from: '2024', to: '2023' }, 422, '"many" is not one quantity', ['value', 'to']],
  [{ ...INPUT, value: '' }, 400, '"value" must have 1 characters at least', ['value']],
  [{ ...INPUT, aliases: ['a;b'] }, 400, 'semicolon', ['aliases.0']],
])('a bad row changes nothing, and what is wrong is told by field: %j', async (input, status, reason, fields) => {
  const { app, file } = await setUp();
  const first = await post(app, '/api/facts', INPUT);
  expect(first.status).toBe(201);
  const before = await file();
  const response = await post(app, '/api/facts', { ...input, measure: 'other' });
  expect(response.status).toBe(status);
  const problem = (await response.json()) as Problem;
  expect(problem.detail).toContain(reason);
  expect(problem.errors?.map(({ field }) => field)).toEqual(fields);
  expect(await file()).toBe(before);
});

test('the same fact twice is refused', async () => {
  const { app } = await setUp();
  await post(app, '/api/facts', INPUT);
  expect((await post(app, '/api/facts', INPUT)).status).toBe(409);
});
