import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { call } from '../server/mcp/connect.ts';
import { ARTICLE, CLI, createPlace, type Place, run, start } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await createPlace({ 'corpus/bridges.md': ARTICLE, 'corpus/broken.pdf': 'not a PDF' });
});
afterAll(() => place.remove());

const connect = async (env: Record<string, string> = {}) => {
  const inherited = Object.entries(place.env).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, 'mcp'],
    cwd: place.folder,
    env: { ...Object.fromEntries(inherited), ...env },
    stderr: 'pipe',
  });
  const stderr: string[] = [];
  transport.stderr?.on('data', (data: Buffer) => stderr.push(data.toString()));
  const client = new Client({ name: 'test', version: '1' });
  // A line on standard output that is not of the protocol is an error of the client.
  const errors: Error[] = [];
  Object.assign(client, { onerror: (error: Error) => errors.push(error) });
  await client.connect(transport);
  return { client, errors, stderr };
};

const question = 'How many railway bridges does Arden have?';

test('a client asks, reads the source that is cited, and leaves', async () => {
  const { client, errors, stderr } = await connect();
  expect(client.getServerVersion()).toMatchObject({ name: 'assay' });
  const { structured, text: told } = await call(client, 'ask', { question });
  const [citation] = Answer.parse(structured).citations;
  expect(told).toContain('12 railway bridges: supported');
  const { start: from, end } = citation!.sourceSpan;
  const uri = `assay://documents/bridges/${from}-${end}`;
  expect(structured).toHaveProperty('citations.0.link', uri);
  expect((await client.readResource({ uri })).contents).toMatchObject([{ text: citation!.citedText }]);
  expect((await call(client, 'verify', { text: 'The longest bridge is 350 metres long.' })).structured).toMatchObject({
    verdict: 'contradicted',
  });
  expect((await client.listResources()).resources).toHaveLength(1);
  await client.close();
  expect(errors).toEqual([]);
  expect(stderr.join('')).toMatch(/^assay: warning: broken\.pdf: [^\n]+\n$/);
});

test('links lead to the public address where there is one', async () => {
  const { client } = await connect({ ASSAY_PUBLIC_URL: 'https://assay.example.org' });
  const { text: told } = await call(client, 'search', { query: 'longest bridge', k: 1 });
  expect(told).toContain('(https://assay.example.org/documents/bridges?start=');
  await client.close();
});

const message = (id: number, method: string, params: unknown) => JSON.stringify({ jsonrpc: '2.0', id, method, params });

test('what is piped in is answered before the end; a line that is no message is refused, and told on standard error', async () => {
  const input = [
    'garbage',
    '{"id": 13}',
    message(1, 'tools/call', { name: 'ask', arguments: { question } }),
    message(2, 'nothing/known', {}),
  ].join('\n');
  const { code, stdout, stderr } = await run(place, ['mcp'], { input: `${input}\n` });
  expect(code).toBe(0);
  expect(stderr).toContain('garbage');
  const messages = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const refusal = (number: number) =>
    expect.objectContaining({ id: null, error: expect.objectContaining({ code: number }) });
  expect(messages).toHaveLength(4);
  expect(messages).toEqual(expect.arrayContaining([refusal(-32_700), refusal(-32_600)]));
  expect(stderr).not.toContain('Zod');
  expect(messages).toContainEqual(expect.objectContaining({ id: 1, result: expect.anything() }));
  expect(messages).toContainEqual(
    expect.objectContaining({ id: 2, error: expect.objectContaining({ code: -32_601 }) }),
  );
});

test('without a corpus folder it ends with what to do', async () => {
  const { code, stdout, stderr } = await run(place, ['mcp'], { env: { ASSAY_CORPUS: 'nowhere' } });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/nowhere/);
});

test('a signal ends it, and the data is free for others meanwhile', async () => {
  const child = start(place, ['mcp']);
  child.stdin?.write(`${message(1, 'tools/call', { name: 'search', arguments: { query: 'bridge' } })}\n`);
  await once(child.stdout!, 'data');
  expect((await run(place, ['ingest'])).stdout).toContain('1 document');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});
