import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Timers } from '../../../src/ports/timers.ts';
import { createReadiness } from '../../../src/server/operations/readiness.ts';
import { createSlack, type Slack, type SlackOptions } from '../../../src/server/slack/slack.ts';
import type { SlackSettings } from '../../../src/server/slack/settings.ts';
import { createPipeline } from '../../support/pipeline.ts';
import { signedForm, signedJson, SIGNING_SECRET } from '../../support/slack-server/sign.ts';
import { CLIENT, type SlackServer, startSlackServer } from '../../support/slack-server/start-slack-server.ts';
import { team } from '../../support/slack-server/world.ts';
import { fixture } from '../support.ts';

export const TEAM = team();

const FILES = {
  'bridges.md': `# Bridges of Arden

The country of Arden has 12 railway bridges, according to the Transport Ministry.
The longest bridge is 340 metres long. A new bridge must be completed by 2031.
`,
  'ferries.md': `---
url: https://news.example.org/ferries
publishedAt: 2025-03-04
---
# Ferries of Arden

Arden has 31 ferries. Each ferry carries 412 cars.
`,
};

/** Seconds last a twentieth, minutes a two-hundredth; what was slept is kept. */
const fastTimers = (): Timers & { slept: number[] } => {
  const slept: number[] = [];
  const begin = Date.now();
  return {
    slept,
    now: () => begin + (Date.now() - begin) * 20,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      await pause(milliseconds / (milliseconds > 5_000 ? 200 : 20));
    },
    random: () => 0.5,
  };
};

export type Connected = {
  server: SlackServer;
  slack: Slack;
  app: Hono;
  options: SlackOptions;
  timers: ReturnType<typeof fastTimers>;
  logged: string[];
  /** Posts a signed event, and waits until all that it began is done. */
  send: (event: unknown) => Promise<Response>;
  /** Posts a signed form, likewise. */
  submit: (path: string, fields: Record<string, string>) => Promise<Response>;
  close: () => Promise<void>;
};

type Change = Partial<Omit<SlackOptions, 'settings'>> & { settings?: Partial<SlackSettings>; appliesTo?: SlackServer };

const settingsFor = (apiUrl: string): SlackSettings => ({
  signingSecret: SIGNING_SECRET,
  botToken: TEAM.botToken,
  appToken: null,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  apiUrl,
});

/** Assay over a small corpus, with a Slack of its own. */
export const connect = async ({ settings, appliesTo, ...change }: Change = {}): Promise<Connected> => {
  const server = appliesTo ?? (await startSlackServer({ teams: [TEAM] }));
  const pipeline = createPipeline({ files: FILES });
  await pipeline.ingestion.run();
  const timers = fastTimers();
  const logged: string[] = [];
  const readiness = createReadiness();
  readiness.markReady();
  const options: SlackOptions = {
    asker: pipeline.asker,
    store: pipeline.store,
    readiness,
    clock: { ...pipeline.clock, now: () => Date.now(), newId: () => randomUUID() },
    timers,
    log: {
      error: (error) => logged.push(`error: ${String(error)}`),
      failure: (message) => logged.push(`failure: ${message}`),
      warn: (message) => logged.push(`warning: ${message}`),
      detail: (message) => logged.push(`detail: ${message}`),
    },
    suggestions: async () => ['How many railway bridges are there?'],
    publicUrl: 'https://assay.example.org',
    ...change,
    settings: { ...settingsFor(server.apiUrl), ...settings },
  };
  const slack = createSlack(options);
  const { app } = await fixture({
    slack,
    clock: options.clock,
    store: pipeline.store,
    publicUrl: options.publicUrl,
    allowedHosts: ['localhost'],
  });
  const post = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await app.request(path, init);
    await slack.idle();
    return response;
  };
  return {
    server,
    slack,
    app,
    options,
    timers,
    logged,
    send: (event) => post('/slack/events', signedJson(event)),
    submit: (path, fields) => post(path, signedForm(fields)),
    close: () => server.close(),
  };
};

/** Text of all blocks of a message. */
export const shownIn = (message: { blocks: Record<string, unknown>[] } | undefined): string =>
  (message?.blocks ?? []).map((block) => JSON.stringify(block)).join('\n');
