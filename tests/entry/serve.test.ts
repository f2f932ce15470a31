import { rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, createPlace, type Place, type Running, serve, start } from './support.ts';

let place: Place;
let server: Running;
beforeAll(async () => {
  place = await createPlace({
    'corpus/bridges.md': ARTICLE,
    'corpus/questions.yaml':
      '- { question: How deep is the lake?, expect: { abstains: true } }\n- { question: How many railway bridges?, expect: { contains: ["12"] } }\n',
  });
  server = await serve(place);
});
afterAll(async () => {
  server?.child.kill('SIGKILL');
  await place.remove();
});

const send = (method: string, address: string, body?: unknown): Promise<Response> =>
  fetch(server.url + address, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const eventually = async (check: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await check()) return;
    await pause(100);
  }
  throw new Error('it did not come');
};

const asks = async (question: string): Promise<string> => {
  const answer = (await (await send('POST', '/api/ask', { question })).json()) as { answer: string };
  return answer.answer;
};

test('it says what it indexed, where it is, and a question that it can answer', () => {
  // Notices of the machine it runs on come on the other stream, at no set place between these lines.
  expect(server.output().replace(/^assay: .+\n/m, '')).toMatch(
    /^Indexed 1 document: .+\nAssay is at http:\/\/127\.0\.0\.1:\d+ \(Ctrl-C stops it\)\nAsk for example: How many railway bridges\?\n$/,
  );
});

test('it answers over HTTP what the command line answers', async () => {
  expect(await asks('How many railway bridges does Arden have?')).toContain('12 railway bridges');
  expect((await send('GET', '/readyz')).status).toBe(200);
});

test('a foreign host is refused over the wire too', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ port, host: '127.0.0.1', path: '/api/documents', headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('documents come and go over HTTP, in folders too', async () => {
  const added = await send('POST', '/api/documents', { title: 'Road tunnels', text: 'Arden has 77 road tunnels.\n' });
  expect(added.status).toBe(201);
  expect(await added.json()).toMatchObject({ documentId: 'road-tunnels', chunks: 1 });
  const document = (await (await send('GET', '/api/documents/road-tunnels')).json()) as { text: string };
  expect(document.text).toBe('Arden has 77 road tunnels.\n');
  expect(await asks('How many road tunnels does Arden have?')).toContain('77');
  expect((await send('DELETE', '/api/documents/road-tunnels')).status).toBe(204);
  expect(await asks('How many road tunnels does Arden have?')).not.toContain('77');
  expect((await send('PUT', '/api/documents/a%2Fb', { title: 'Deep', text: 'Deep down.' })).status).toBe(201);
  expect(await (await send('GET', '/documents/a%2Fb?start=0&end=4')).text()).toContain('autofocus>Deep</mark>');
  expect((await send('DELETE', '/api/documents/a%2Fb')).status).toBe(204);
});

test('a file put into the folder is indexed, one taken out is forgotten', async () => {
  const file = path.join(place.folder, 'corpus/ferries.txt');
  await writeFile(file, 'Arden has 31 ferries.\n');
  await eventually(async () => (await send('GET', '/api/documents/ferries')).status === 200);
  expect(await asks('How many ferries does Arden have?')).toContain('31');
  await rm(file);
  await eventually(async () => (await send('GET', '/api/documents/ferries')).status === 404);
});

test('a signal ends it once what is in flight is answered', async () => {
  const body = JSON.stringify({ question: 'How long is the longest bridge?' });
  const { port } = new URL(server.url);
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const asking = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/ask', headers });
  asking.write(body.slice(0, 10));
  await pause(300);
  const stopped = server.stop();
  await pause(100);
  asking.end(body.slice(10));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  expect(await text(response)).toContain('340 metres');
  expect(await stopped).toBe(0);
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

test('with keys it may listen for others, and asks for a key', async () => {
  const open = await serve(place, ['--host', '0.0.0.0'], { ASSAY_API_KEYS: 'web:s3cret' });
  const { port } = new URL(open.url);
  const get = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/api/documents`, { headers });
  expect((await get({})).status).toBe(401);
  expect((await get({ authorization: 'Bearer s3cret' })).status).toBe(200);
  expect(await open.stop()).toBe(0);
});

test('the log names each request when asked to, and no secret', async () => {
  const logged = await serve(place, [], { ASSAY_LOG: 'info', ASSAY_API_KEYS: 'web:s3cret' });
  await fetch(`${logged.url}/api/documents?query=private`, { headers: { authorization: 'Bearer s3cret' } });
  expect(await logged.stop()).toBe(0);
  expect(logged.output()).toMatch(/^GET \/api\/documents 200 \d+ ms$/m);
  expect(logged.output()).not.toMatch(/private|s3cret/);
});

test('an empty corpus is served and says what to do', async () => {
  const empty = await createPlace();
  const running = await serve(empty);
  expect(running.output()).toContain('is empty: put documents there');
  expect(await running.stop()).toBe(0);
  await empty.remove();
});

test('ingest --watch follows the folder until it is stopped', async () => {
  const own = await createPlace({ 'corpus/bridges.md': ARTICLE });
  const child = start(own, ['ingest', '--watch']);
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  await eventually(async () => output.includes('Watching'));
  await writeFile(path.join(own.folder, 'corpus/ferries.txt'), 'Arden has 31 ferries.\n');
  await eventually(async () => output.includes('(1 new)'));
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await own.remove();
});
