import { afterAll, beforeAll, expect, test } from 'vitest';
import { malformed, page, refuse, type Reply, say, silence } from '../support/model-server/reply.ts';
import { type ModelServer, startModelServer } from '../support/model-server/start-model-server.ts';
import { createPlace, type Outcome, type Place, run } from './support.ts';

const KEY = 'sk-planted-7TgBn5';

let place: Place;
let server: ModelServer;
beforeAll(async () => {
  place = await createPlace({ 'corpus/metals.md': 'Cerium is a metal.' });
  server = await startModelServer({ script: () => say('Yes.'), models: ['small'] });
});
afterAll(async () => {
  await server.close();
  await place.remove();
});

const doctor = async (env: Record<string, string>, reply: Reply = say('Yes.')): Promise<Outcome> => {
  server.follow(() => reply);
  const outcome = await run(place, ['doctor'], { env });
  expect(outcome.stdout + outcome.stderr).not.toContain(KEY);
  return outcome;
};

const openai = (model = 'small'): Record<string, string> => ({
  ASSAY_MODEL: `openai:${model}`,
  OPENAI_BASE_URL: server.openaiUrl,
  OPENAI_API_KEY: KEY,
});
const ollama = (model = 'small'): Record<string, string> => ({
  ASSAY_MODEL: `ollama:${model}`,
  OLLAMA_BASE_URL: server.url,
});

test('a model and embeddings that answer', async () => {
  const { code, stdout, stderr } = await doctor({
    ...openai(),
    ASSAY_EMBEDDINGS: 'ollama:small',
    OLLAMA_BASE_URL: server.url,
    ASSAY_DAILY_TOKENS: '50000',
    ASSAY_TOKEN_PRICES: '0.25/2 USD',
  });
  expect(stdout).toMatch(new RegExp(`Model \\(${server.openaiUrl}, key set\\): answers in \\d+\\.\\d s`));
  expect(stdout).toMatch(/Embeddings .*: ollama:small gives 64 dimensions in \d/);
  expect(stdout).toContain('50,000 tokens a day');
  expect(stdout).toContain('0.25/2 USD a million tokens in/out');
  expect(stdout).toContain('1 passage still to be embedded');
  expect(stderr).toContain('assay ingest does it');
  expect(code).toBe(0);
  expect(server.exchanges.at(-1)?.request.maxTokens).toBe(64);
});

test('a model that only thinks in so few tokens was reached', async () => {
  expect((await doctor(openai(), say('', { finish: 'length' }))).code).toBe(0);
});

test.each<[string, () => Record<string, string>, Reply, string]>([
  ['a wrong key', openai, refuse('unauthorized'), 'refused the key (HTTP 401, invalid_api_key). Check OPENAI_API_KEY.'],
  [
    'an unknown model',
    () => openai('large'),
    say(''),
    'Check the name of the model in ASSAY_MODEL, which is openai:large.',
  ],
  ['a model that was not pulled', () => ollama('large'), say(''), 'Get the model with: ollama pull large'],
  ['a limit', openai, refuse('rate-limited'), 'Look up limits and credit with the provider.'],
  ['a web page at the address', openai, page(), 'for most servers it ends in /v1'],
  ['something that is not JSON', ollama, malformed(''), 'Start Ollama with: ollama serve'],
  [
    'silence',
    () => ({ ...openai(), ASSAY_MODEL_TIMEOUT: '1' }),
    silence(),
    'It may still be loading the model: try again, or raise ASSAY_MODEL_TIMEOUT.',
  ],
])('%s: exit code 1 and what to do', async (_case, env, reply, advice) => {
  const { code, stderr } = await doctor(env(), reply);
  expect(stderr).toContain('assay: Model (');
  expect(stderr).toContain(advice);
  expect(code).toBe(1);
});

test('no server at the address', async () => {
  const gone = await startModelServer({ script: () => say('') });
  await gone.close();
  const { code, stderr } = await doctor({
    ...openai(),
    OPENAI_BASE_URL: gone.openaiUrl,
    ASSAY_EMBEDDINGS: 'ollama:small',
    OLLAMA_BASE_URL: gone.url,
  });
  expect(stderr).toContain(
    `No server answers at ${gone.url}. Is the server running? OPENAI_BASE_URL is ${gone.openaiUrl}`,
  );
  expect(stderr).toContain(
    `No server answers at ${gone.url}. Start Ollama with: ollama serve. OLLAMA_BASE_URL is ${gone.url}.`,
  );
  expect(code).toBe(1);
});

test('a server that asks for a key where none is set', async () => {
  const { OPENAI_API_KEY: _key, ...keyless } = openai();
  expect((await doctor(keyless, refuse('unauthorized'))).stderr).toContain('set OPENAI_API_KEY');
});

test('embeddings whose package is not installed', async () => {
  const { code, stderr } = await doctor({ ASSAY_EMBEDDINGS: 'transformers:Xenova/all-MiniLM-L6-v2' });
  expect(stderr).toContain('Run npm install @huggingface/transformers');
  expect(code).toBe(1);
});

test('a model of Workers AI is for a Worker', async () => {
  const { code, stderr } = await doctor({ ASSAY_MODEL: 'workers-ai:@cf/meta/llama-3.1-8b-instruct' });
  expect(stderr).toContain('takes a Worker with the binding "AI"');
  expect(code).toBe(2);
});
