import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHarness, type TestHarness } from 'wrangler';
import { Answer } from '../../../src/domain/answer.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const MEGABYTE = 1024 * 1024;

let bundle: string;
let server: TestHarness | undefined;

beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'assay-worker-'));
  const wrangler = join(root, 'node_modules/.bin/wrangler');
  await promisify(execFile)(wrangler, ['deploy', '--dry-run', '--outdir', bundle], { cwd: root });
  server = createTestHarness({ root, workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: bundle }] });
  await server.listen();
});

afterAll(async () => {
  await server?.close();
  await rm(bundle, { recursive: true, force: true });
});

const ask = async (question: string) =>
  server.fetch('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  });

test('the bundle is small enough for a Worker and has no native addon', async () => {
  const names = (await readdir(bundle)).filter((name) => !name.endsWith('.map') && name !== 'README.md');
  expect(names).toContain('worker.js');
  expect(names.filter((name) => name.endsWith('.node'))).toEqual([]);
  const files = await Promise.all(names.map((name) => readFile(join(bundle, name))));
  expect(gzipSync(Buffer.concat(files)).length).toBeLessThan(3 * MEGABYTE);
});

test('a question is answered from the bundled corpus, with a checked number and its source', async () => {
  const response = await ask("How large are Russia's rare-earth reserves?");
  expect(response.status).toBe(200);
  const answer = Answer.parse(await response.json());
  expect(answer.status).toBe('answered');
  expect(answer.answer).toContain('28.7 million tonnes');
  const [citation] = answer.citations;
  expect(citation?.documentId).toBe('russia-rare-earths');
  const numbers = answer.claims.filter((claim) => claim.in === 'answer');
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.map((claim) => claim.verdict)).toEqual(numbers.map(() => 'supported'));
  const document = (await (await server.fetch('/api/documents/russia-rare-earths')).json()) as { text: string };
  expect(document.text.slice(citation?.sourceSpan.start, citation?.sourceSpan.end)).toBe(citation?.citedText);
});

test('a question that the corpus does not answer is not answered', async () => {
  const answer = Answer.parse(await (await ask('What is the population of Vladivostok?')).json());
  expect(answer.status).toBe('abstained');
});

test('an answer streams', async () => {
  const response = await server.fetch('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ question: 'When must the new bridge be completed?' }),
  });
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  expect(await response.text()).toMatch(/event: passages[\s\S]+event: delta[\s\S]+event: done/);
});

test('documents can be added, the heavier formats too', async () => {
  const form = new FormData();
  form.append(
    'file',
    new File(
      ['<html><body><article><h1>Kelmar</h1><p>The Kelmar ferry carries 412 cars.</p></article></body></html>'],
      'kelmar.html',
    ),
  );
  const { url } = await server.listen();
  const added = await fetch(new URL('/api/documents', url), { method: 'POST', body: form });
  expect(added.status).toBe(201);
  const answer = Answer.parse(await (await ask('How many cars does the Kelmar ferry carry?')).json());
  expect(answer.answer).toContain('412 cars');
});

test('the web page comes with the application’s security headers', async () => {
  const response = await server.fetch('/');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toContain('text/html');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('without API keys only loopback is served', async () => {
  const response = await server.fetch('http://assay.example.com/healthz');
  expect(response.status).toBe(403);
});
