import { once } from 'node:events';
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { AssayError } from '../../domain/errors.ts';

/** How long requests in flight may take once the server is told to stop. */
const GRACE_MILLISECONDS = 5_000;

const WILDCARDS = new Set(['0.0.0.0', '::', '*', '']);

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** Names by which a server bound to `host` is reached: for every address of the machine, each of them. */
export const hostNames = (host: string): string[] => {
  if (!WILDCARDS.has(host)) return [bracketed(host)];
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).map(({ address }) => bracketed(address.replace(/%.*$/, ''))),
  );
};

const explain = (error: unknown, host: string, port: number): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new AssayError('port-in-use', `Port ${port} of ${host} is in use by another program.`, {
      hint: 'Choose another with --port, or --port 0 for any free one.',
      cause: error,
    });
  if (code === 'EACCES')
    return new AssayError('port-in-use', `Port ${port} may not be used by this user.`, {
      hint: 'Choose one above 1023 with --port.',
      cause: error,
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new AssayError('invalid-config', `${host} is no address of this computer.`, {
      hint: 'Choose one with --host, such as 127.0.0.1.',
      cause: error,
    });
  return error;
};

/** What answers a request, as Hono's `fetch` does. */
export type Answering = (request: Request) => Response | Promise<Response>;

export type Listening = {
  /** Where the server is reached, `http://127.0.0.1:8787`. */
  url: string;
  /** Takes no more requests and resolves when those in flight are done, or have had their time. */
  stop: () => Promise<void>;
};

/**
 * Answers requests at an address; port 0 takes any free one.
 * @throws AssayError `port-in-use` or `invalid-config`.
 */
export const listen = async (answer: Answering, { host, port }: { host: string; port: number }): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: answer }) as Server;
  try {
    const listening = once(server, 'listening');
    server.listen(port, host);
    await listening;
  } catch (error) {
    throw explain(error, host, port);
  }
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${WILDCARDS.has(host) ? 'localhost' : bracketed(host)}:${bound}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
      await closed;
      clearTimeout(timer);
    },
  };
};
