import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))).scripts;

let data: string;
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'assay-readme-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const shell = (command: string): Promise<{ output: string; code: number }> =>
  new Promise((resolve) => {
    const environment = { ...process.env, ASSAY_DATA: data, NO_COLOR: '1' };
    const child = execFile('bash', ['-c', command], { cwd: root, env: environment }, (_error, stdout, stderr) => {
      resolve({ output: `${stdout}${stderr}`, code: child.exitCode ?? 1 });
    });
    child.stdin?.end();
  });

/** Commands with the output that the README shows for them. */
const transcripts = [...readme.matchAll(/```console\n([\s\S]*?)```/g)]
  .map((match) => match[1] ?? '')
  .filter((block) => block.startsWith('$ ') && block.includes('npm run'))
  .map((block): [string, string] => {
    const newline = block.indexOf('\n');
    return [block.slice(2, newline), block.slice(newline + 1)];
  });

test('the README opens with what Assay is, one screenshot and two commands', async () => {
  const [title, ...rest] = readme.split('\n\n');
  expect(title).toBe('# Assay');
  expect(rest[0]).toMatch(/^Assay answers questions/);
  const image = /^!\[.+\]\((.+)\)$/.exec(rest[1] ?? '')?.[1];
  await access(path.join(root, image ?? 'no screenshot'));
  expect(rest[2]).toBe('```console\nnpm ci && npm start\nnpm test\n```');
});

describe('what the README shows is what a reader gets', () => {
  test('there is something to try', () => expect(transcripts.length).toBeGreaterThanOrEqual(2));

  test.each(transcripts)('%s', async (command, shown) => {
    const { output } = await shell(command);
    expect(output.trim()).toBe(shown.trim());
  });
});

test('every command of the README exists and explains itself', async () => {
  const commands = new Set([...readme.matchAll(/npm run assay -- ([a-z]+)/g)].map((match) => match[1] ?? ''));
  expect(commands.size).toBeGreaterThanOrEqual(10);
  for (const command of commands) {
    const { output, code } = await shell(`npm run --silent assay -- ${command} --help`);
    expect(output).toContain(`Usage: assay ${command}`);
    expect(code).toBe(0);
  }
});

test('every setting of the README is a setting', async () => {
  const files = ['config.ts', 'model-config.ts', 'slack-config.ts'].map((name) =>
    readFile(path.join(root, 'src/entry', name), 'utf8'),
  );
  const config = (await Promise.all(files)).join('');
  const settings = [...(readme.split('## Settings')[1]?.split('\n## ')[0] ?? '').matchAll(/`([A-Z_]{4,})`/g)];
  expect(settings.length).toBeGreaterThanOrEqual(5);
  for (const [, name] of settings) expect(config).toContain(name);
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/design.md',
  'docs/numbers.md',
  'docs/models.md',
  'docs/mcp.md',
  'docs/slack.md',
  'CHANGELOG.md',
])('the links of %s lead somewhere', async (file) => {
  const text = await readFile(path.join(root, file), 'utf8');
  for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
    await access(path.resolve(root, path.dirname(file), target ?? ''));
  }
});

test('every npm script that a document names is a script', async () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/numbers.md']) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  }
});
