import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ARTICLE, createPlace } from '../entry/support.ts';
import { fixture } from '../server/support.ts';
import { call, connectTo } from '../server/mcp/connect.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = await readFile(path.join(root, 'docs/mcp.md'), 'utf8');

const Started = z.strictObject({
  type: z.literal('stdio').optional(),
  command: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});
const Reached = z.strictObject({
  type: z.literal('http').optional(),
  url: z.url().optional(),
  serverUrl: z.url().optional(),
  httpUrl: z.url().optional(),
  headers: z.strictObject({ Authorization: z.string().startsWith('Bearer ') }).optional(),
});
const Servers = z.strictObject({ assay: z.union([Started, Reached]) });
const Configuration = z.union([
  z.strictObject({ mcpServers: Servers }),
  z.strictObject({ servers: Servers }),
  z.strictObject({ context_servers: Servers }),
]);

const servers = Array.from(page.matchAll(/```json\n([\s\S]*?)```/g), ([, json = '']) => {
  const configured: Record<string, z.infer<typeof Servers>> = Configuration.parse(JSON.parse(json));
  return Object.values(configured).map(({ assay }) => assay);
}).flat();

test('every configuration of the page is one of a client that starts a program or reaches a server', () => {
  expect(servers.length).toBeGreaterThanOrEqual(8);
  const addresses = servers.flatMap((server) =>
    'command' in server ? [] : [server.url ?? server.serverUrl ?? server.httpUrl],
  );
  expect(addresses.every((address) => address?.endsWith('/mcp'))).toBe(true);
  expect(page).toContain('claude mcp add --transport http assay http://127.0.0.1:8787/mcp');
});

test('the program that the page starts answers from the folder that it names', async () => {
  const programs = servers.flatMap((server) =>
    'command' in server ? [{ command: server.command, args: server.args, env: server.env }] : [],
  );
  const [program] = programs;
  expect(programs.length).toBeGreaterThanOrEqual(3);
  for (const other of programs) expect(other).toEqual(program);
  const place = await createPlace({ 'articles/bridges.md': ARTICLE });
  const here = (text: string): string =>
    text.replace('/path/to/assay/', `${root}/`).replace('/path/to/', `${place.folder}/`);
  const client = new Client({ name: 'test', version: '1' });
  try {
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: program!.args.map(here),
        env: Object.fromEntries(Object.entries(program!.env).map(([name, value]) => [name, here(value)])),
        cwd: place.folder,
      }),
    );
    const { text } = await call(client, 'ask', { question: 'How many railway bridges does Arden have?' });
    expect(text).toContain('12 railway bridges');
  } finally {
    await client.close();
    await place.remove();
  }
});

test('the page has the tools that there are, with what they take', async () => {
  const { client } = await connectTo((await fixture()).app);
  const rows = Array.from(page.matchAll(/^\| `(\w+)` +\| ([^|]+)\|/gm), ([, name, takes = '']) => ({
    name,
    takes: Array.from(takes.matchAll(/`(\w+)`/g), ([, argument = '']) => argument),
  }));
  const { tools } = await client.listTools();
  expect(rows.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  for (const [index, { takes }] of rows.entries())
    expect(Object.keys(tools[index]?.inputSchema.properties ?? {})).toEqual(expect.arrayContaining(takes));
});
