import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The start file run by a Node that calls itself `version`. */
const startAs = (version: string): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const start = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
      process.argv[2] = '--help';
      await import(${JSON.stringify(path.join(root, 'bin/assay.js'))});`;
    execFile(process.execPath, ['--input-type=module', '-e', start], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });

test('a Node that is too old is told so in one line, before anything it could not read', async () => {
  const { code, stdout, stderr } = await startAs('20.20.2');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^assay: This is Node 20\.20\.2; Assay needs Node 24 or newer\. [^\n]+\n$/);
});

test('a newer Node is not', async () => {
  const { code, stderr } = await startAs('26.0.0');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('npm and npx go through that check', async () => {
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    scripts: { start: expect.stringMatching(/^node (?:--[\w=-]+ )*bin\/assay\.js serve$/), assay: 'node bin/assay.js' },
    bin: { assay: './bin/assay.js' },
  });
});
