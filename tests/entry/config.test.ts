import { expect, test } from 'vitest';
import { readConfig } from '../../src/entry/config.ts';

test('nothing set gives the defaults; empty values count as not set', () => {
  const defaults = readConfig({});
  expect(defaults).toMatchObject({
    corpus: './corpus',
    data: './data',
    port: 8787,
    host: '127.0.0.1',
    publicUrl: null,
  });
  expect(defaults.apiKeys.size).toBe(0);
  expect(readConfig({ PORT: '', ASSAY_CORPUS: ' ', DATABASE_URL: '' })).toEqual(defaults);
});

test('what is set is read', () => {
  const config = readConfig({
    PORT: '0',
    ASSAY_API_KEYS: 'web:s3cret, robot:k:with:colons',
    ASSAY_PUBLIC_URL: 'https://assay.example.org/',
    ASSAY_EMBED_ORIGINS: 'https://www.example.org/, http://localhost:3000,https://www.example.org',
    ASSAY_FEEDS: 'https://a.example/rss, https://b.example/atom',
    ASSAY_FETCH_HOSTS: 'wiki.corp.example:8080 127.0.0.1:3000',
    ASSAY_LOG: 'debug',
    ASSAY_MODEL: 'extractive',
  });
  expect(config).toMatchObject({ port: 0, publicUrl: 'https://assay.example.org', logLevel: 'debug' });
  expect(config.feeds).toEqual(['https://a.example/rss', 'https://b.example/atom']);
  expect(config.fetchHosts).toEqual(['wiki.corp.example:8080', '127.0.0.1:3000']);
  expect(config.embedOrigins).toEqual(['https://www.example.org', 'http://localhost:3000']);
  expect([...config.apiKeys]).toEqual([
    ['web', 's3cret'],
    ['robot', 'k:with:colons'],
  ]);
});

test.each([
  ['PORT', '80 80', 'must be a whole number from 0 to 65535'],
  ['PORT', '70000', 'must be a whole number from 0 to 65535'],
  ['ASSAY_MODEL', 'gpt-5', 'must be "extractive" or PROVIDER:MODEL, such as ollama:llama3.2'],
  ['ASSAY_MODEL', 'transformers:smol', 'PROVIDER is openai, ollama, anthropic or workers-ai'],
  ['ASSAY_EMBEDDINGS', 'anthropic:claude', 'must be "builtin" or PROVIDER:MODEL'],
  ['OPENAI_BASE_URL', 'localhost:8080', 'must be an address such as'],
  ['ASSAY_CONTEXT_TOKENS', '8k', 'must be a whole number above 0'],
  ['ASSAY_DAILY_TOKENS', '0', 'must be a whole number above 0'],
  ['ASSAY_MODEL_TIMEOUT', '-1', 'must be a whole number above 0'],
  ['ASSAY_TOKEN_PRICES', '0.25', 'must be what a million tokens cost'],
  ['DATABASE_URL', 'postgres://localhost/assay', 'must not be set'],
  ['ASSAY_API_KEYS', 'justakey', 'name:key pairs'],
  ['ASSAY_API_KEYS', 'a:1,a:2', 'each name once'],
  ['ASSAY_FEEDS', 'news.example/rss', 'must be addresses of feeds'],
  ['ASSAY_FETCH_HOSTS', 'http://wiki.corp', 'must be hosts with commas'],
  ['ASSAY_FETCH_HOSTS', '*.corp.example', 'must be hosts with commas'],
  ['ASSAY_PUBLIC_URL', 'assay.example.org', 'must be an address without a path'],
  ['ASSAY_PUBLIC_URL', 'https://example.org/assay', 'must be an address without a path'],
  ['ASSAY_EMBED_ORIGINS', '*', '"*" is not one'],
  ['ASSAY_EMBED_ORIGINS', 'https://a.example,', '"" is not one'],
  ['ASSAY_EMBED_ORIGINS', 'https://a.example/path', 'without a path'],
  ['ASSAY_LOG', 'loud', '"silent" or "error"'],
])('%s=%s is refused by name', (name, value, reason) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(`"${name}"`);
  expect(read).toThrow(reason);
});

test('a bad list of keys is not repeated in the message', () => {
  expect(() => readConfig({ ASSAY_API_KEYS: 's3cret' })).not.toThrow(/s3cret,|: s3cret$/);
  try {
    readConfig({ ASSAY_API_KEYS: 'topsecret' });
  } catch (error) {
    expect(String(error)).not.toContain('topsecret');
  }
});

test('a model is read with how its provider is reached', () => {
  const { models } = readConfig({
    ASSAY_MODEL: 'ollama:llama3.2:3b',
    ASSAY_EMBEDDINGS: 'openai:text-embedding-3-small',
    OPENAI_BASE_URL: 'http://localhost:8080/v1/',
    ASSAY_TOKEN_PRICES: '0.25/2.00 USD',
    ASSAY_DAILY_TOKENS: '100000',
  });
  expect(models).toMatchObject({
    model: { provider: 'ollama', model: 'llama3.2:3b' },
    embeddings: { provider: 'openai', model: 'text-embedding-3-small' },
    openai: { baseUrl: 'http://localhost:8080/v1', key: null },
    ollama: { baseUrl: 'http://127.0.0.1:11434' },
    prices: { input: 0.25, output: 2, currency: 'USD' },
    dailyTokens: 100_000,
  });
});

test('a provider that asks for a key has to have one', () => {
  expect(() => readConfig({ ASSAY_MODEL: 'openai:gpt-5-mini' })).toThrow(
    '"OPENAI_API_KEY" is missing: set it, or OPENAI_BASE_URL for a server that needs no key.',
  );
  expect(() => readConfig({ ASSAY_MODEL: 'anthropic:claude-sonnet-5' })).toThrow('"ANTHROPIC_API_KEY" is missing.');
  expect(readConfig({ ASSAY_MODEL: 'openai:gpt-5-mini', OPENAI_API_KEY: 'k' }).models.openai.key).toBe('k');
});
