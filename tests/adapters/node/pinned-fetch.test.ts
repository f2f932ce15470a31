import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { addressRules } from '../../../src/adapters/fetching/address-rules.ts';
import { createFetcher, type FetchLimits } from '../../../src/adapters/fetching/follow.ts';
import { type Resolve, sendPinned } from '../../../src/adapters/node/pinned-fetch.ts';
import { AssayError } from '../../../src/domain/errors.ts';
import type { FetchRequest } from '../../../src/ports/fetcher.ts';
import { untrustedServer, webServer } from '../fetching/web-server.ts';

type Options = { hosts?: string[]; resolve?: Resolve; limits?: FetchLimits };

const fetchFrom = (url: string, { hosts = [], resolve, limits }: Options = {}, request: Partial<FetchRequest> = {}) => {
  const rules = addressRules(hosts);
  const fetcher = createFetcher(sendPinned(rules, resolve), rules, {
    now: () => Date.UTC(2026, 0, 1),
    ...(limits === undefined ? {} : { limits }),
  });
  return fetcher.fetch({ url, accept: '*/*', maxBytes: 100_000, ...request });
};

/** What a fetch is refused with. */
const refusal = async (fetched: Promise<unknown>): Promise<AssayError> => {
  const error: unknown = await fetched.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AssayError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

const page = '<title>A page</title>';

test('a page comes with its type, charset and validators', async () => {
  const server = await webServer((_request, response) => {
    response.setHeader('content-type', 'Text/HTML; charset="ISO-8859-1"');
    response.setHeader('etag', '"1"');
    response.setHeader('cache-control', 'public, max-age=600');
    response.end(page);
  });
  const fetched = await fetchFrom(`${server.origin}/a#part`, { hosts: [server.host] });
  expect(fetched).toMatchObject({
    kind: 'content',
    url: `${server.origin}/a`,
    mediaType: 'text/html',
    charset: 'ISO-8859-1',
    etag: '"1"',
    maxAge: 600,
  });
  expect(server.requests[0]?.headers).toMatchObject({ 'user-agent': expect.stringContaining('Assay') });
  expect(server.requests[0]?.headers).not.toHaveProperty('cookie');
});

test('validators are sent, and what has not changed is told', async () => {
  const server = await webServer((_request, response) => void response.writeHead(304).end());
  const validators = { etag: '"1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' };
  expect(await fetchFrom(server.origin, { hosts: [server.host] }, validators)).toMatchObject({ kind: 'not-modified' });
  expect(server.requests[0]?.headers).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT',
  });
});

test.each([
  ['5', 5],
  ['Thu, 01 Jan 2026 00:01:00 GMT', 60],
  ['soon', null],
])('a refusal tells when to come again: %s', async (header, retryAfter) => {
  const server = await webServer((_request, response) => void response.writeHead(503, { 'retry-after': header }).end());
  expect(await fetchFrom(server.origin, { hosts: [server.host] })).toMatchObject({
    kind: 'refused',
    status: 503,
    retryAfter,
  });
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
])('%s is undone, and a bomb of it is not', async (encoding, compress) => {
  const server = await webServer(({ url }, response) => {
    response.setHeader('content-encoding', encoding);
    response.end(compress(url === '/bomb' ? Buffer.alloc(50_000_000) : page));
  });
  const hosts = [server.host];
  const fetched = await fetchFrom(server.origin, { hosts });
  expect(fetched.kind === 'content' && new TextDecoder().decode(fetched.content)).toBe(page);
  expect((await refusal(fetchFrom(`${server.origin}/bomb`, { hosts }))).code).toBe('payload-too-large');
});

