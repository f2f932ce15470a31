import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { anthropicWire } from './anthropic-wire.ts';
import { embedText, toBase64 } from './embed-text.ts';
import { ollamaWire } from './ollama-wire.ts';
import { openaiWire } from './openai-wire.ts';
import { EmbeddingRequest, READERS } from './read-request.ts';
import { refuse, type ChatRequest, type Reply } from './reply.ts';
import { writeReply } from './write-reply.ts';

/** A completion that was asked for, and what became of it. */
type Exchange = {
  request: ChatRequest;
  /** What came in the headers that carry a key. */
  key: string | null;
  reply: Reply;
  /** `left` where the client closed the connection before the reply was over. */
  ended: Promise<'answered' | 'left'>;
};

export type ModelServer = {
  /** The root: Ollama's and Anthropic's base. */
  url: string;
  /** OpenAI's base. */
  openaiUrl: string;
  exchanges: Exchange[];
  /** Texts that were embedded, call by call. */
  embedded: string[][];
  /** Changes what comes from now on. */
  follow: (script: Script) => void;
  close: () => Promise<void>;
};

/** What the model replies to a call. */
type Script = (request: ChatRequest) => Reply;

type Options = {
  script: Script;
  /** Models that there are; calls for others are refused. Any where empty. */
  models?: readonly string[];
  /** Calls without it are refused; null: none is asked for. */
  key?: string | null;
  /** Length of a vector where the call doesn't say. */
  dimension?: number;
  port?: number;
};

const PATHS: Record<string, ChatRequest['protocol']> = {
  '/v1/chat/completions': 'openai',
  '/api/chat': 'ollama',
  '/v1/messages': 'anthropic',
};
const WIRES = { openai: openaiWire, ollama: ollamaWire, anthropic: anthropicWire };

const keyOf = ({ headers }: IncomingMessage): string | null => {
  const own = headers['x-api-key'];
  if (typeof own === 'string') return own;
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const modelList = (models: readonly string[]) => ({
  object: 'list',
  data: models.map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'scripted' })),
});

const tags = (models: readonly string[]) => ({
  models: models.map((name) => ({
    name,
    model: name,
    modified_at: '2026-01-01T00:00:00Z',
    size: 1,
    digest: '0'.repeat(64),
    details: {
      format: 'gguf',
      family: 'scripted',
      families: ['scripted'],
      parameter_size: '1B',
      quantization_level: 'Q4_0',
    },
  })),
});

const OLLAMA_MODEL = {
  details: { format: 'gguf', family: 'llama', families: ['llama'], parameter_size: '1B', quantization_level: 'Q4_0' },
  model_info: { 'general.architecture': 'llama', 'llama.context_length': 8192, 'llama.embedding_length': 64 },
  capabilities: ['completion'],
};

/**
 * A model that says what a script has it say, on loopback: OpenAI's protocol under `/v1`, Ollama's under `/api` and
 * Anthropic's messages, streamed and whole, with their errors.
 */
export const startModelServer = async (options: Options): Promise<ModelServer> => {
  const { models = [], key = null, dimension = 64 } = options;
  let script = options.script;
  const exchanges: Exchange[] = [];
  const embedded: string[][] = [];
  const objectionTo = (model: string, given: string | null): 'unauthorized' | 'unknown-model' | null => {
    if (key !== null && given !== key) return 'unauthorized';
    return models.length === 0 || models.includes(model.replace(/:latest$/, '')) ? null : 'unknown-model';
  };

  const complete = async (protocol: ChatRequest['protocol'], incoming: IncomingMessage, response: ServerResponse) => {
    const request = { ...READERS[protocol](await json(incoming)), earlier: exchanges.length };
    const given = keyOf(incoming);
    const objection = objectionTo(request.model, given);
    const reply = objection === null ? script(request) : refuse(objection);
    const ended = once(response, 'close').then(() => (response.writableFinished ? 'answered' : 'left'));
    exchanges.push({ request, key: given, reply, ended });
    await writeReply(response, { wire: WIRES[protocol], request, reply, key: given ?? '' });
  };

  const embed = async (protocol: 'openai' | 'ollama', incoming: IncomingMessage, response: ServerResponse) => {
    const request = EmbeddingRequest.parse(await json(incoming));
    const given = keyOf(incoming);
    const objection = objectionTo(request.model, given);
    if (objection !== null) {
      const { status, body } = WIRES[protocol].refusal(request.model, objection, given ?? '');
      return send(response, status, body);
    }
    embedded.push(request.input);
    const vectors = request.input.map((text) => embedText(text, request.dimensions ?? dimension));
    const tokens = request.input.join(' ').length >> 2;
    if (protocol === 'ollama')
      return send(response, 200, { model: request.model, embeddings: vectors, prompt_eval_count: tokens });
    send(response, 200, {
      object: 'list',
      data: vectors.map((vector, index) => ({
        object: 'embedding',
        index,
        embedding: request.encoding_format === 'base64' ? toBase64(vector) : vector,
      })),
      model: request.model,
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const protocol = PATHS[pathname];
    if (protocol !== undefined) return complete(protocol, incoming, response);
    if (pathname === '/v1/embeddings') return embed('openai', incoming, response);
    if (pathname === '/api/embed') return embed('ollama', incoming, response);
    if (pathname === '/v1/models') return send(response, 200, modelList(models));
    if (pathname === '/api/tags') return send(response, 200, tags(models));
    if (pathname === '/api/show') return send(response, 200, OLLAMA_MODEL);
    if (pathname === '/api/version') return send(response, 200, { version: '0.13.0' });
    send(response, 404, { error: { message: `Unknown path ${pathname}`, type: 'invalid_request_error' } });
  };

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 400, { error: { message: String(error), type: 'invalid_request_error' } });
    });
  }).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    openaiUrl: `${url}/v1`,
    exchanges,
    embedded,
    follow: (next) => {
      script = next;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
