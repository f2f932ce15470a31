import { Embeddings } from '@langchain/core/embeddings';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../src/entry/config.ts';
import { type Assay, openAssay } from '../../src/entry/node.ts';
import { say } from '../support/model-server/reply.ts';
import { type ModelServer, startModelServer } from '../support/model-server/start-model-server.ts';
import { ARTICLE, createPlace, type Place } from './support.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

const BRIDGES = 'How many railway bridges has Arden?';

const place = async (): Promise<Place> => {
  const made = await createPlace({ 'corpus/bridges.md': ARTICLE, 'corpus/metals.md': 'Cerium is a metal.' });
  open.push({ close: made.remove });
  return made;
};

const serve = async (): Promise<ModelServer> => {
  const server = await startModelServer({ script: () => say('') });
  open.push(server);
  return server;
};

const assayOf = async ({ folder }: Place, variables: Record<string, string> = {}): Promise<Assay> => {
  const config = readConfig({ ASSAY_CORPUS: `${folder}/corpus`, ASSAY_DATA: `${folder}/data`, ...variables });
  const assay = await openAssay(config, { command: 'test', needsLock: true });
  open.push(assay);
  return assay;
};

const over = (server: ModelServer): Record<string, string> => ({
  ASSAY_EMBEDDINGS: 'openai:emb',
  OPENAI_BASE_URL: server.openaiUrl,
});

/** The codes of an answer's notices; the answer itself has to be right. */
const ask = async (assay: Assay): Promise<string[]> => {
  const { answer, notices } = await assay.asker.ask({ question: BRIDGES, mode: 'auto' });
  expect(answer).toContain('12 railway bridges');
  return notices.map(({ code }) => code);
};

const model = ({ embedding }: Assay): string | undefined => embedding().inUse?.model;

test('a new embedding takes the place of the old one, which answers meanwhile; facts and files are not read again', async () => {
  const where = await place();
  const before = await assayOf(where);
  await before.ingestion.run();
  before.close();

  const server = await serve();
  const assay = await assayOf(where, over(server));
  expect(model(assay)).toMatch(/^builtin/);
  expect(await ask(assay)).toEqual([]);
  expect(server.embedded).toEqual([]);
  const report = await assay.ingestion.run();
  expect(report).toMatchObject({ unchanged: 2, changed: [], vectors: { made: 2, waiting: 0, failure: null } });
  expect(model(assay)).toBe('openai:emb');
  expect(await ask(assay)).toEqual([]);
  expect(server.embedded.at(-1)).toEqual([BRIDGES]);
  expect(await assay.store.check()).toEqual([]);
  expect((await assay.ingestion.run()).vectors).toEqual({ made: 0, waiting: 0, failure: null });
});

test('back to the built-in embedding likewise, also when the provider has gone', async () => {
  const where = await place();
  const server = await serve();
  const before = await assayOf(where, over(server));
  await before.ingestion.run();
  before.close();
  await server.close();
  open.splice(open.indexOf(server), 1);

  const assay = await assayOf(where, { OPENAI_BASE_URL: server.openaiUrl });
  expect(model(assay)).toBe('openai:emb');
  expect(await ask(assay)).toEqual(['words-only']);
  await assay.ingestion.run();
  expect(model(assay)).toMatch(/^builtin/);
  expect(await ask(assay)).toEqual([]);
});

test('with a provider that is down, a new index answers by words and says so; a later run makes the vectors', async () => {
  const where = await place();
  const down = await serve();
  const variables = over(down);
  await down.close();
  open.splice(open.indexOf(down), 1);
  // A server that refuses at once: retries of connections would take the test its time.
  const refusing = await startModelServer({ script: () => say(''), key: 'other' });
  open.push(refusing);
  const assay = await assayOf(where, { ...variables, OPENAI_BASE_URL: refusing.openaiUrl });
  const report = await assay.ingestion.run();
  expect(report).toMatchObject({
    added: ['bridges', 'metals'],
    failures: [],
    vectors: { made: 0, waiting: 2, failure: expect.stringContaining('refused the key') },
  });
  expect(model(assay)).toBeUndefined();
  const { answer, notices } = await assay.asker.ask({ question: BRIDGES, mode: 'auto' });
  expect(answer).toContain('12 railway bridges');
  expect(notices).toEqual([{ code: 'words-only', message: expect.stringContaining('openai:emb') }]);
  assay.close();

  const again = await assayOf(where, over(await serve()));
  expect((await again.ingestion.run()).vectors).toEqual({ made: 2, waiting: 0, failure: null });
  expect(await ask(again)).toEqual([]);
});

test('embeddings that are passed in serve like configured ones', async () => {
  const where = await place();
  const config = readConfig({ ASSAY_CORPUS: `${where.folder}/corpus`, ASSAY_DATA: `${where.folder}/data` });
  class LetterEmbeddings extends Embeddings {
    override async embedQuery(text: string): Promise<number[]> {
      return Array.from('aeinorst', (letter) => text.split(letter).length);
    }
    override embedDocuments(texts: string[]): Promise<number[][]> {
      return Promise.all(texts.map((text) => this.embedQuery(text)));
    }
  }
  const assay = await openAssay(config, {
    command: 'test',
    needsLock: true,
    embeddings: { model: 'letters@1', embeddings: new LetterEmbeddings({}) },
  });
  open.push(assay);
  expect((await assay.ingestion.run()).vectors?.made).toBe(2);
  expect(assay.embedding().inUse).toMatchObject({ model: 'letters@1', dimension: 8 });
  expect(await ask(assay)).toEqual([]);
});
