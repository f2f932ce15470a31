import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveCorpus } from '../support/served-corpus.ts';

const root = path.resolve(import.meta.dirname, '../..');
const guide = await readFile(path.join(root, 'docs/api.md'), 'utf8');
const blocks = (language: string): string[] =>
  Array.from(guide.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'gm')), ([, code = '']) => code);

let served: Awaited<ReturnType<typeof serveCorpus>>;
let folder: string;
beforeAll(async () => {
  served = await serveCorpus({ apiKeyHashes: [] });
  // Beside the packages that the examples import.
  folder = await mkdtemp(path.join(root, 'node_modules/.examples-'));
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

const here = (code: string): string =>
  code.replaceAll('http://127.0.0.1:8787', served.url).replaceAll('./src/', `${root}/src/`);

const run = promisify(execFile);

test.each(blocks('ts').map((code) => [/from '(.+)'/.exec(code)?.[1] ?? '', code]))(
  'the example with %s runs as it stands',
  async (_name, code) => {
    const file = path.join(folder, 'example.mjs');
    await writeFile(file, here(code));
    const { stdout } = await run(process.execPath, [file], { cwd: root });
    expect(stdout).toContain('28.7 million tonnes');
  },
);

test('so do the commands', async () => {
  const commands = blocks('sh');
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    const { stdout } = await run('bash', ['-c', here(command)]);
    expect(stdout).toContain('28.7 million tonnes');
  }
});
