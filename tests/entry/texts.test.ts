import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, createPlace, type Place, run, start } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await createPlace({
    'corpus/bridges.md': ARTICLE,
    'draft.txt': 'Arden is a country.\nArden has 12 railway bridges.\n',
    'wrong.txt': 'Arden has 13 railway bridges.\n',
    'unknown.txt': 'The zoo has 99 zebras.\n',
    'binary.txt': new Uint8Array([0xff, 0xfe, 0x00]),
    'lines.jsonl':
      '\uFEFF{"id":1,"claim":"It weighs 5 kg.","source":"It weighs 5 kg."}\r\n\n{"id":"b","claim":"Nothing.","source":""}\n',
  });
});
afterAll(() => place.remove());

const verify = (...args: string[]) => run(place, ['verify', ...args]);

test('verify names the place and the verdict of each number', async () => {
  const { code, stdout, stderr } = await verify('draft.txt');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^draft\.txt:2:11 ✓ 12 railway bridges: supported, /);
  expect(stdout).toMatch(/\n1 number: 1 supported, 0 contradicted, 0 unverified\.\n$/);
});

test('a contradiction exits with 1, what is not in the sources only when asked to', async () => {
  expect((await verify('wrong.txt')).code).toBe(1);
  expect((await verify('unknown.txt')).code).toBe(0);
  expect((await verify('unknown.txt', '--fail-on', 'unverified')).code).toBe(1);
  const none = await run(place, ['verify', '-', '--fail-on', 'unverified', '--json'], { input: 'No figure.' });
  expect(none.code).toBe(0);
  expect(JSON.parse(none.stdout)).toMatchObject({ verdict: 'unverified', reason: 'no number', claims: [] });
});

test('verify --explain traces each number to the sentence and the rule', async () => {
  const { code, stdout } = await verify('wrong.txt', '--explain');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^wrong\.txt:1:11 ✗ 13 railway bridges: contradicted, the sources say 12 railway bridges/);
  expect(stdout).toMatch(/^ +Read as +13 × railway bridge\n +Stands for +13: a whole number under 100 is exact$/m);
  expect(stdout).toMatch(/^ +Compared +Claimed: 13\. Stated: 12\. No value fits both\.$/m);
  expect(stdout).toMatch(/^ +Fact +12 railway bridges .+\(f[0-9a-f]{16}\)$/m);
  expect(stdout).toMatch(
    /^ +Source +Bridges of Arden .+\n( +)The country of Arden has 12 railway bridges, .+\n\1 {25}\^{18}$/m,
  );
});

test('a text is verified against one source alone, with what was read there', async () => {
  const { code, stdout } = await verify('wrong.txt', '--source', 'draft.txt', '--explain');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^ +Source +draft\.txt:\d+-\d+$/m);
  const json = await verify('draft.txt', '--source', 'draft.txt', '--explain', '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    verdict: 'supported',
    claims: [{ explanation: { comparison: expect.stringContaining('They are the same figure.') } }],
    facts: [{ documentId: 'draft.txt', quantity: { text: '12 railway bridges' } }],
  });
  expect((await verify('draft.txt', '--source', 'missing.txt')).stderr).toMatch(/^assay: missing\.txt cannot be read/);
});

test('verify --jsonl answers line by line with each claim against its own source', async () => {
  const { code, stdout } = await verify('--jsonl', 'lines.jsonl');
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { id: 1, verdict: 'supported', claims: [{ verdict: 'supported' }] },
    { id: 'b', verdict: 'unverified', claims: [] },
  ]);
  expect(Object.keys(lines[0] as object)).toEqual(['id', 'verdict', 'claims']);
});

test('a bad line is named; the lines before it are answered', async () => {
  const input = '{"id":1,"text":"5 kg"}\n\nnonsense\n{"id":2,"text":"6 kg"}\n';
  const broken = await run(place, ['quantities', '--jsonl'], { input });
  expect(broken.code).toBe(2);
  expect(broken.stdout.trim().split('\n')).toHaveLength(1);
  expect(broken.stderr).toMatch(/^assay: standard input, line 3: not JSON: .+\n$/);
  const wrong = await run(place, ['verify', '--jsonl'], { input: '{"id":1,"claim":"x"}\n' });
  expect(wrong.stderr).toBe('assay: standard input, line 1: "source" is missing.\n');
});

