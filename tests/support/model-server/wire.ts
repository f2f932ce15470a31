import type { ChatRequest, RefusalKind } from './reply.ts';

export type Usage = { input: number; output: number };

/** How a protocol writes what is the same in all of them. */
export type Wire = {
  streamType: string;
  /** The JSON of a whole completion. */
  whole: (request: ChatRequest, text: string, finish: 'stop' | 'length', usage: Usage) => unknown;
  /** What comes before the first piece of a stream, already framed. */
  opening: (request: ChatRequest, usage: Usage) => string;
  piece: (request: ChatRequest, text: string) => string;
  closing: (request: ChatRequest, finish: 'stop' | 'length', usage: Usage) => string;
  /** A line of a stream whose JSON is broken off. */
  brokenLine: string;
  /** An error inside a stream. */
  failure: string;
  /** @param key the one that came with the call, '' where none did. */
  refusal: (model: string, kind: RefusalKind, key: string) => { status: number; body: unknown };
};

export const serverSentEvent = (data: unknown, event?: string): string =>
  `${event === undefined ? '' : `event: ${event}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