test('an endless body is given up at the limit, one that says so before it is read', async () => {
  let sent = 0;
  const server = await webServer(({ url }, response) => {
    if (url === '/honest') return void response.writeHead(200, { 'content-length': '1000000000' }).flushHeaders();
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000;
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  for (const path of ['/', '/honest']) {
    const { code, line } = await refusal(fetchFrom(`${server.origin}${path}`, { hosts: [server.host] }));
    expect([code, line]).toEqual(['payload-too-large', expect.stringContaining('larger than')]);
  }
  expect(sent).toBeLessThan(50_000_000);
});

test.each(['not compressed at all', gzipSync('x'.repeat(1_000)).subarray(0, 20)])(
  'what cannot be decompressed is refused',
  async (body) => {
    const server = await webServer((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(body);
    });
    expect((await refusal(fetchFrom(server.origin, { hosts: [server.host] }))).code).toBe('fetch-failed');
  },
);

test('compression that was not asked for is refused', async () => {
  const server = await webServer((_request, response) => {
    response.setHeader('content-encoding', 'gzip, gzip');
    response.end('x');
  });
  expect((await refusal(fetchFrom(server.origin, { hosts: [server.host] }))).code).toBe('fetch-failed');
});

test.each(['/never', '/headers-only', '/drop-by-drop'])(
  'a server that takes its time is given up: %s',
  async (path) => {
    const server = await webServer(({ url }, response) => {
      if (url === '/never') return;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.flushHeaders();
      if (url !== '/drop-by-drop') return;
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const limits = { totalMilliseconds: 300, responseMilliseconds: 150 };
    const { code } = await refusal(fetchFrom(`${server.origin}${path}`, { hosts: [server.host], limits }));
    expect(code).toBe('fetch-timeout');
  },
);

test('a signal ends it with its own reason', async () => {
  const server = await webServer(() => {});
  const aborted = new AbortController();
  const fetched = fetchFrom(server.origin, { hosts: [server.host] }, { signal: aborted.signal });
  aborted.abort(new Error('enough'));
  await expect(fetched).rejects.toThrow('enough');
});

test('redirects are followed, the permanent ones remembered', async () => {
  const server = await webServer(({ url }, response) => {
    const next = { '/old': [301, '/moved'], '/moved': [302, 'now'] }[url ?? ''];
    if (next === undefined) return void response.end(page);
    response.writeHead(next[0] as number, { location: next[1] as string }).end();
  });
  expect(await fetchFrom(`${server.origin}/old`, { hosts: [server.host] })).toMatchObject({
    url: `${server.origin}/now`,
    movedTo: `${server.origin}/moved`,
  });
});

test('redirects without end are given up', async () => {
  const server = await webServer((_request, response) => void response.writeHead(302, { location: '/again' }).end());
  expect((await refusal(fetchFrom(server.origin, { hosts: [server.host] }))).code).toBe('fetch-failed');
  expect(server.requests.length).toBeLessThan(10);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://2130706433/',
  'https://localhost/',
  'https://metadata.google.internal/',
  'http://example.org/',
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
])('a redirect to %s is refused, and where it led is not told', async (location) => {
  const server = await webServer((_request, response) => void response.writeHead(302, { location }).end());
  const { code, line } = await refusal(fetchFrom(server.origin, { hosts: [server.host] }));
  expect(code).toBe('forbidden-address');
  expect(line).not.toContain(location);
  expect(line).not.toMatch(/169\.254|::1|google/);
});

test('a server that is not named does not lead to one that is', async () => {
  const server = await webServer((_request, response) => void response.end('secret'));
  const rules = addressRules([server.host]);
  const outside = { status: 302, header: () => server.origin, body: (async function* () {})(), discard: () => {} };
  const fetcher = createFetcher(async () => outside, rules, { now: () => 0 });
  const fetched = fetcher.fetch({ url: 'https://outside.example/', accept: '*/*', maxBytes: 1_000 });
  expect((await refusal(fetched)).code).toBe('forbidden-address');
});

test.each([
  'http://example.org/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://10.0.0.1/',
  'https://0x7f.1/',
  'https://intranet/',
  'https://printer.local/',
  'https://user:secret@example.org/',
  'ftp://example.org/',
  'nonsense',
])('%s is refused without a connection', async (url) => {
  const resolve: Resolve = () => Promise.reject(new Error('resolved'));
  expect((await refusal(fetchFrom(url, { resolve }))).code).toBe('forbidden-address');
});

test.each([[['127.0.0.1']], [['::1']], [['fd00::5']], [['64:ff9b::a9fe:a9fe']], [['93.184.216.34', '10.0.0.7']], [[]]])(
  'a name that leads to %j is refused like one that there is not',
  async (addresses) => {
    const resolve: Resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const { code, line } = await refusal(fetchFrom('https://name.example/', { resolve }));
    expect([code, line]).toEqual(['forbidden-address', expect.not.stringMatching(/127|::|10\.0|fd00/)]);
    const missing = await refusal(
      fetchFrom('https://name.example/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) }),
    );
    expect(missing.line).toBe(line);
  },
);

test('a name is resolved once for a connection, which goes where the check looked', async () => {
  const server = await webServer((_request, response) => void response.end(page));
  const host = `pinned.example:${new URL(server.origin).port}`;
  const asked: string[] = [];
  const resolve: Resolve = async (name) => {
    asked.push(name);
    // The second answer of a name that rebinds would lead elsewhere.
    return [{ address: asked.length === 1 ? '127.0.0.1' : '127.0.0.9', family: 4 }];
  };
  expect(await fetchFrom(`http://${host}/`, { hosts: [host], resolve })).toMatchObject({ kind: 'content' });
  expect(asked).toEqual(['pinned.example']);
  expect(server.requests[0]?.headers).toMatchObject({ host });
});

test('a certificate that nobody has signed is refused, also by a host that is named', async () => {
  const server = await untrustedServer((_request, response) => void response.end(page));
  const { code, line } = await refusal(fetchFrom(server.origin, { hosts: [server.host] }));
  expect([code, line]).toEqual(['fetch-failed', expect.stringContaining('certificate')]);
  expect(server.requests).toEqual([]);
});

test('a server that is not there, or breaks off, is said so', async () => {
  const server = await webServer((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('x');
    setTimeout(() => response.destroy(), 10);
  });
  expect((await refusal(fetchFrom(server.origin, { hosts: [server.host] }))).code).toBe('fetch-failed');
  const nobody = '127.0.0.1:1';
  expect((await refusal(fetchFrom(`http://${nobody}/`, { hosts: [nobody] }))).line).toContain('ECONNREFUSED');
});
