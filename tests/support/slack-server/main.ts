// A Slack to try by hand, on loopback: what you type goes to Assay as Slack would send it, what Assay answers is shown.
//   node tests/support/slack-server/main.ts [--port 8799] [--app http://127.0.0.1:8787] [--socket]
// It prints the settings to start Assay with. Then type:
//   How many …?            a direct message; the next one goes into the same thread, `new` begins another
//   # How many …?          a mention of the app in #general
//   / How many …?          the command /assay
//   press up|down|post     a button of the newest answer
//   again                  the last event once more, as Slack repeats it
//   open | home            an assistant thread is opened | the app's home
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { command, directMessage, eventOf, mention, press } from './happenings.ts';
import { showMessage, showResponse } from './show.ts';
import { signedForm, signedJson, SIGNING_SECRET } from './sign.ts';
import { APP_TOKEN, CLIENT, startSlackServer } from './start-slack-server.ts';
import { type Message, team, timestamp } from './world.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8799' },
    app: { type: 'string', default: 'http://127.0.0.1:8787' },
    socket: { type: 'boolean', default: false },
  },
});

const TEAM = team();
const log = (line: string): void => console.log(line);
let newest = '';
const remember = (shown: unknown): void => {
  newest = /"up:([^"]+)"/.exec(JSON.stringify(shown))?.[1] ?? newest;
};
const server = await startSlackServer({
  teams: [TEAM],
  port: Number(values.port),
  onChange: (message: Message) => {
    remember(message.blocks);
    log(showMessage(message));
  },
  onResponse: ({ body }) => {
    remember(body);
    log(showResponse(body));
  },
  onNote: (name, note) => log(`  · ${name}: ${JSON.stringify(note)}`),
});

const settings = {
  SLACK_API_URL: server.apiUrl,
  SLACK_BOT_TOKEN: TEAM.botToken,
  ...(values.socket
    ? { SLACK_APP_TOKEN: APP_TOKEN }
    : { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_CLIENT_ID: CLIENT.id, SLACK_CLIENT_SECRET: CLIENT.secret }),
};
log('Start Assay with:');
log(
  `  ${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')} npm start`,
);

const PATHS = { events_api: '/slack/events', slash_commands: '/slack/commands', interactive: '/slack/interactivity' };

/** Brings something to Assay, through the socket or by a signed request. */
const bring = async (type: keyof typeof PATHS, payload: Record<string, unknown>): Promise<void> => {
  if (values.socket) {
    if (server.sockets.size === 0) return log('Assay has opened no socket yet.');
    const said = await server.deliver(type, payload);
    return said['text'] === undefined ? undefined : log(showResponse(said));
  }
  const form = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  const init = type === 'events_api' ? signedJson(payload) : signedForm(form);
  const start = performance.now();
  const response = await fetch(values.app + PATHS[type], init);
  const text = await response.text();
  log(`  · ${PATHS[type]}: ${response.status} after ${(performance.now() - start).toFixed(0)} ms`);
  if (response.headers.get('content-type')?.startsWith('application/json')) log(showResponse(JSON.parse(text)));
  else if (!response.ok) log(text);
};

let thread: string | undefined;
let last: (() => Promise<void>) | undefined;
const take = async (line: string): Promise<void> => {
  const text = line.slice(1).trim();
  const ts = timestamp();
  if (line === 'new') thread = undefined;
  else if (line === 'again') await last?.();
  else if (line === 'open')
    await bring(
      'events_api',
      eventOf(TEAM, {
        type: 'assistant_thread_started',
        assistant_thread: { user_id: 'U0ADA', context: {}, channel_id: 'D0ADA', thread_ts: (thread = ts) },
      }),
    );
  else if (line === 'home')
    await bring('events_api', eventOf(TEAM, { type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
  else if (/^press (?:up|down|post)$/.test(line)) {
    const what = line.slice(6);
    const action =
      what === 'post'
        ? { action_id: 'assay_post', value: newest }
        : { action_id: 'assay_feedback', value: `${what}:${newest}` };
    await bring('interactive', press(TEAM, action, server.responseUrl()));
  } else if (line.startsWith('/')) await bring('slash_commands', command(TEAM, text, server.responseUrl()));
  else {
    const isMention = line.startsWith('#');
    const said = isMention ? { text, ts } : { text: line, ts, ...(thread === undefined ? {} : { threadTs: thread }) };
    if (!isMention) thread ??= ts;
    last = () => bring('events_api', isMention ? mention(TEAM, said) : directMessage(TEAM, said));
    await last();
  }
};

for await (const line of createInterface({ input: process.stdin }))
  if (line.trim() !== '') await take(line.trim()).catch((error: unknown) => log(String(error)));
