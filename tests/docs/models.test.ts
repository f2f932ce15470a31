import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/entry/config.ts';
import { ModelEnvironment } from '../../src/entry/model-config.ts';
import { ARTICLE, createPlace } from '../entry/support.ts';
import { say } from '../support/model-server/reply.ts';
import { startModelServer } from '../support/model-server/start-model-server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = await readFile(path.join(root, 'docs/models.md'), 'utf8');
const example = await readFile(path.join(root, '.env.example'), 'utf8');

const settings = Array.from(example.matchAll(/^#([A-Z_]+)=(.*)$/gm), ([, name, value]): [string, string] => [
  name ?? '',
  value ?? '',
]);

test('every variable of models stands on the page and in .env.example', () => {
  const named = new Set(settings.map(([name]) => name));
  for (const variable of Object.keys(ModelEnvironment.shape)) {
    expect(named).toContain(variable);
    if (variable !== 'ANTHROPIC_BASE_URL') expect(page).toContain(variable);
  }
});

test.each(settings)('.env.example: %s=%s is accepted', (name, value) => {
  const keys = { OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k' };
  expect(() => readConfig({ ...keys, [name]: value })).not.toThrow();
});

test('the models that the page names are accepted', () => {
  const named = Array.from(page.matchAll(/^(ASSAY_MODEL)\s*=\s*"?([^\s"]+)/gm), ([, , model]) => model ?? '');
  const embeddings = Array.from(page.matchAll(/^\| `([a-z-]+:\S+|builtin)`/gm), ([, model]) => model ?? '');
  expect([named.length, embeddings.length]).toEqual([5, 5]);
  const keys = { OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k' };
  for (const model of named) expect(readConfig({ ...keys, ASSAY_MODEL: model }).models.model).not.toBeNull();
  for (const model of embeddings) expect(() => readConfig({ ...keys, ASSAY_EMBEDDINGS: model })).not.toThrow();
});

test('the program of the page runs', async () => {
  const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  const place = await createPlace({ 'corpus/bridges.md': ARTICLE });
  const server = await startModelServer({ script: () => say('Arden has 12 railway bridges [1].') });
  const file = path.join(place.folder, 'program.ts');
  const absolute = program
    .replaceAll("'./src/", `'${root}/src/`)
    .replace("'@langchain/ollama'", `'${root}/node_modules/@langchain/ollama/dist/index.js'`)
    .replace('How large are the reserves?', 'How many railway bridges has Arden?');
  try {
    await writeFile(file, absolute);
    const env = {
      ...place.env,
      ASSAY_CORPUS: path.join(place.folder, 'corpus'),
      ASSAY_DATA: path.join(place.folder, 'data'),
      OLLAMA_BASE_URL: server.url,
    };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { env });
    expect(stdout).toContain('12 railway bridges');
    expect(stderr).toBe('');
    expect(server.exchanges.length).toBeGreaterThan(0);
    expect(server.embedded.length).toBeGreaterThan(0);
  } finally {
    await server.close();
    await rm(file, { force: true });
    await place.remove();
  }
});
