import { McpMessage } from '../mcp/routes.ts';
import type { OperationGroup } from './operation.ts';

/** The protocol that assistants call tools by. */
export const mcp: OperationGroup = {
  name: 'Model Context Protocol',
  description:
    'For assistants and editors: the tools "ask", "search", "verify" and "facts", and the documents as resources. Clients speak it by themselves; they need the address alone.',
  operations: [
    {
      method: 'post',
      path: '/mcp',
      id: 'sendMcpMessage',
      summary: 'Send a message of the protocol',
      description:
        'Streamable HTTP: "Accept" names application/json and text/event-stream. No session is needed; the "Mcp-Session-Id" of an initialization lets later messages cancel requests.',
      body: { schema: McpMessage, example: { jsonrpc: '2.0', id: 1, method: 'tools/list' } },
      success: [
        {
          status: 200,
          description: 'Progress, then the response.',
          text: { mediaType: 'text/event-stream', description: 'Messages of JSON-RPC, one an event.' },
        },
        { status: 202, description: 'Taken: notifications have no response.' },
        { status: 406, description: 'A JSON-RPC error: "Accept" lacks one of the two.' },
      ],
    },
    {
      method: 'delete',
      path: '/mcp',
      id: 'endMcpSession',
      summary: 'End the requests of a session',
      success: [{ status: 204, description: 'Ended.' }],
    },
  ],
};
