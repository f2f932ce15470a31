import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { countTokens, type ChatRequest, type Reply } from './reply.ts';
import type { Wire } from './wire.ts';

const PAGE = '<!doctype html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>';
/** Between two pieces of an endless completion, so that it takes no more of the processor than a real one. */
const ENDLESS_PAUSE = 1;

const sendJson = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const piecesOf = (text: string, length: number): string[] => {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, i) =>
    characters.slice(i * length, (i + 1) * length).join(''),
  );
};

/** Writes a reply as the protocol does, until it is done or the client has left. */
export const writeReply = async (
  response: ServerResponse,
  { wire, request, reply, key }: { wire: Wire; request: ChatRequest; reply: Reply; key: string },
): Promise<void> => {
  const input = request.turns.reduce((sum, { content }) => sum + countTokens(content), 0);
  const left = once(response, 'close');

  const write = async (text: string): Promise<void> => {
    if (!response.closed && text !== '' && !response.write(text)) await Promise.race([once(response, 'drain'), left]);
  };
  const begin = async (): Promise<void> => {
    response.writeHead(200, { 'content-type': wire.streamType, 'cache-control': 'no-cache' });
    response.flushHeaders();
    await write(wire.opening(request, { input, output: 0 }));
  };
  const writePieces = async (text: string, length = 7, pause = 0): Promise<void> => {
    for (const piece of piecesOf(text, length)) {
      if (response.closed) return;
      await write(wire.piece(request, piece));
      await (pause > 0 ? Promise.race([sleep(pause), left]) : new Promise(setImmediate));
    }
  };

  switch (reply.kind) {
    case 'refuse': {
      const { status, body } = wire.refusal(request.model, reply.refusal, key);
      const headers: Record<string, string> = reply.retryAfter === null ? {} : { 'retry-after': reply.retryAfter };
      sendJson(response, status, reply.body ?? body, headers);
      return;
    }
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(PAGE);
      return;
    case 'say': {
      const usage = { input, output: countTokens(reply.text) };
      if (!request.streamed) return sendJson(response, 200, wire.whole(request, reply.text, reply.finish, usage));
      await begin();
      await writePieces(reply.text, reply.pieceLength, reply.pause);
      response.end(wire.closing(request, reply.finish, usage));
      return;
    }
    default:
      break;
  }

  // What goes wrong after the start: a plain call has had half of its body by then, or nothing where it has to wait.
  if (reply.kind === 'stall' && !request.streamed) {
    await left;
    return;
  }
  if (request.streamed) {
    await begin();
    await writePieces(reply.text);
  } else {
    const whole = JSON.stringify(wire.whole(request, reply.text, 'stop', { input, output: countTokens(reply.text) }));
    response.writeHead(200, { 'content-type': 'application/json' });
    await write(whole.slice(0, whole.length >> 1));
  }
  switch (reply.kind) {
    case 'malformed':
      response.end(request.streamed ? wire.brokenLine + wire.piece(request, reply.text) : '');
      return;
    case 'unfinished':
      response.end();
      return;
    case 'break':
      response.end(request.streamed ? wire.failure : '');
      return;
    case 'cut':
      response.destroy();
      return;
    case 'stall':
      await left;
      return;
    case 'endless':
      while (!response.closed) {
        await write(request.streamed ? wire.piece(request, reply.text) : reply.text);
        await sleep(ENDLESS_PAUSE);
      }
  }
};
