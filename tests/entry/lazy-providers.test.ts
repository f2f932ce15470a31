import { expect, test } from 'vitest';
import { say } from '../support/model-server/reply.ts';
import { startModelServer } from '../support/model-server/start-model-server.ts';
import { ARTICLE, createPlace, run } from './support.ts';

/** Prints the packages that were loaded, one a line, when the process ends. */
const RECORD = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const packages = new Set();
  registerHooks({
    load: (url, context, next) => {
      packages.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1]);
      return next(url, context);
    },
  });
  process.on('exit', () => process.stderr.write([...packages].map((name) => 'loaded ' + name + '\\n').join('')));
`)}`;

const loadedBy = async (env: Record<string, string>): Promise<{ providers: string[]; stdout: string }> => {
  const place = await createPlace({ 'corpus/bridges.md': ARTICLE });
  try {
    const options = { env: { ...env, NODE_OPTIONS: `--import=${RECORD}` } };
    const { stdout, stderr } = await run(place, ['ask', 'How many railway bridges has Arden?'], options);
    const loaded = Array.from(stderr.matchAll(/^loaded (.+)$/gm), ([, name]) => name ?? '');
    expect(loaded).toContain('zod');
    return { providers: loaded.filter((name) => /langchain|openai|anthropic|ollama|langsmith/.test(name)), stdout };
  } finally {
    await place.remove();
  }
};

test('a question that is answered by quoting loads no package of a provider', async () => {
  expect((await loadedBy({})).providers).toEqual([]);
});

test('one that a model writes loads that of its provider alone', async () => {
  const server = await startModelServer({ script: () => say('Arden has 12 railway bridges. [1]') });
  const { providers, stdout } = await loadedBy({ ASSAY_MODEL: 'ollama:small', OLLAMA_BASE_URL: server.url });
  await server.close();
  expect(stdout).toContain('12 railway bridges');
  expect(providers).toContain('@langchain/ollama');
  expect(providers.filter((name) => /openai|anthropic/.test(name))).toEqual([]);
});
