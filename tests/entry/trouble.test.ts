import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, CLI, createPlace, type Place, run, serve } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await createPlace({ 'corpus/bridges.md': ARTICLE });
});
afterAll(() => place.remove());

const trouble = async (args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const { code, stdout, stderr } = await run(place, args, { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^assay: [^\n]+\n$/);
  expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  return stderr;
};

test.each<[string[], string]>([
  [['aks'], "unknown command 'aks'. Did you mean ask? See assay --help."],
  [['ask'], "missing required argument 'question'. See assay ask --help."],
  [['doctor', 'who'], "too many arguments for 'doctor'. Expected 0 arguments but got 1: who. See assay doctor --help."],
  [['ask', ' '], '"question" is empty: ask something.'],
  [['ask', 'x'.repeat(100_000)], '"question" is longer than 4,000 characters'],
  [['ask', 'q', '--as-of', '2023-02-29'], 'It must be a date that exists, written as YYYY-MM-DD.'],
  [['ask', 'q', '--colour'], "unknown option '--colour'. See assay ask --help."],
  [['search', 'q', '--k', '101'], 'It must be a whole number from 1 to 100.'],
  [['verify', '--fail-on', 'nothing'], 'Allowed choices are contradicted, unverified.'],
  [['serve', '--port', 'http'], 'It must be a whole number from 0 to 65535.'],
  [['facts', '--document', 'none'], 'There is no document "none".'],
  [['facts', '--min', 'banana'], `--min 'banana' is no figure. Write a number with its unit, such as "20 Mt"`],
  [['facts', '--period', 'banana'], `--period 'banana' is no period. Write a year, quarter, month or day`],
  [['facts', '--unit', 'x'.repeat(2_000)], '"unit" must have 1,000 characters at most.'],
  [['facts', '--origin', 'web'], 'Allowed choices are extracted, curated.'],
  [['facts', 'f00'], 'There is no fact "f00". assay facts lists them.'],
  [
    ['facts', 'f00', '--unit', 't'],
    'With an id there is nothing to search by: leave out --unit. See assay facts --help.',
  ],
  [['eval', 'none.yaml'], 'There is no file or folder none.yaml.'],
  [['eval', 'schemaa'], 'Did you mean assay eval schema?'],
  [['eval', '--json', '.'], '. cannot be written: it is a folder.'],
  [['eval', 'metrics'], 'See assay eval metrics --help.'],
  [['eval', 'suggest', '--document', 'none'], "There is no document 'none'."],
  [['ingest', '/etc/passwd'], '/etc/passwd is not below the corpus folder ./corpus.'],
  [['ingest', '../bridges.md'], 'is not below the corpus folder'],
  [['ingest', 'nothing.md'], 'There is no "nothing.md" in the corpus folder.'],
])('%j is wrong use, said in one line', async (args, message) => {
  expect(await trouble(args)).toContain(message);
});

test.each([
  ['PORT', 'x', '"PORT" must be a whole number'],
  ['ASSAY_MODEL', 'gpt', '"ASSAY_MODEL" must be "extractive" or PROVIDER:MODEL'],
  ['DATABASE_URL', 'postgres://localhost', '"DATABASE_URL" must not be set'],
  ['ASSAY_CORPUS', './nowhere', 'There is no corpus folder'],
])('a bad %s stops the start by name', async (name, value, message) => {
  expect(await trouble(['serve'], { [name]: value })).toContain(message);
});

test('without keys only loopback is listened on', async () => {
  const message = await trouble(['serve', '--host', '0.0.0.0']);
  expect(message).toContain('Without API keys Assay does not listen on 0.0.0.0');
  expect(message).toContain('ASSAY_API_KEYS');
});

test('an address that is not ours', async () => {
  expect(await trouble(['serve', '--host', '127.0.0.300', '--port', '0'])).toContain('127.0.0.300');
  const foreign = await trouble(['serve', '--host', '203.0.113.7', '--port', '0'], { ASSAY_API_KEYS: 'a:b' });
  expect(foreign).toContain('203.0.113.7 is no address of this computer. Choose one with --host');
});

test('an occupied port is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const message = await trouble(['serve', '--port', port]);
  expect(message).toContain(`Port ${port} of 127.0.0.1 is in use`);
  expect(message).toContain('--port');
  other.close();
});

