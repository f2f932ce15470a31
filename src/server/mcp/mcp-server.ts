import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  type CallToolResult,
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { AssayError, toProblem } from '../../domain/errors.ts';
import type { Readiness } from '../operations/readiness.ts';
import { askTool } from './ask-tool.ts';
import type { McpDependencies } from './dependencies.ts';
import { factsTool } from './facts-tool.ts';
import { completeResource, listResources, readResource, RESOURCE_TEMPLATES } from './resources.ts';
import { searchTool } from './search-tool.ts';
import type { Tool, ToolCall } from './tool.ts';
import { describeTools } from './tool-descriptions.ts';
import { verifyTool } from './verify-tool.ts';

const INSTRUCTIONS =
  'Assay answers from a fixed set of documents and proves it: each sentence is cited to the character and each number is checked against the sources. ' +
  'Use "ask" for questions, "verify" to check the numbers of a text, "search" for passages and "facts" for figures. ' +
  'Pass on the links of the sources, say when a verdict is "contradicted" or "unverified", and add no figure of your own.';

const PATIENCE_MILLISECONDS = 20_000;

/** Waits for the first indexing, as the other routes do. */
const whenIndexed = async (readiness: Readiness): Promise<void> => {
  if (await readiness.wait('ready', PATIENCE_MILLISECONDS)) return;
  throw new AssayError('not-ready', 'The corpus is still being indexed.', { hint: 'Try again in a minute.' });
};

const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

const callTool = async (
  tool: Tool,
  value: unknown,
  call: ToolCall,
  { readiness, reportError }: McpDependencies,
): Promise<CallToolResult> => {
  try {
    await whenIndexed(readiness);
    const { structured, text } = await tool.call(value, call);
    return { content: [{ type: 'text', text }], structuredContent: structured };
  } catch (error) {
    // Nobody is told of work that was cancelled.
    if (call.signal.aborted) throw error;
    if (!(error instanceof AssayError)) reportError(error);
    return failed(toProblem(error).detail);
  }
};

/** The Model Context Protocol on one connection: tools, and the documents as resources. */
export const createMcpServer = (dependencies: McpDependencies): Server => {
  const { store, readiness } = dependencies;
  const tools = [askTool, searchTool, verifyTool, factsTool].map((make) => make(dependencies));
  const server = new Server(
    { name: 'assay', title: 'Assay', version: '0.1.0' },
    { capabilities: { tools: {}, resources: {}, completions: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: describeTools(tools) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined)
      throw new McpError(ErrorCode.InvalidParams, `There is no tool ${JSON.stringify(params.name)}.`);
    const { _meta: meta } = params;
    const progressToken = meta?.progressToken;
    let told = 0;
    const progress = async (message: string): Promise<void> => {
      if (progressToken === undefined) return;
      const notified = { progressToken, progress: ++told, message };
      await sendNotification({ method: 'notifications/progress', params: notified });
    };
    return callTool(tool, params.arguments ?? {}, { signal, progress }, dependencies);
  });
  server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
    await whenIndexed(readiness);
    return listResources(store, params?.cursor);
  });
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => RESOURCE_TEMPLATES);
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params }) => {
    await whenIndexed(readiness);
    return readResource(store, params.uri);
  });
  server.setRequestHandler(CompleteRequestSchema, async ({ params }) => completeResource(store, params));
  return server;
};
