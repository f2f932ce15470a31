/** A turn of a conversation as the model is sent it. */
type ChatTurn = { role: string; content: string };

/** What a call asks for, whatever the protocol it came in. */
export type ChatRequest = {
  protocol: 'openai' | 'ollama' | 'anthropic';
  model: string;
  turns: ChatTurn[];
  streamed: boolean;
  /** Whether the count of tokens has to come with a stream. */
  wantsUsage: boolean;
  maxTokens: number | null;
  /** Calls for a completion that this server had before. */
  earlier: number;
};

export type RefusalKind =
  | 'unauthorized'
  | 'unknown-model'
  | 'rate-limited'
  | 'out-of-quota'
  | 'server-error'
  | 'unavailable'
  | 'context-overflow';

/** How the server answers a call. */
export type Reply =
  /** A completion; its pieces go out `pause` milliseconds apart. */
  | { kind: 'say'; text: string; pieceLength: number; pause: number; finish: 'stop' | 'length' }
  /** An error of the protocol; `body` stands in for the protocol's own. */
  | { kind: 'refuse'; refusal: RefusalKind; retryAfter: string | null; body: unknown }
  /** Success with a body that is not JSON; in a stream, after `text`. */
  | { kind: 'malformed'; text: string }
  /** A page of HTML, as a proxy or a wrong address gives. */
  | { kind: 'page' }
  /** `text`, then the connection is gone. */
  | { kind: 'cut'; text: string }
  /** `text`, then the stream ends in order but without the protocol's last word. */
  | { kind: 'unfinished'; text: string }
  /** `text`, then an error inside the stream. */
  | { kind: 'break'; text: string }
  /** `text`, then nothing, until the client leaves. */
  | { kind: 'stall'; text: string }
  /** `text` again and again, until the client leaves. */
  | { kind: 'endless'; text: string };

export const say = (
  text: string,
  options: { pieceLength?: number; pause?: number; finish?: 'stop' | 'length' } = {},
): Reply => ({ kind: 'say', text, pieceLength: 7, pause: 0, finish: 'stop', ...options });

export const refuse = (refusal: RefusalKind, options: { retryAfter?: string; body?: unknown } = {}): Reply => ({
  kind: 'refuse',
  refusal,
  retryAfter: options.retryAfter ?? null,
  body: options.body,
});

export const malformed = (text = ''): Reply => ({ kind: 'malformed', text });
export const page = (): Reply => ({ kind: 'page' });
export const cut = (text = ''): Reply => ({ kind: 'cut', text });
export const unfinished = (text: string): Reply => ({ kind: 'unfinished', text });
export const breakOff = (text: string): Reply => ({ kind: 'break', text });
/** Headers, and no first token. */
export const silence = (): Reply => ({ kind: 'stall', text: '' });
export const stall = (text: string): Reply => ({ kind: 'stall', text });
export const endless = (text = 'And so on and so forth. '): Reply => ({ kind: 'endless', text });
export const empty = (): Reply => say('');

/** Roughly how many tokens a text takes: a token is about four characters of English. */
export const countTokens = (text: string): number => Math.ceil(text.length / 4);

/** Context errors of servers that speak OpenAI's protocol with a mind of their own. */
export const CONTEXT_ERRORS = {
  llamaCpp: {
    error: {
      code: 400,
      message: 'the request exceeds the available context size, try increasing it',
      type: 'exceed_context_size_error',
      n_prompt_tokens: 14_429,
      n_ctx: 8192,
    },
  },
  vllm: {
    object: 'error',
    message:
      "This model's maximum context length is 4096 tokens. However, you requested 5200 tokens (5000 in the messages, 200 in the completion). Please reduce the length of the messages or completion.",
    type: 'BadRequestError',
    param: null,
    code: 400,
  },
};
