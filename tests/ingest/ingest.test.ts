import { describe, expect, test } from 'vitest';
import type { AssayError } from '../../src/domain/errors.ts';
import type { IngestProgress } from '../../src/ports/ingestion.ts';
import { bytes } from './fixtures.ts';
import { createHarness } from './harness.ts';

const RESERVES =
  'Russia boasts significant reserves of 15 rare-earth metals, totaling 28.7 million tonnes, according to the ministry.';
const BRIDGE = 'The new bridge to North Korea must be completed by 2026, according to the plan of the government.';
const FACTS = (quote: string, source = 'metals') =>
  `subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\nRussia,,reserves,,level,actual,28.7 million tonnes,,,,${source},"${quote}",join\n`;

describe('a run', () => {
  test('indexes what is there and tells what it did', async () => {
    const { ingestion, store } = createHarness({
      'metals.md': `---\ntitle: Metals\ntags: [ru]\npublishedAt: 2025-11-04\n---\n# Reserves\n\n${RESERVES}\n\n${RESERVES}\n`,
      'sub/bridge.txt': BRIDGE,
      'picture.png': 'x',
      'questions.yaml': '[]',
    });
    expect(await ingestion.run()).toMatchObject({
      added: ['metals', 'sub/bridge'],
      changed: [],
      removed: [],
      unchanged: 0,
      failures: [],
      documents: 2,
      chunks: 2,
      curatedFacts: 0,
      duplicates: 1,
      generation: 1,
    });
    const document = await store.getDocument('metals');
    expect(document).toMatchObject({
      path: 'metals.md',
      format: 'markdown',
      title: 'Metals',
      tags: ['ru'],
      publishedAt: '2025-11-04',
      duplicates: 1,
      text: `# Reserves\n\n${RESERVES}\n\n${RESERVES}\n`,
    });
    const [chunk, ...rest] = await store.documentChunks('metals');
    expect(rest).toEqual([]);
    expect(chunk).toMatchObject({ text: RESERVES, headings: ['Reserves'], ordinal: 0, page: null });
    expect(document!.text.slice(chunk!.start, chunk!.end)).toBe(RESERVES);
    expect((await store.getDocument('sub/bridge'))?.title).toBe('bridge');
    const facts = await store.factsOfDocuments(['metals']);
    expect(facts.map(({ quantity }) => quantity.text)).toContain('28.7 million tonnes');
    for (const { quantity, sourceSpan } of facts)
      expect(document!.text.slice(sourceSpan.start, sourceSpan.end)).toBe(quantity.text);
  });

  test('neither parses nor embeds what has not changed', async () => {
    const { ingestion, counts } = createHarness({ 'a.md': RESERVES, 'b.txt': BRIDGE });
    await ingestion.run();
    const { embedded } = counts;
    expect(await ingestion.run()).toMatchObject({ added: [], changed: [], unchanged: 2, documents: 2 });
    expect(counts.embedded).toBe(embedded);
  });

  test('replaces what changed and forgets what is gone, facts and vectors too', async () => {
    const { ingestion, folder, store } = createHarness({ 'a.md': RESERVES, 'b.txt': BRIDGE });
    await ingestion.run();
    await folder.write('a.md', bytes(RESERVES.replace('28.7', '30')));
    await folder.remove('b.txt');
    expect(await ingestion.run()).toMatchObject({ changed: ['a'], removed: ['b'], documents: 1, generation: 2 });
    expect((await store.documentChunks('a'))[0]?.text).toContain('30 million');
    expect(await store.documentChunks('b')).toEqual([]);
    const facts = (await store.listFacts({ limit: 100 })).facts.map(({ quantity }) => quantity.text);
    expect(facts).toContain('30 million tonnes');
    expect(facts).not.toContain('28.7 million tonnes');
    expect(facts).not.toContain('2026');
    expect(await store.keywordCandidates(['bridg'], 10)).toEqual([]);
  });

  test('reports broken files by name and indexes the rest', async () => {
    const { ingestion, folder, store } = createHarness(
      {
        'bad.pdf': 'junk',
        'empty.md': '',
        'good.md': RESERVES,
        'large.txt': 'x'.repeat(2_000),
        'wrong.md': '---\ntitle: 5\n---\nText.',
        'wrong.txt': new Uint8Array([0xe9]),
      },
      { maxFileBytes: 1_000 },
    );
    const { added, failures } = await ingestion.run();
    expect(added).toEqual(['good']);
    expect(failures.map(({ path }) => path)).toEqual(['bad.pdf', 'empty.md', 'large.txt', 'wrong.md', 'wrong.txt']);
    expect(failures.find(({ path }) => path === 'large.txt')?.message).toBe(
      'The file has 0.1 MB; the limit is 0.1 MB. Split it.',
    );
    await folder.write('good.md', bytes('\0'));
    expect((await ingestion.run()).failures.at(2)?.message).toMatch(/binary data.*The version read earlier stays\.$/);
    expect((await store.getDocument('good'))?.text).toBe(RESERVES);
  });

  test('reports a document on which the reading of facts fails, and goes on', async () => {
    const { ingestion } = createHarness(
      { 'a.md': RESERVES, 'b.txt': BRIDGE },
      {
        extractFacts: ({ documentId }) => {
          if (documentId === 'a') throw new RangeError('no such unit');
          return [];
        },
      },
    );
    const { added, failures } = await ingestion.run();
    expect(added).toEqual(['b']);
    expect(failures).toMatchObject([{ path: 'a.md', message: expect.stringContaining('no such unit') }]);
  });

  test('ends when texts can not be embedded; what is done stays, and the next run goes on', async () => {
    const { ingestion, embedder, store, folder } = createHarness({ 'a.md': RESERVES, 'b.txt': BRIDGE });
    let calls = 0;
    const failing = createHarness(
      {},
      {
        store,
        folder,
        embedder: {
          ...embedder,
          embedDocuments: async (texts) => {
            if (++calls === 2) throw new Error('provider down');
            return embedder.embedDocuments(texts);
          },
        },
      },
    );
    await expect(failing.ingestion.run()).rejects.toThrow('provider down');
    expect(await ingestion.run()).toMatchObject({ added: ['b'], unchanged: 1, documents: 2 });
  });

  test('tells how far it is, in files and bytes', async () => {
    const { ingestion } = createHarness({ 'a.md': RESERVES, 'b.txt': BRIDGE });
    const told: IngestProgress[] = [];
    await ingestion.run({ onProgress: (progress) => told.push(progress) });
    const [first, second] = [RESERVES.length, BRIDGE.length];
    const total = { stage: 'documents', total: 2, bytesTotal: first + second };
    expect(told).toEqual([
      { ...total, done: 0, bytesDone: 0, path: 'a.md' },
      { ...total, done: 1, bytesDone: first, path: 'b.txt' },
      { ...total, done: 2, bytesDone: first + second, path: 'b.txt' },
    ]);
  });

  test('keeps to the paths that it is given', async () => {
    const { ingestion, folder } = createHarness({
      'a.md': RESERVES,
      'b/x.md': BRIDGE,
      'b/y.md': BRIDGE,
      'bc.md': BRIDGE,
    });
    expect((await ingestion.run({ paths: ['./b/', 'a.md'] })).added).toEqual(['a', 'b/x', 'b/y']);
    await folder.remove('a.md');
    await folder.remove('b/x.md');
    expect(await ingestion.run({ paths: ['b'] })).toMatchObject({ removed: ['b/x'], added: [], unchanged: 1 });
    expect(await ingestion.run()).toMatchObject({ removed: ['a'], added: ['bc'] });
    await expect(ingestion.run({ paths: ['none.md'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ingestion.run({ paths: ['../x'] })).rejects.toMatchObject({ code: 'outside-corpus' });
    await expect(ingestion.run({ paths: ['/etc'] })).rejects.toMatchObject({ code: 'outside-corpus' });
  });

  test('gives a file the id of one that left, and tells apart files that would share one', async () => {
    const { ingestion, folder, store } = createHarness({ 'a.md': RESERVES });
    await ingestion.run();
    await folder.write('a.html', bytes(`<p>${BRIDGE}</p>`));
    expect((await ingestion.run()).added).toEqual(['a.html']);
    await folder.remove('a.md');
    await folder.write('a.txt', bytes(BRIDGE));
    expect(await ingestion.run()).toMatchObject({ removed: ['a'], added: ['a'], unchanged: 1 });
    expect((await store.getDocument('a'))?.path).toBe('a.txt');
  });

  test('makes the same of the same files in any order', async () => {
    const files = { 'a.md': RESERVES, 'b.txt': BRIDGE, 'c.csv': 'A,B\n1,2\n' };
    const forward = createHarness(files);
    await forward.ingestion.run();
    const backward = createHarness({ 'gone.md': BRIDGE });
    for (const [path, content] of Object.entries(files).toReversed()) {
      await backward.folder.write(path, bytes(content));
      await backward.ingestion.run();
    }
    await backward.ingestion.remove('gone');
    for (const id of ['a', 'b', 'c']) {
      expect(await backward.store.getDocument(id)).toEqual(await forward.store.getDocument(id));
      expect(await backward.store.documentChunks(id)).toEqual(await forward.store.documentChunks(id));
    }
    const all = { limit: 100 };
    expect(await backward.store.listFacts(all)).toEqual(await forward.store.listFacts(all));
  });

  test('leaves other work its turns', async () => {
    const line = (index: number): string =>
      `Mine ${index} of the north produced ${index} tonnes of ore in the year 2024.\n`;
    const { ingestion } = createHarness({
      'mines.txt': Array.from({ length: 2_000 }, (_, index) => line(index)).join(''),
    });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await ingestion.run();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  test('waits for the one before it', async () => {
    const { ingestion, counts } = createHarness({ 'a.md': RESERVES });
    const [first, second] = await Promise.all([ingestion.run(), ingestion.run()]);
    expect([first.added, second.unchanged, counts.embedded]).toEqual([['a'], 1, 1]);
  });
});

describe('curated facts', () => {
  test('come with the run', async () => {
    const { ingestion, store } = createHarness({
      'metals.md': RESERVES,
      'facts.csv': FACTS('totaling 28.7 million tonnes'),
    });
    expect(await ingestion.run()).toMatchObject({ documents: 1, curatedFacts: 1 });
    const curated = (await store.listFacts({ limit: 100 })).facts.filter(({ origin }) => origin === 'curated');
    expect(curated.map(({ quantity }) => quantity.text)).toEqual(['28.7 million tonnes']);
  });

  test('with a bad row stop the run before anything is changed', async () => {
    const { ingestion, folder, store } = createHarness({ 'metals.md': RESERVES, 'b.txt': BRIDGE });
    await ingestion.run();
    await folder.remove('b.txt');
    await folder.write('c.md', bytes(BRIDGE));
    await folder.write('facts.csv', bytes(FACTS('totaling 99 tonnes')));
    const refused = await ingestion.run().catch((error: AssayError) => error);
    expect(refused).toMatchObject({
      code: 'invalid-facts',
      message: expect.stringMatching(/facts\.csv, line 2.*quote/),
    });
    expect((await store.listDocuments()).map(({ documentId }) => documentId)).toEqual(['b', 'metals']);
    expect(await store.generation()).toBe(1);
  });

  test('are held against the texts that the run ends with', async () => {
    const { ingestion, folder } = createHarness({
      'metals.md': RESERVES,
      'facts.csv': FACTS('totaling 28.7 million tonnes'),
    });
    await ingestion.run();
    await folder.write('metals.md', bytes(RESERVES.replace('totaling', 'altogether')));
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'invalid-facts' });
    await folder.write('facts.csv', bytes(FACTS('altogether 28.7 million tonnes')));
    expect(await ingestion.run()).toMatchObject({ changed: ['metals'], curatedFacts: 1 });
    await folder.remove('metals.md');
    await expect(ingestion.run()).rejects.toMatchObject({ code: 'invalid-facts' });
    await folder.remove('facts.csv');
    expect(await ingestion.run()).toMatchObject({ removed: ['metals'], curatedFacts: 0 });
  });

  test('in another encoding stop the run', async () => {
    const { ingestion } = createHarness({ 'a.md': RESERVES, 'facts.csv': new Uint8Array([0xe9]) });
    await expect(ingestion.run()).rejects.toMatchObject({
      code: 'invalid-facts',
      message: expect.stringContaining('UTF-8'),
    });
  });
});
