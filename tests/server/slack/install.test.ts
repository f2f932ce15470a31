import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hash } from '../../../src/domain/hash.ts';
import { SLACK_SCOPES } from '../../../src/server/slack/workspaces/scopes.ts';
import { directMessage } from '../../support/slack-server/happenings.ts';
import { team } from '../../support/slack-server/world.ts';
import { fixture } from '../support.ts';
import { type Connected, connect } from './support.ts';

let on: Connected;
beforeAll(async () => {
  on = await connect({ settings: { botToken: null } });
});
afterAll(() => on.close());

/** Where /slack/install leads, and the cookie that it sets. */
const begin = async (): Promise<{ address: URL; cookie: string; setCookie: string }> => {
  const response = await on.app.request('/slack/install');
  expect(response.status).toBe(302);
  const setCookie = response.headers.get('set-cookie') ?? '';
  return { address: new URL(response.headers.get('location') ?? ''), cookie: setCookie.split(';')[0] ?? '', setCookie };
};

/** What Slack sends the browser back to once the person has agreed. */
const agree = async (address: URL): Promise<string> => {
  const response = await fetch(address, { redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.origin + back.pathname).toBe('https://assay.example.org/slack/oauth');
  return back.pathname + back.search;
};

const comeBack = (path: string, cookie: string) => on.app.request(path, { headers: { cookie, accept: 'text/html' } });

test('a workspace installs the app with a browser, and its questions are answered from then on', async () => {
  const { address, cookie, setCookie } = await begin();
  expect(address.searchParams.get('scope')).toBe(SLACK_SCOPES.join(','));
  expect(setCookie).toMatch(/HttpOnly.*Secure.*SameSite=Lax/i);
  const response = await comeBack(await agree(address), cookie);
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Assay is in New Arden')]);
  expect(await on.options.store.slackInstallation('T0NEW')).toMatchObject({ botToken: 'xoxb-T0NEW-planted-secret' });
  await on.send(directMessage(team('T0NEW'), { text: 'How many railway bridges are there?' }));
  expect(on.server.messages().at(-1)?.text).toContain('12 railway bridges');
  expect(on.server.calls.at(-1)?.teamId).toBe('T0NEW');
});

describe('a return is refused', () => {
  test.each([
    [
      'with the state of another',
      async ({ cookie }: { cookie: string }) => [await agree((await begin()).address), cookie],
    ],
    ['without the cookie', async ({ address }: { address: URL }) => [await agree(address), '']],
    [
      'with a state that was not signed here',
      async ({ address, cookie }: { address: URL; cookie: string }) => {
        const path = await agree(address);
        return [
          path.replace(/state=([^.&]+)\.(\d+)\./, (_all, nonce, time) => `state=${nonce}.${Number(time) + 1}.`),
          cookie,
        ];
      },
    ],
    ['without a state', async ({ cookie }: { cookie: string }) => ['/slack/oauth?code=x', cookie]],
  ] as [string, (begun: { address: URL; cookie: string }) => Promise<[string, string]>][])(
    '%s',
    async (_name, back) => {
      const count = on.server.calls.length;
      const [path, cookie] = await back(await begin());
      const response = await comeBack(path, cookie);
      expect([response.status, await response.text()]).toEqual([
        400,
        expect.stringContaining('Begin again at /slack/install'),
      ]);
      expect(on.server.calls).toHaveLength(count);
    },
  );

  test('the second time', async () => {
    const { address, cookie } = await begin();
    const path = await agree(address);
    expect((await comeBack(path, cookie)).status).toBe(200);
    const again = await comeBack(path, cookie);
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('completed before')]);
  });

  test('where the person said no', async () => {
    const { address, cookie } = await begin();
    const path = `/slack/oauth?error=access_denied&state=${encodeURIComponent(address.searchParams.get('state') ?? '')}`;
    const response = await comeBack(path, cookie);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('cancelled')]);
  });

  test('with a code that Slack does not know', async () => {
    const { address, cookie } = await begin();
    const path = (await agree(address)).replace(/code=[^&]+/, 'code=unknown');
    const response = await comeBack(path, cookie);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('invalid_code')]);
  });
});

test('a token that may do less than it has to is accepted, and the page says what is missing', async () => {
  const { address, cookie } = await begin();
  address.searchParams.set('scope', 'chat:write,commands');
  const page = await (await comeBack(await agree(address), cookie)).text();
  expect(page).toContain('was not given app_mentions:read, assistant:write, im:history');
});

test('who may use the server may install: with keys, the page asks for one', async () => {
  const { app } = await fixture({ slack: on.slack, apiKeyHashes: [hash('s3cret')] });
  expect((await app.request('/slack/install')).status).toBe(401);
  const response = await app.request('/slack/install', { headers: { authorization: 'Bearer s3cret' } });
  expect(response.status).toBe(302);
});

test('without client id and secret the page says what to set', async () => {
  const own = await connect({ settings: { clientId: null, clientSecret: null } });
  const response = await own.app.request('/slack/install');
  expect([response.status, await response.text()]).toEqual([501, expect.stringContaining('SLACK_CLIENT_ID')]);
  await own.close();
});
