import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SlackEnvironment } from '../../src/entry/slack-config.ts';
import { isKnownEvent } from '../../src/server/slack/requests/event.ts';
import { SLACK_SCOPES } from '../../src/server/slack/workspaces/scopes.ts';
import { fixture } from '../server/support.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): Promise<string> => readFile(path.join(root, name), 'utf8');
const page = await read('docs/slack.md');
const example = await read('.env.example');
const wrangler = await read('wrangler.toml');

/** What Slack asks of a manifest (https://docs.slack.dev/reference/app-manifest), and what Assay needs of it. */
const Manifest = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4_000),
    background_color: z.string().regex(/^#[\da-f]{6}$/),
  }),
  features: z.object({
    app_home: z.object({ messages_tab_enabled: z.literal(true), messages_tab_read_only_enabled: z.literal(false) }),
    bot_user: z.object({ display_name: z.string().max(80) }),
    assistant_view: z.object({ assistant_description: z.string().max(300) }),
    slash_commands: z
      .array(z.object({ command: z.literal('/assay'), url: z.url().optional(), description: z.string().max(2_000) }))
      .length(1),
  }),
  oauth_config: z.object({
    redirect_urls: z.array(z.url()).optional(),
    scopes: z.object({ bot: z.array(z.string()) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: z.url().optional(), bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

/** What a command of the page prints. */
const printed = (pattern: RegExp): z.infer<typeof Manifest> => {
  const command = pattern.exec(page)?.[0] ?? 'false';
  return Manifest.parse(parse(execFileSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' })));
};
const overHttp = printed(/sed 's#.+slack-manifest\.yaml/);
const bySockets = printed(/sed -e .+slack-manifest\.yaml/);

test('the manifest asks for the scopes that are needed, and for events that are answered', () => {
  expect(overHttp.oauth_config.scopes.bot).toEqual(SLACK_SCOPES);
  for (const event of overHttp.settings.event_subscriptions.bot_events)
    expect([event, isKnownEvent(event.replace(/^message\..*/, 'message'))]).toEqual([event, true]);
});

test('over HTTP its addresses are routes of the server, and all of them', async () => {
  const { app } = await fixture();
  const { features, settings, oauth_config } = overHttp;
  const addresses = [
    features.slash_commands[0]?.url,
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...(oauth_config.redirect_urls ?? []),
  ].map((address) => new URL(address ?? ''));
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://your.address']));
  const routes = new Set(
    app.routes.map((route) => route.path).filter((route) => route.startsWith('/slack/') && route !== '/slack/*'),
  );
  expect(new Set([...addresses.map(({ pathname }) => pathname), '/slack/install'])).toEqual(routes);
  for (const route of routes) expect(page).toContain(route);
  expect(settings.socket_mode_enabled).toBe(false);
});

test('for Socket Mode it has no address', () => {
  expect(bySockets.settings.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(bySockets)).not.toContain('http');
});

test('every setting of Slack stands on the page and in .env.example', () => {
  for (const name of Object.keys(SlackEnvironment.shape)) {
    expect(example).toContain(`#${name}=`);
    if (name !== 'SLACK_API_URL') expect(page).toContain(name);
  }
  const known = [
    ...Object.keys(SlackEnvironment.shape),
    ...Array.from(wrangler.matchAll(/"(SLACK_\w+)"/g), ([, name]) => name),
  ];
  for (const [, name] of page.matchAll(/\b(SLACK_[A-Z_]+)\b/g)) expect(known).toContain(name);
});
