import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Refusal, runMethod, type Stage } from './methods.ts';
import { acceptWebSocket, type ServerSocket } from './web-socket.ts';
import { type Message, type Team, team } from './world.ts';

export const CLIENT = { id: '1234.5678', secret: 'planted-client-secret' };
export const APP_TOKEN = 'xapp-1-planted-secret';

/** A call of the Web API. */
type Call = { method: string; args: Record<string, unknown>; teamId: string | null; at: number };

/** What a call meets in place of what it asked for. */
type Trouble =
  | { status: number; retryAfter?: number }
  | { error: string; needed?: string }
  | { delay: number }
  | 'break';

/** What was posted to a `response_url`. */
type Response = { id: string; body: Record<string, unknown> };

export type SlackServer = {
  url: string;
  apiUrl: string;
  calls: Call[];
  /** Messages of the app in the order of their posting. */
  messages: () => Message[];
  responses: Response[];
  notes: Map<string, unknown>;
  teams: Team[];
  /** The app may post into these. */
  channels: Set<string>;
  /** The next calls of a method meet these, one each. */
  fail: (method: string, ...troubles: Trouble[]) => void;
  /** Codes that OAuth has given out, with the team that each stands for. */
  codes: Map<string, Team>;
  /** An address that a command or a button comes with. */
  responseUrl: () => string;
  /** Sockets that are open and have had their hello. */
  sockets: Set<ServerSocket>;
  /** Sends an envelope through a socket, the newest where none is named; resolves to its acknowledgement. */
  deliver: (type: string, payload: unknown, socket?: ServerSocket) => Promise<Record<string, unknown>>;
  close: () => Promise<void>;
};

type Options = {
  teams?: Team[];
  port?: number;
  /** Told of every change of a message, and of what was posted to a `response_url`. */
  onChange?: (message: Message) => void;
  onResponse?: (response: Response) => void;
  /** Told of statuses, titles, prompts and home views. */
  onNote?: (name: string, note: unknown) => void;
};

const reply = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
};

/** Arguments as JSON or as a form, whose members may be JSON themselves. */
const argumentsOf = (body: string, type: string): Record<string, unknown> =>
  type.startsWith('application/json') && body !== ''
    ? (JSON.parse(body) as Record<string, unknown>)
    : Object.fromEntries(new URLSearchParams(body));