test.each([
  ['{"text":"5 kg"}', '"id" is missing.'],
  ['{"id":null,"text":"5 kg"}', '"id" must be a string or a number.'],
  ['{"id":1,"text":5}', '"text" must be a string.'],
  ['[]', 'the line must be an object.'],
])('the line %s is refused by number and member', async (line, message) => {
  const { code, stdout, stderr } = await run(place, ['quantities', '--jsonl'], { input: `${line}\n` });
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `assay: standard input, line 1: ${message}\n`,
  });
});

test('a line that is not UTF-8 is named; one without an end is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":1,"text":"5 kg"}\n{"id":2,"text":"'),
    Buffer.from([0xff]),
    Buffer.from('"}'),
  ]);
  const { code, stdout, stderr } = await run(place, ['quantities', '--jsonl'], { input: bytes });
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ id: 1 });
  expect(stderr).toBe('assay: standard input, line 2 is not a text in UTF-8. Save it as plain text first.\n');
});

test('an input without end is refused before it fills the memory', async () => {
  const input = 'It weighs 5 kg. '.repeat(600_000);
  for (const args of [['quantities'], ['verify', '-']])
    expect(await run(place, args, { input })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'assay: standard input is larger than 8 MiB. Give it in parts.\n',
    });
  const line = await run(place, ['quantities', '--jsonl'], { input });
  expect(line.stderr).toBe('assay: standard input, line 1 is larger than 8 MiB. Give it in parts.\n');
});

test('nothing at all is no number', async () => {
  expect(await run(place, ['quantities'])).toEqual({ code: 0, stdout: 'No quantity found.\n', stderr: '' });
  expect(await run(place, ['verify'])).toEqual({ code: 0, stdout: 'No number to check.\n', stderr: '' });
  expect(await run(place, ['verify', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.each([
  ['verify', '--json'],
  ['verify', '--explain'],
  ['quantities', '--json'],
])('%s --jsonl does not go with %s', async (command, option) => {
  const { code, stderr } = await run(place, [command, '--jsonl', option]);
  expect(code).toBe(2);
  expect(stderr).toContain(`option '--jsonl' cannot be used with option '${option}'`);
});

test('lines are answered while the input is still open', async () => {
  const child = start(place, ['quantities', '--jsonl']);
  child.stdin?.write('{"id":1,"text":"5 kg"}\n');
  const [data] = (await once(child.stdout!, 'data')) as [Buffer];
  expect(JSON.parse(data.toString())).toMatchObject({ id: 1, quantities: [{ text: '5 kg', value: 5, unit: 'kg' }] });
  const closed = once(child, 'close');
  child.stdin?.end();
  expect((await closed)[0]).toBe(0);
});

test('quantities of a text, for people and as JSON', async () => {
  const shown = await run(place, ['quantities', 'draft.txt']);
  expect(shown.stdout).toMatch(/^draft\.txt:2:11 12 railway bridges: /);
  const json = await run(place, ['quantities', '--json'], { input: '28.7 Mt' });
  expect(JSON.parse(json.stdout)).toMatchObject({ quantities: [{ value: 28.7, unit: 'Mt', start: 0, end: 7 }] });
});

test.each([
  ['missing.txt', 'missing.txt cannot be read: there is no such file. Name a text file, or - for standard input.'],
  ['corpus', 'corpus cannot be read: it is a folder. Name a text file, or - for standard input.'],
  ['binary.txt', 'binary.txt is not a text in UTF-8. Save it as plain text first.'],
])('%s is refused in one line', async (file, message) => {
  for (const command of ['verify', 'quantities'])
    expect(await run(place, [command, file])).toEqual({ code: 2, stdout: '', stderr: `assay: ${message}\n` });
});

test('a missing file of lines too', async () => {
  const { code, stderr } = await verify('--jsonl', 'missing.jsonl');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^assay: missing\.jsonl cannot be read: there is no such file\./);
});

test('a reader that has seen enough ends the process quietly', async () => {
  const child = start(place, ['quantities', '--jsonl']);
  const closed = once(child, 'close');
  let stderr = '';
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  child.stdin?.on('error', () => undefined);
  child.stdout?.destroy();
  child.stdin?.end('{"id":1,"text":"5 kg"}\n'.repeat(10_000));
  await closed;
  expect(stderr).toBe('');
});
