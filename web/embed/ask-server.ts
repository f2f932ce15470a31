import { serverSentEvents } from '../../src/client/server-sent-events.ts';
import type { Answer, Citation, Claim } from '../src/api/types.ts';
import { words } from './words.ts';

/** What is known of an answer while it comes; a failed or stopped one keeps what was checked before. */
export type Exchange = {
  text: string;
  status: Answer['status'];
  claims: Claim[];
  citations: Citation[];
  /** Why there is no more of it. */
  problem: string | null;
  isDone: boolean;
};

export type Server = { url: string; key: string | null };

export const emptyExchange = (): Exchange => ({
  text: '',
  status: 'answered',
  claims: [],
  citations: [],
  problem: null,
  isDone: false,
});

const detailOf = (problem: unknown): string | null =>
  typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string'
    ? problem.detail
    : null;

/** Takes one event into the exchange; the whole answer with the last. */
const take = (exchange: Exchange, event: string, data: string): Answer | null => {
  const value: unknown = JSON.parse(data);
  if (event === 'delta') exchange.text += (value as { text: string }).text;
  else if (event === 'claim') exchange.claims.push(value as Claim);
  else if (event === 'citation') exchange.citations.push(value as Citation);
  else if (event === 'error') exchange.problem = detailOf(value) ?? words.brokenOff;
  else if (event === 'done') {
    const answer = value as Answer;
    const { answer: text, status, claims, citations } = answer;
    Object.assign(exchange, { text, status, claims, citations });
    return answer;
  }
  return null;
};

const stream = async (
  server: Server,
  request: { question: string; conversationId?: string },
  signal: AbortSignal,
  exchange: Exchange,
  onChange: () => void,
): Promise<Answer | null> => {
  const response = await fetch(new URL('/api/ask', server.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(server.key === null ? {} : { authorization: `Bearer ${server.key}` }),
    },
    body: JSON.stringify(request),
    credentials: 'omit',
    signal,
  });
  if (!response.ok || response.body === null) {
    exchange.problem = detailOf(await response.json().catch(() => null)) ?? words.failed(response.status);
    return null;
  }
  for await (const { event, data } of serverSentEvents(response.body)) {
    const answer = take(exchange, event, data);
    if (answer !== null || exchange.problem !== null) return answer;
    onChange();
  }
  exchange.problem = words.brokenOff;
  return null;
};

/**
 * Asks and fills `exchange` as events come, with a call of `onChange` after each. Never rejects: what went wrong is the
 * exchange's `problem`. Resolves to the whole answer, or to null when there is none.
 */
export const askServer = async (
  server: Server,
  request: { question: string; conversationId?: string },
  signal: AbortSignal,
  exchange: Exchange,
  onChange: () => void,
): Promise<Answer | null> => {
  try {
    return await stream(server, request, signal, exchange, onChange);
  } catch {
    if (signal.aborted) exchange.problem = words.stopped;
    else exchange.problem = exchange.text === '' ? words.unreachable : words.brokenOff;
    return null;
  } finally {
    exchange.isDone = true;
    onChange();
  }
};
