import { expect, test } from 'vitest';
import { sidecarContent, sidecarPath } from '../../src/ingest/sidecar.ts';
import { createHarness } from './harness.ts';

const ARTICLE = '# Bridges\n\nThe bridge is 340 metres long.';
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a file beside a source says what front matter would, in place of the source itself', async () => {
  const { ingestion, store } = createHarness({
    'bridges.md': `---\ntitle: Old\ntags: [a]\n---\n${ARTICLE}`,
    'bridges.md.meta.yaml':
      'title: New\nurl: https://news.example/bridges\npublishedAt: 2026-01-31\nmetadata: { version: 2 }\n',
  });
  const report = await ingestion.run();
  expect([report.documents, report.failures]).toEqual([1, []]);
  expect(await store.getDocument('bridges')).toMatchObject({
    title: 'New',
    url: 'https://news.example/bridges',
    publishedAt: '2026-01-31',
    tags: ['a'],
    metadata: { version: 2 },
    text: ARTICLE,
  });
});

test('a changed, new or deleted one is noticed by the next run', async () => {
  const { ingestion, folder, store } = createHarness({ 'bridges.md': ARTICLE });
  await ingestion.run();
  await folder.write('bridges.md.meta.yaml', sidecarContent({ title: 'Named' }));
  expect((await ingestion.run()).changed).toEqual(['bridges']);
  expect((await ingestion.run()).unchanged).toBe(1);
  expect((await store.getDocument('bridges'))?.title).toBe('Named');
  await folder.remove('bridges.md.meta.yaml');
  expect((await ingestion.run()).changed).toEqual(['bridges']);
  expect((await store.getDocument('bridges'))?.title).toBe('Bridges');
});

test.each([
  ['title: [1]', '"title" is not a text'],
  ['publishedAt: tomorrow', '"publishedAt" is not a date'],
  ['url: ftp://x', '"url" is not an http'],
  ['a: [', 'not valid YAML in line'],
  ['- 1', 'is not a list of fields'],
])('a wrong one is reported with its source, the rest is indexed: %s', async (sidecar, message) => {
  const { ingestion } = createHarness({ 'a.md': ARTICLE, 'a.md.meta.yaml': sidecar, 'b.md': '# B\n\nText.' });
  const { failures, added } = await ingestion.run();
  expect(failures).toEqual([{ path: 'a.md', message: expect.stringContaining(message) }]);
  expect(added).toEqual(['b']);
});

test('a source that is added with what is said of it has the file, goes with it and comes back with it', async () => {
  const harness = createHarness();
  const { ingestion, folder, store } = harness;
  const metadata = {
    url: 'https://news.example/a',
    publishedAt: '2026-01-31',
    tags: ['news'],
    metadata: { version: 1 },
  };
  await ingestion.add({ path: 'web/a.md', content: new TextEncoder().encode(ARTICLE), metadata });
  expect(decode(await folder.read(sidecarPath('web/a.md')))).toContain('https://news.example/a');
  expect(await store.getDocument('web/a')).toMatchObject(metadata);
  // Indexed anew from the folder alone, nothing is missing.
  const again = createHarness({}, { folder });
  await again.ingestion.run();
  expect(await again.store.getDocument('web/a')).toEqual(await store.getDocument('web/a'));
  await ingestion.remove('web/a');
  expect(await folder.list()).toEqual([]);
  const [kept] = await store.keptSources();
  await ingestion.restore(kept!.id);
  expect(await store.getDocument('web/a')).toMatchObject(metadata);
  expect((await ingestion.run()).unchanged).toBe(1);
});

test('a source that replaces another speaks for itself', async () => {
  const { ingestion, folder, store } = createHarness();
  const add = (text: string, metadata?: { url: string }) =>
    ingestion.add({ path: 'a.md', content: new TextEncoder().encode(text), metadata });
  await add(ARTICLE, { url: 'https://news.example/a' });
  await add(`${ARTICLE} More.`);
  expect((await store.getDocument('a'))?.url).toBeNull();
  expect((await folder.list()).map(({ path }) => path)).toEqual(['a.md']);
});