/** Slack on loopback: its Web API with its rules, OAuth, `response_url`s and sockets. */
export const startSlackServer = async (options: Options = {}): Promise<SlackServer> => {
  const {
    teams = [team()],
    onChange = () => undefined,
    onResponse = () => undefined,
    onNote = () => undefined,
  } = options;
  const messages = new Map<string, Message>();
  const notes = new Map<string, unknown>();
  const channels = new Set(['C0GENERAL']);
  const calls: Call[] = [];
  const responses: Response[] = [];
  const troubles = new Map<string, Trouble[]>();
  const codes = new Map<string, Team>();
  const sockets = new Set<ServerSocket>();
  const acknowledgements = new Map<string, (body: Record<string, unknown>) => void>();

  const exchange = (args: Record<string, unknown>, authorization: string): Record<string, unknown> => {
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
    if (authorization !== basic) throw new Refusal('bad_client_secret');
    const code = String(args['code']);
    const granted = codes.get(code);
    if (granted === undefined) throw new Refusal('invalid_code');
    codes.delete(code);
    if (!teams.includes(granted)) teams.push(granted);
    const { id, name, botToken, botUserId, scopes } = granted;
    return {
      access_token: botToken,
      token_type: 'bot',
      scope: scopes.join(','),
      bot_user_id: botUserId,
      app_id: 'A0ASSAY',
      team: { id, name },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U0ADMIN' },
    };
  };

  const run = (method: string, args: Record<string, unknown>, authorization: string) => {
    const token = /^Bearer (.+)$/.exec(authorization)?.[1];
    const known = teams.find(({ botToken }) => botToken === token);
    calls.push({ method, args, teamId: known?.id ?? null, at: Date.now() });
    if (method === 'oauth.v2.access') return { body: exchange(args, authorization), known };
    if (method === 'apps.connections.open') {
      if (token !== APP_TOKEN) throw new Refusal('invalid_auth');
      return { body: { url: `${url.replace('http:', 'ws:')}/link/?ticket=${randomUUID()}` }, known };
    }
    if (token === undefined) throw new Refusal('not_authed');
    if (known === undefined) throw new Refusal('invalid_auth');
    const stage: Stage = { team: known, messages, channels, onChange, notes, onNote };
    return { body: runMethod(method, args, stage), known };
  };

  const meetTrouble = async (response: ServerResponse, trouble: Trouble): Promise<'over' | 'goes on'> => {
    if (trouble === 'break') response.destroy();
    else if ('delay' in trouble) {
      await new Promise((resolve) => setTimeout(resolve, trouble.delay));
      return 'goes on';
    } else if ('error' in trouble) reply(response, { ok: false, ...trouble });
    else {
      const headers: Record<string, string> =
        trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) };
      reply(response, { ok: false, error: 'ratelimited' }, trouble.status, headers);
    }
    return 'over';
  };

  const callMethod = async (method: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const args = argumentsOf(await text(request), request.headers['content-type'] ?? '');
    const authorization = request.headers.authorization ?? '';
    const trouble = troubles.get(method)?.shift();
    if (trouble !== undefined && (await meetTrouble(response, trouble)) === 'over') {
      calls.push({ method, args, teamId: null, at: Date.now() });
      return;
    }
    try {
      const { body, known } = run(method, args, authorization);
      reply(
        response,
        { ok: true, ...body },
        200,
        known === undefined ? {} : { 'x-oauth-scopes': known.scopes.join(',') },
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply(response, { ok: false, error: error.message, ...error.more });
    }
  };

  const takeResponse = async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await text(request)) as Record<string, unknown>;
    const used = responses.filter((one) => one.id === id).length;
    if (used >= 5) return reply(response, { ok: false, error: 'used_url' }, 404);
    responses.push({ id, body });
    onResponse({ id, body });
    response.end('ok');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
    if (method !== undefined) return callMethod(method, request, response);
    const id = /^\/response\/([\w-]+)$/.exec(pathname)?.[1];
    if (id !== undefined) return takeResponse(id, request, response);
    if (pathname === '/oauth/v2/authorize') {
      // Whoever is asked here agrees.
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      const code = randomUUID();
      const scopes = (searchParams.get('scope') ?? '').split(',');
      codes.set(code, team('T0NEW', { name: 'New Arden', scopes }));
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state') ?? '');
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    reply(response, { ok: false, error: 'not_found' }, 404);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else reply(response, { ok: false, error: 'internal_error', detail: String(error) }, 500);
    });
  });
  server.on('upgrade', (request, stream) => {
    const socket = acceptWebSocket(request, stream, {
      onText: (data) => {
        const { envelope_id, payload } = JSON.parse(data) as {
          envelope_id: string;
          payload?: Record<string, unknown>;
        };
        acknowledgements.get(envelope_id)?.(payload ?? {});
        acknowledgements.delete(envelope_id);
      },
      onClosed: () => sockets.delete(socket),
    });
    sockets.add(socket);
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0ASSAY' } }),
    );
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    apiUrl: `${url}/api`,
    calls,
    messages: () => [...messages.values()],
    responses,
    notes,
    teams,
    channels,
    fail: (method, ...more) => void troubles.set(method, [...(troubles.get(method) ?? []), ...more]),
    codes,
    responseUrl: () => `${url}/response/${randomUUID()}`,
    sockets,
    deliver: (type, payload, socket = [...sockets].at(-1)) =>
      new Promise((resolve) => {
        const envelope_id = randomUUID();
        acknowledgements.set(envelope_id, resolve);
        socket?.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }));
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
