import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Hono } from 'hono';

/** The SDK's own client of an application, without a socket between them. */
export const connectTo = async (app: Hono, headers: Record<string, string> = {}) => {
  const requests: { method: string; status: number }[] = [];
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: async (url, init) => {
      const response = await app.request(url, init);
      requests.push({ method: init?.method ?? 'GET', status: response.status });
      return response;
    },
    requestInit: { headers },
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return { client, transport, requests };
};

/** Calls a tool; its text and its structured content, which the client checks against the tool's schema. */
export const call = async (
  client: Client,
  name: string,
  args: Record<string, unknown>,
  options?: Parameters<Client['callTool']>[2],
) => {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }, undefined, options));
  const [first] = result.content;
  return {
    text: first?.type === 'text' ? first.text : '',
    structured: result.structuredContent,
    isError: result.isError ?? false,
  };
};
