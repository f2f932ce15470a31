import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { isInitializeRequest, type JSONRPCMessage, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import type { McpDependencies } from './dependencies.ts';
import { createMcpServer } from './mcp-server.ts';
import { cancelledBy, createSessions, requestsOf } from './sessions.ts';

const SESSION = 'mcp-session-id';

/** The body as messages; what is none is left to the transport, which says so. */
const readMessages = (body: unknown): JSONRPCMessage[] =>
  (Array.isArray(body) ? body : [body]).flatMap((message) => JSONRPCMessageSchema.safeParse(message).data ?? []);

/** A body that tells when it has been read to its end, or is no longer wanted. */
const watched = (body: ReadableStream<Uint8Array>, ended: () => void): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (!done) return controller.enqueue(value);
      controller.close();
      ended();
    },
    cancel: async (reason) => {
      await reader.cancel(reason);
      ended();
    },
  });
};

/**
 * Answers requests of the Model Context Protocol over HTTP. Each has a server of its own, so that nothing is lost with a
 * process; a client that cancels or leaves ends the work, since a lost response could not be sent again.
 */
export const createHttpHandler = (newId: () => string) => {
  const sessions = createSessions();

  const answer = async (request: Request, body: unknown, dependencies: McpDependencies): Promise<Response> => {
    const messages = readMessages(body);
    const session = request.headers.get(SESSION);
    if (session !== null) for (const id of cancelledBy(messages)) sessions.cancel(session, id);
    const transport = new WebStandardStreamableHTTPServerTransport();
    const server = createMcpServer(dependencies);
    await server.connect(transport);
    const end = (): void => void server.close();
    const done = session === null ? undefined : sessions.begin(session, requestsOf(messages), end);
    const over = (): void => {
      done?.();
      request.signal.removeEventListener('abort', end);
      end();
    };
    request.signal.addEventListener('abort', end);
    const response = await transport.handleRequest(request, { parsedBody: body });
    const headers = new Headers(response.headers);
    if (response.ok && messages.some(isInitializeRequest)) headers.set(SESSION, newId());
    if (response.body === null) over();
    return new Response(response.body === null ? null : watched(response.body, over), {
      status: response.status,
      headers,
    });
  };

  return { answer, endSession: sessions.endAll };
};
