import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

const FILES: Record<string, string> = {
  'bay-ferry.md':
    '---\ntags: [sea]\npublishedAt: 2024-05-01\n---\n# Bay ferry\n\nThe ferry across the bay carries 400 passengers and sails every hour.',
  'old-bridge.md':
    '---\ntags: [roads]\npublishedAt: 2025-02-01\n---\n# Old bridge\n\nThe old bridge across the bay was closed in January for repairs of its northern arch.',
  'tram.md': '# Tram\n\nThe tram line to the harbour opened in spring and carries 9,000 passengers a day.',
};

const index = async (files: Record<string, string>) => {
  const pipeline = createPipeline({ files });
  await pipeline.ingestion.run();
  return pipeline.retriever;
};

test('ranks the passage that answers first and gives its place in the document', async () => {
  const retriever = await index(FILES);
  const [first] = await retriever.search('Why was the bridge closed?', { k: 3 });
  expect(first).toMatchObject({ documentId: 'old-bridge', title: 'Old bridge' });
  expect(first!.text).toContain('closed in January');
  expect(first!.end - first!.start).toBe(first!.text.length);
});

test('filters come before ranking', async () => {
  const retriever = await index(FILES);
  const found = async (options: Parameters<typeof retriever.search>[1]) =>
    (await retriever.search('passengers across the bay', options)).map(({ documentId }) => documentId);
  expect(await found({ k: 1, filter: { tags: ['roads'] } })).toEqual(['old-bridge']);
  expect(await found({ k: 5, filter: { documentIds: ['tram'] } })).toEqual(['tram']);
  expect(await found({ k: 5, asOf: '2024-12-31' })).not.toContain('old-bridge');
  expect(await found({ k: 5, filter: { documentIds: [] } })).toEqual([]);
});

test('the order of ingestion does not matter', async () => {
  const forwards = await index(FILES);
  const store = createPipeline({});
  for (const [path, text] of Object.entries(FILES).toReversed())
    await store.ingestion.add({ path, content: new TextEncoder().encode(text) });
  for (const query of ['bay', 'How many passengers does the tram carry?', 'nothing of the kind'])
    expect(await store.retriever.search(query, { k: 5 })).toEqual(await forwards.search(query, { k: 5 }));
});

test('a passage that two documents share is given once, from the first by id', async () => {
  const retriever = await index({ ...FILES, 'zz-copy.md': FILES['tram.md']! });
  const found = await retriever.search('When did the tram line to the harbour open?', { k: 10 });
  expect(found.filter(({ text }) => text.includes('tram line')).map(({ documentId }) => documentId)).toEqual(['tram']);
});

test('an empty index gives nothing', async () => {
  expect(await (await index({})).search('anything', { k: 10 })).toEqual([]);
});
