import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PausingProxy = {
  url: string;
  /** Lets the rest of the answer through. */
  resume: () => void;
  close: () => void;
};

/** Stands before the real server and holds a streamed answer back at its `done` event until told to go on. */
export const startPausingProxy = async (target: string): Promise<PausingProxy> => {
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  const pass = async (incoming: IncomingMessage, response: ServerResponse) => {
    const headers = { ...incoming.headers };
    for (const name of ['host', 'origin', 'referer']) delete headers[name]; // the server checks where requests come from
    const onward = request(new URL(incoming.url ?? '/', target), { method: incoming.method ?? 'GET', headers });
    incoming.pipe(onward);
    const [reply] = (await once(onward, 'response')) as [IncomingMessage];
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    for await (const chunk of reply as AsyncIterable<Buffer>) {
      const at = incoming.url === '/api/ask' ? chunk.indexOf('event: done') : -1;
      if (at >= 0) {
        response.write(chunk.subarray(0, at));
        await resumed;
      }
      response.write(at < 0 ? chunk : chunk.subarray(at));
    }
    response.end();
  };
  const proxy = createServer((incoming, response) => {
    pass(incoming, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    resume,
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
};
