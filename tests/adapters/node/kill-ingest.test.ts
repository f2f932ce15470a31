import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embed, embedder } from '../../contracts/samples.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DOCUMENTS = 50;
const KILLS_A_VERSION = 8;
/** A killed run gets at most this share of the time of a whole one, so that several are needed. */
const LONGEST_SHARE = 0.3;

const SUBJECTS = ['reserves', 'exports', 'output', 'demand', 'investment', 'bridges', 'metals', 'costs'];

/** Text of a document in a version of the corpus; null where that version has no such document. */
const textOf = (number: number, version: number): string | null => {
  if ((number + version) % 7 === 0) return null;
  const edition = number % 3 === 0 ? version : 0;
  const paragraphs = Array.from({ length: 12 }, (_, paragraph) => {
    const subject = SUBJECTS[(number + paragraph) % SUBJECTS.length];
    const figure = (number * 13 + paragraph * 7 + edition) % 97;
    return `Region ${number} reported ${subject} of ${figure}.${paragraph} million tonnes in ${2000 + paragraph + edition}. The ministry expects the ${subject} of region ${number} to grow by ${figure} percent within ${paragraph + 2} years, it said.`;
  });
  return `# Report ${number}\n\n${paragraphs.join('\n\n')}\n`;
};

const writeCorpus = (folder: string, version: number): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (let number = 0; number < DOCUMENTS; number++) {
    const text = textOf(number, version);
    if (text !== null) writeFileSync(join(folder, `report-${number}.md`), text);
  }
  writeFileSync(
    join(folder, 'facts.csv'),
    'subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\n' +
      `Region 1,First region,reserves,,level,actual,${version + 1} million tonnes,,,,report-1,,join\n`,
  );
};

/** Everything that an answer could depend on. */
const stateOf = async (data: string) => {
  const store = openSqliteStore({ folder: data, embedder });
  const documents = await store.listDocuments();
  const state = {
    documents: await Promise.all(documents.map(({ documentId }) => store.getDocument(documentId))),
    chunks: await Promise.all(documents.map(({ documentId }) => store.documentChunks(documentId))),
    facts: (await store.listFacts({ limit: 100_000 })).facts,
    words: await store.keywordCandidates(['reserv', 'ministri', 'grow'], 50),
    near: await store.vectorCandidates(await embed('exports of region 4'), 50),
    candidates: await store.factCandidates(['mass'], ['reserv', 'region'], 30),
  };
  store.close();
  return state;
};

const ingest = async (corpus: string, data: string): Promise<number> => {
  const child = startChild(new URL('./ingest.child.ts', import.meta.url), { arguments: [corpus, data] });
  await child.printed('started');
  const startedAt = performance.now();
  const { output, errors, code } = await child.ended();
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('{"failures":[]}');
  return performance.now() - startedAt;
};

test('an ingest killed at any moment leaves whole documents, and the next one ends as if nothing had happened', async () => {
  const folder = temporaryFolder();
  const corpus = join(folder, 'corpus');
  const data = join(folder, 'data');
  let state = 20_261_123;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  let partial = 0;
  for (const version of [0, 1]) {
    writeCorpus(corpus, version);
    const reference = join(folder, `reference-${version}`);
    const milliseconds = await ingest(corpus, reference);
    for (let kill = 0; kill < KILLS_A_VERSION; kill++) {
      const child = startChild(new URL('./ingest.child.ts', import.meta.url), { arguments: [corpus, data] });
      await child.printed('started');
      await setTimeout(random() * milliseconds * LONGEST_SHARE);
      child.process.kill('SIGKILL');
      await child.ended();
      const store = openSqliteStore({ folder: data, embedder });
      expect(await store.check()).toEqual([]);
      const texts = new Map<string, string>();
      for (const { documentId } of await store.listDocuments())
        texts.set(documentId, (await store.getDocument(documentId))?.text ?? '');
      let isPartial = false;
      for (let number = 0; number < DOCUMENTS; number++) {
        const text = texts.get(`report-${number}`) ?? null;
        const before = version === 0 ? null : textOf(number, version - 1);
        const after = textOf(number, version);
        expect([before, after]).toContain(text);
        if (text !== after) isPartial = true;
      }
      if (isPartial) partial++;
      store.close();
    }
    await ingest(corpus, data);
    expect(await stateOf(data)).toEqual(await stateOf(reference));
  }
  // Whatever the machine's speed, some of the kills have to have come in the middle.
  expect(partial).toBeGreaterThanOrEqual(KILLS_A_VERSION / 2);
}, 240_000);
