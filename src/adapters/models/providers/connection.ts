import { ModelFailure } from '../../../ports/language-model.ts';
import { errorFailure } from './error-failure.ts';
import { plainFailure, refusalFailure } from './response-failure.ts';
import { retryAfter } from './retry-after.ts';

/** How a provider is reached. */
export type Access = {
  /** The address without its path, for messages. */
  host: string;
  /** What must never be seen in a message; null where none is needed, and none is sent. */
  key: string | null;
  fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  now: () => number;
};

/** The connection of one call. */
export type Connection = {
  fetch: typeof fetch;
  /** What went wrong with the call: what the connection itself saw before what a package made of it. */
  failureOf: (error: unknown) => ModelFailure;
  /** Ends what is still under way. */
  close: () => void;
};

/** Of an error's body; providers say what is wrong in the first lines. */
const MOST_BYTES = 16_384;

const textOf = async (response: Response): Promise<string> => {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length >= MOST_BYTES) break;
  }
  return text;
};

/**
 * A `fetch` for the packages of the providers. They differ in how they pass on an end from outside, what they log and
 * what they throw, so all of it is done here: the signal ends the connection at any time, and every
 * refusal becomes a failure before a package sees it.
 */
export const openConnection = ({ host, key, fetch, now }: Access, signal?: AbortSignal): Connection => {
  const secrets = key === null ? [] : [key];
  const closed = new AbortController();
  let failure: ModelFailure | null = null;
  const fail = (seen: ModelFailure): never => {
    failure = seen;
    throw seen;
  };
  const send: typeof fetch = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    if (key === null) headers.delete('Authorization');
    const signals = [closed.signal, signal, init?.signal].filter(
      (each): each is AbortSignal => each instanceof AbortSignal,
    );
    const response = await fetch(input, { ...init, headers, signal: AbortSignal.any(signals) }).catch(
      (error: unknown) =>
        signals.some(({ aborted }) => aborted)
          ? fail(plainFailure('aborted'))
          : fail(new ModelFailure('unavailable', `No server answers at ${host}.`, { cause: causeOf(error) })),
    );
    if (response.ok && response.headers.get('Content-Type')?.startsWith('text/html') === true)
      fail(plainFailure('malformed', `${host} answers with a web page`));
    if (response.ok) return response;
    const body = await textOf(response).catch(() => '');
    return fail(
      refusalFailure({ status: response.status, retryAfter: retryAfter(response.headers, now()), body }, secrets),
    );
  };
  return {
    fetch: send,
    failureOf: (error) => {
      if (signal?.aborted) return plainFailure('aborted');
      return failure ?? errorFailure(error, secrets, now());
    },
    close: () => closed.abort(),
  };
};

/** Why a connection could not be made, as the runtime's code for it: its message may hold the address with a password. */
const causeOf = (error: unknown): Error => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'fetch failed';
  return new Error(code);
};
