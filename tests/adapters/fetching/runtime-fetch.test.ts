import { expect, test } from 'vitest';
import { addressRules } from '../../../src/adapters/fetching/address-rules.ts';
import { createFetcher } from '../../../src/adapters/fetching/follow.ts';
import { sendWithRuntime } from '../../../src/adapters/fetching/runtime-fetch.ts';
import { webServer } from './web-server.ts';

const fetcherFor = (hosts: string[]) => {
  const rules = addressRules(hosts);
  return createFetcher(sendWithRuntime(fetch), rules, { now: () => 0 });
};
const request = { accept: '*/*', maxBytes: 1_000 };

test("pages come through the runtime's own fetch, within the same limits", async () => {
  const server = await webServer(({ url }, response) => {
    if (url === '/away') return void response.writeHead(302, { location: 'https://[::1]/' }).end();
    response.setHeader('content-type', 'text/plain');
    response.end(url === '/long' ? 'x'.repeat(2_000) : 'short');
  });
  const fetcher = fetcherFor([server.host]);
  const fetched = await fetcher.fetch({ ...request, url: server.origin });
  expect(fetched).toMatchObject({ kind: 'content', mediaType: 'text/plain' });
  await expect(fetcher.fetch({ ...request, url: `${server.origin}/long` })).rejects.toMatchObject({
    code: 'payload-too-large',
  });
  await expect(fetcher.fetch({ ...request, url: `${server.origin}/away` })).rejects.toMatchObject({
    code: 'forbidden-address',
  });
});

test.each(['http://example.org/', 'https://169.254.169.254/', 'https://[fd00::1]/'])('%s is refused', async (url) => {
  await expect(fetcherFor([]).fetch({ ...request, url })).rejects.toMatchObject({ code: 'forbidden-address' });
});
