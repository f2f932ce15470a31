import { describe, expect, test } from 'vitest';
import { bytes, docx, wordParagraph } from './fixtures.ts';
import { createHarness } from './harness.ts';

const TEXT = 'Russia has reserves of 28.7 million tonnes of rare-earth metals, according to the ministry of resources.';
const FACTS = `subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\nRussia,,reserves,,level,actual,28.7 million tonnes,,,,a,28.7 million tonnes,join\n`;

describe('add', () => {
  test('writes the source and indexes it', async () => {
    const { ingestion, folder, store } = createHarness();
    const summary = await ingestion.add({ path: 'news/a.md', content: bytes(`# Metals\n\n${TEXT}\n`) });
    expect(summary).toMatchObject({ documentId: 'news/a', path: 'news/a.md', title: 'Metals', chunks: 1 });
    expect(summary).not.toHaveProperty('text');
    expect((await folder.list()).map(({ path }) => path)).toEqual(['news/a.md']);
    expect((await store.documentChunks('news/a'))[0]?.text).toBe(TEXT);
    expect(await store.generation()).toBe(1);
    expect(await ingestion.run()).toMatchObject({ unchanged: 1, added: [] });
  });

  test('replaces a source of the same path under the same id', async () => {
    const { ingestion, store } = createHarness({ 'a.md': TEXT, 'a.txt': TEXT });
    await ingestion.run();
    expect(await ingestion.add({ path: 'a.txt', content: bytes('Other text.') })).toMatchObject({
      documentId: 'a.txt',
    });
    expect((await store.getDocument('a.txt'))?.text).toBe('Other text.');
    expect(await store.listDocuments()).toHaveLength(2);
  });

  test.each([
    ['../a.md', TEXT, 'outside-corpus'],
    ['/etc/a.md', TEXT, 'outside-corpus'],
    ['b/../../a.md', TEXT, 'outside-corpus'],
    ['.hidden.md', TEXT, 'invalid-request'],
    ['a.exe', TEXT, 'unsupported-media-type'],
    ['facts.csv', TEXT, 'unsupported-media-type'],
    ['questions.yaml', TEXT, 'unsupported-media-type'],
    ['a.md', '', 'invalid-document'],
    ['a.md', '---\ntitle: [x]\n---\nText.', 'invalid-document'],
    ['a.pdf', 'junk', 'invalid-document'],
    ['a.md', 'x'.repeat(2_000), 'payload-too-large'],
  ])('refuses %j with %j as %s and changes nothing', async (path, content, code) => {
    const { ingestion, folder, store } = createHarness({ 'a.md': TEXT }, { maxFileBytes: 1_000 });
    await ingestion.run();
    await expect(ingestion.add({ path, content: bytes(content) })).rejects.toMatchObject({ code });
    expect(new TextDecoder().decode(await folder.read('a.md'))).toBe(TEXT);
    expect(await folder.list()).toHaveLength(1);
    expect(await store.listDocuments()).toHaveLength(1);
    expect(await store.generation()).toBe(1);
  });

  test('names the file that it refuses', async () => {
    const { ingestion } = createHarness();
    await expect(ingestion.add({ path: 'b/x.md', content: bytes('\0') })).rejects.toThrow(
      'b/x.md: The file holds binary data',
    );
  });

  test('takes the file back when the store refuses the document', async () => {
    const { dependencies, store, folder } = createHarness({ 'a.md': TEXT });
    const refusing = {
      ...store,
      putDocument: async () => {
        throw new Error('disk full');
      },
    };
    const { ingestion } = createHarness({}, { ...dependencies, store: refusing });
    await expect(ingestion.add({ path: 'a.md', content: bytes('Other.') })).rejects.toThrow('disk full');
    await expect(ingestion.add({ path: 'b.md', content: bytes('Other.') })).rejects.toThrow('disk full');
    expect((await folder.list()).map(({ path }) => path)).toEqual(['a.md']);
    expect(new TextDecoder().decode(await folder.read('a.md'))).toBe(TEXT);
  });

  test('refuses a text that curated facts no longer hold for, and moves them along with one they do', async () => {
    const { ingestion, store } = createHarness({ 'a.md': TEXT, 'facts.csv': FACTS });
    await ingestion.run();
    await expect(ingestion.add({ path: 'a.md', content: bytes('Nothing.') })).rejects.toMatchObject({
      code: 'invalid-facts',
    });
    await ingestion.add({ path: 'a.md', content: bytes(`Much is new.\n\n${TEXT}`) });
    const curated = (await store.listFacts({ limit: 9 })).facts.find(({ origin }) => origin === 'curated');
    const text = (await store.getDocument('a'))?.text ?? '';
    expect(text.slice(curated?.sourceSpan.start, curated?.sourceSpan.end)).toBe('28.7 million tonnes');
  });
});

describe('remove', () => {
  test('removes the source and all that was made of it', async () => {
    const { ingestion, folder, store } = createHarness({ 'b/a.md': TEXT });
    await ingestion.run();
    expect(await ingestion.remove('b/a')).toBe(true);
    expect(await folder.list()).toEqual([]);
    expect(await store.listDocuments()).toEqual([]);
    expect((await store.listFacts({ limit: 9 })).facts).toEqual([]);
    expect(await ingestion.remove('b/a')).toBe(false);
  });

  test('refuses while curated facts rest on the document', async () => {
    const { ingestion, folder, store } = createHarness({ 'a.md': TEXT, 'facts.csv': FACTS });
    await ingestion.run();
    await expect(ingestion.remove('a')).rejects.toMatchObject({ code: 'invalid-facts' });
    expect(await folder.list()).toHaveLength(2);
    expect(await store.getDocument('a')).not.toBeNull();
  });
});

test('the text of a source is read without anything of it being kept', async () => {
  const { ingestion, folder, store } = createHarness();
  expect(await ingestion.readText({ path: 'draft.docx', content: docx(wordParagraph(TEXT)) })).toContain(TEXT);
  await expect(ingestion.readText({ path: 'draft.pdf', content: bytes('junk') })).rejects.toMatchObject({
    code: 'invalid-document',
    message: expect.stringContaining('draft.pdf'),
  });
  await expect(ingestion.readText({ path: 'a.exe', content: bytes('x') })).rejects.toMatchObject({
    code: 'unsupported-media-type',
  });
  expect(await folder.list()).toEqual([]);
  expect(await store.listDocuments()).toEqual([]);
});
