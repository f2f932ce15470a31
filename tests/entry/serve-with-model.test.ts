import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { say } from '../support/model-server/reply.ts';
import { type ModelServer, startModelServer } from '../support/model-server/start-model-server.ts';
import { ARTICLE, createPlace, type Place, type Running, serve } from './support.ts';

const KEY = 'sk-planted-2MvXc9';

let place: Place;
let provider: ModelServer;
let server: Running;
beforeAll(async () => {
  place = await createPlace({ 'corpus/bridges.md': ARTICLE });
  provider = await startModelServer({ script: () => say('Arden has 12 railway bridges [1].'), key: KEY });
  server = await serve(place, [], {
    ASSAY_MODEL: 'openai:small',
    ASSAY_EMBEDDINGS: 'openai:emb',
    OPENAI_BASE_URL: provider.openaiUrl,
    OPENAI_API_KEY: KEY,
    ASSAY_TOKEN_PRICES: '1/2 EUR',
    ASSAY_LOG: 'debug',
  });
});
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await place.remove();
});

const ask = async (): Promise<Answer> => {
  const response = await fetch(`${server.url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'How many railway bridges has Arden?' }),
  });
  return Answer.parse(await response.json());
};

const metrics = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();

test('a start says what was embedded and who drafts', () => {
  expect(server.output()).toMatch(/Indexed 1 document: .*, 1 passage embedded in /);
  expect(server.output()).toContain('Answers are drafted by openai:small and proven');
});

test('answers tell what they took, and metrics add it up', async () => {
  const { model, answer, usage, notices } = await ask();
  expect([model, notices]).toEqual(['openai:small', []]);
  expect(answer).toContain('12 railway bridges');
  const { inputTokens = 0, outputTokens = 0, cost } = usage ?? {};
  expect(outputTokens).toBeGreaterThan(0);
  expect(cost).toEqual({ amount: (inputTokens + 2 * outputTokens) / 1_000_000, currency: 'EUR' });
  const lines = await metrics();
  expect(lines).toContain(`assay_model_tokens_total{model="openai:small",kind="input"} ${inputTokens}`);
  expect(lines).toContain(`assay_model_cost_total{model="openai:small",currency="EUR"} ${cost?.amount}`);
  expect(provider.embedded.at(-1)).toEqual(['How many railway bridges has Arden?']);
});

test('without its provider it answers from the sources and says why; no key is said anywhere', async () => {
  await provider.close();
  const answer = await ask();
  expect(answer.model).toBe('extractive');
  expect(answer.answer).toContain('12 railway bridges');
  expect(answer.notices.map(({ code }) => code).toSorted()).toEqual(['model-failed', 'words-only']);
  expect(await metrics()).toContain('assay_model_calls_total{model="openai:small",outcome="unavailable"} 1');
  expect(server.output()).toContain(`language model: No server answers at ${provider.url}.`);
  for (const said of [server.output(), JSON.stringify(answer), await metrics()]) expect(said).not.toContain(KEY);
});
