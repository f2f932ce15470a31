import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ollamaEmbeddings } from '../../../../src/adapters/models/providers/ollama.ts';
import { openaiEmbeddings } from '../../../../src/adapters/models/providers/openai.ts';
import { transformersEmbeddings } from '../../../../src/adapters/models/providers/transformers.ts';
import { workersAiEmbeddings } from '../../../../src/adapters/models/providers/workers-ai.ts';
import { say } from '../../../support/model-server/reply.ts';
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts';
import { KEY } from './providers.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ script: () => say(''), models: ['small'], key: KEY, dimension: 8 });
});
afterAll(() => server.close());

const access = (host: string, key = KEY) => ({ host, key, fetch: globalThis.fetch, now: () => 0 });
const TEXTS = ['Cerium\nand lanthanum.', 'Bridges.'];

describe('a server that speaks OpenAI’s protocol', () => {
  const open = (model = 'small', key = KEY) =>
    openaiEmbeddings(model, { baseUrl: server.openaiUrl, access: access(server.url, key) });

  test('embeds texts as they are, a question like a document', async () => {
    const vectors = await open().embedDocuments(TEXTS);
    expect(server.embedded.at(-1)).toEqual(TEXTS);
    expect(vectors.map(({ length }) => length)).toEqual([8, 8]);
    expect(await open().embedQuery(TEXTS[1]!)).toEqual(vectors[1]);
  });

  test('says what is wrong without the key', async () => {
    await expect(open('other').embedQuery('a')).rejects.toMatchObject({ kind: 'unknown-model' });
    const refused = await open('small', `${KEY}-wrong`)
      .embedQuery('a')
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'unauthorized' });
    expect([String(refused), String(refused instanceof Error && refused.cause)].join()).not.toContain(KEY);
  });
});

test('no server is a failure of its own', async () => {
  const gone = await startModelServer({ script: () => say('') });
  await gone.close();
  for (const embeddings of [
    openaiEmbeddings('small', { baseUrl: gone.openaiUrl, access: access(gone.url) }),
    ollamaEmbeddings('small', { baseUrl: gone.url, access: access(gone.url) }),
  ])
    await expect(embeddings.embedDocuments(['a'])).rejects.toMatchObject({
      kind: 'unavailable',
      message: `No server answers at ${gone.url}.`,
    });
});

test('Ollama embeds', async () => {
  const open = await startModelServer({ script: () => say(''), models: ['small'], dimension: 8 });
  const embeddings = ollamaEmbeddings('small', { baseUrl: open.url, access: access(open.url) });
  const vectors = await embeddings.embedDocuments(TEXTS);
  expect(open.embedded.at(-1)).toEqual(TEXTS);
  expect(vectors.map(({ length }) => length)).toEqual([8, 8]);
  const missing = ollamaEmbeddings('missing', { baseUrl: open.url, access: access(open.url) });
  await expect(missing.embedQuery('a')).rejects.toMatchObject({ kind: 'unknown-model' });
  await open.close();
});

describe('sentence models in this process', () => {
  test('the package is loaded at the first call, and once', async () => {
    const loaded: string[] = [];
    const embeddings = transformersEmbeddings('Xenova/all-MiniLM-L6-v2', async () => ({
      pipeline: async (task: string, model: string) => {
        loaded.push(`${task} ${model}`);
        return async (texts: string[], options: object) => ({
          tolist: () => texts.map((text) => [text.length, Object.keys(options).length]),
        });
      },
    }));
    expect(loaded).toEqual([]);
    expect(await embeddings.embedDocuments(['ab', 'c'])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(await embeddings.embedQuery('abc')).toEqual([3, 2]);
    expect(await embeddings.embedDocuments([])).toEqual([]);
    expect(loaded).toEqual(['feature-extraction Xenova/all-MiniLM-L6-v2']);
  });

  test('without the package the one command is named, and the next call looks again', async () => {
    const embeddings = transformersEmbeddings('Xenova/all-MiniLM-L6-v2');
    for (let call = 0; call < 2; call++)
      await expect(embeddings.embedQuery('a')).rejects.toMatchObject({
        code: 'invalid-config',
        line: expect.stringContaining('npm install @huggingface/transformers'),
      });
  });
});

test('Workers AI embeds', async () => {
  const ai = {
    run: async (_model: string, { text }: Record<string, unknown>) => ({ data: [text].flat().map(() => [1]) }),
  };
  expect(await workersAiEmbeddings(ai, '@cf/baai/bge-m3').embedDocuments(TEXTS)).toEqual([[1], [1]]);
  const odd = workersAiEmbeddings({ run: async () => ({ shape: [1] }) }, '@cf/baai/bge-m3');
  await expect(odd.embedQuery('a')).rejects.toMatchObject({ kind: 'malformed' });
});
