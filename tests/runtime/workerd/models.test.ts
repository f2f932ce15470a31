import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answer } from '../../../src/domain/answer.ts';
import { refuse, say } from '../../support/model-server/reply.ts';
import { type ModelServer, startModelServer } from '../../support/model-server/start-model-server.ts';
import { type Bundle, buildWorker } from './start-worker.ts';

const KEY = 'sk-planted-5RqWz8';
const QUESTION = "How large are Russia's rare-earth reserves?";

let bundle: Bundle;
let server: ModelServer;
beforeAll(async () => {
  [bundle, server] = await Promise.all([buildWorker(), startModelServer({ script: () => say('') })]);
});
afterAll(async () => {
  await bundle.close();
  await server.close();
});

const ask = async (address: URL): Promise<Answer> => {
  const response = await fetch(new URL('/api/ask', address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: QUESTION }),
  });
  expect(response.status).toBe(200);
  return Answer.parse(await response.json());
};

const PROVIDERS: Record<string, (url: ModelServer) => Record<string, string>> = {
  'openai:small': ({ openaiUrl }) => ({
    OPENAI_BASE_URL: openaiUrl,
    OPENAI_API_KEY: KEY,
    ASSAY_EMBEDDINGS: 'openai:emb',
  }),
  'ollama:small': ({ url }) => ({ OLLAMA_BASE_URL: url }),
  'anthropic:small': ({ url }) => ({ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: KEY }),
};

describe.each(Object.entries(PROVIDERS))('%s on workerd', (model, variables) => {
  let address: URL;
  beforeAll(async () => {
    ({ address } = await bundle.start({ ASSAY_MODEL: model, ...variables(server) }));
  });

  test('drafts an answer, which is proven', async () => {
    server.follow(() =>
      say('Its rare-earth reserves come to 28.7 million tonnes [1]. They are worth 90 billion dollars [1].'),
    );
    const answer = await ask(address);
    expect(answer.model).toBe(model);
    expect(answer.answer).toContain('28.7 million tonnes');
    expect(answer.answer).not.toContain('90 billion');
    expect(answer.usage?.inputTokens).toBeGreaterThan(0);
  });

  test('that fails leaves the quotation, with a notice that has no key in it', async () => {
    server.follow(() => refuse('unauthorized'));
    const answer = await ask(address);
    expect(answer).toMatchObject({ model: 'extractive', status: 'answered' });
    expect(answer.notices.map(({ code }) => code)).toContain('model-failed');
    expect(JSON.stringify(answer)).not.toContain(KEY);
  });
});

test('the corpus was indexed, and the question embedded, with the embeddings that are configured', () => {
  expect(server.embedded.length).toBeGreaterThan(1);
  expect(server.embedded.at(-1)).toEqual([QUESTION]);
});