test('a second process: ingest and serve say who has the data, questions are answered beside it', async () => {
  const server = await serve(place);
  for (const command of [['ingest'], ['serve', '--port', '0']]) {
    const message = await trouble(command);
    expect(message).toContain(`Process ${server.child.pid} (assay serve`);
    expect(message).toContain('ASSAY_DATA');
  }
  const { code, stdout } = await run(place, ['ask', 'How many railway bridges does Arden have?']);
  expect(code).toBe(0);
  expect(stdout).toContain('12 railway bridges');
  expect(await server.stop()).toBe(0);
});

test('a data folder that is a file', async () => {
  await writeFile(path.join(place.folder, 'file'), '');
  expect(await trouble(['ingest'], { ASSAY_DATA: './file/data' })).toContain('ASSAY_DATA');
});

test('a data folder that may not be written', async () => {
  const folder = path.join(place.folder, 'read-only');
  await mkdir(folder);
  await chmod(folder, 0o500);
  // Root may write everywhere but here.
  const unwritable = process.getuid?.() === 0 ? '/sys/assay' : folder;
  expect(await trouble(['ingest'], { ASSAY_DATA: unwritable })).toContain('make the folder writable');
});

test('a full disk ends the ingest with a clear message, and nothing is lost', async () => {
  const own = await createPlace({ 'corpus/bridges.md': ARTICLE });
  expect((await run(own, ['ingest'])).code).toBe(0);
  const words = Array.from({ length: 60_000 }, (_, index) => `word${index}`).join(' ');
  await writeFile(path.join(own.folder, 'corpus/long.txt'), words);
  // No file may grow beyond 400 KiB: to SQLite that is a disk without room.
  const limited = await promisify(execFile)('bash', ['-c', `ulimit -f 400; '${process.execPath}' '${CLI}' ingest`], {
    cwd: own.folder,
    env: own.env,
  }).catch((error: unknown) => error);
  expect(limited).toMatchObject({ code: 2, stderr: expect.stringMatching(/^assay: [^\n]*Make room[^\n]*\n$/) });
  await rm(path.join(own.folder, 'corpus/long.txt'));
  expect((await run(own, ['doctor', '--check'])).stdout).toContain('The stored data is sound.');
  expect((await run(own, ['ask', 'How many railway bridges does Arden have?'])).stdout).toContain('12 railway bridges');
  await own.remove();
});

test('a file that is no database is said to be damaged and is left alone', async () => {
  const folder = path.join(place.folder, 'damaged');
  await mkdir(folder);
  await writeFile(path.join(folder, 'assay.db'), 'not a database, but long enough to be looked at '.repeat(50));
  expect(await trouble(['ask', 'q'], { ASSAY_DATA: folder })).toContain('damaged');
});

test('a broken source is named, the rest is indexed, and the exit code says so', async () => {
  const own = await createPlace({
    'corpus/bridges.md': ARTICLE,
    'corpus/broken.pdf': 'not a PDF',
    'corpus/latin.txt': new Uint8Array([0x61, 0xe9, 0x62]),
  });
  const { code, stdout, stderr } = await run(own, ['ingest']);
  expect(code).toBe(2);
  expect(stdout).toMatch(/^Indexed 1 document: /);
  expect(stderr).toMatch(/^assay: broken\.pdf: [^\n]+\nassay: latin\.txt: [^\n]+\n$/);
  const asked = await run(own, ['ask', 'How many railway bridges does Arden have?']);
  expect(asked.code).toBe(0);
  expect(asked.stderr).toContain('assay: warning: broken.pdf: ');
  await own.remove();
});

test('a bad row of the curated facts stops the first ingest; later the index stays as it was', async () => {
  const own = await createPlace({ 'corpus/bridges.md': ARTICLE, 'corpus/facts.csv': 'subject,value\nArden,12\n' });
  const first = await run(own, ['ask', 'How many railway bridges does Arden have?']);
  expect(first.code).toBe(2);
  expect(first.stderr).toMatch(/^assay: facts\.csv, line 1, column .+\n$/);
  await rm(path.join(own.folder, 'corpus/facts.csv'));
  expect((await run(own, ['ingest'])).code).toBe(0);
  await writeFile(path.join(own.folder, 'corpus/facts.csv'), 'subject,value\nArden,12\n');
  const later = await run(own, ['ask', 'How many railway bridges does Arden have?']);
  expect(later.code).toBe(0);
  expect(later.stdout).toContain('12 railway bridges');
  expect(later.stderr).toMatch(/^assay: warning: facts\.csv, .+ The index is as it was before\.\n$/);
  await own.remove();
});
