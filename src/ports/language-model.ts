import type { TokenUsage } from '../domain/token-usage.ts';

/** A turn of what a model is shown. */
export type ModelMessage = { role: 'system' | 'user' | 'assistant'; content: string };

/** A piece of a completion as it arrives; an empty one only tells that the model is at work. `usage` comes with the last one, where the provider tells. */
export type ModelChunk = { text: string; usage?: TokenUsage };

export type ModelCallOptions = {
  /** Ends the call: the provider's connection is closed. */
  signal?: AbortSignal;
  /** The longest completion, in tokens. */
  maxTokens?: number;
};

/** What went wrong with a call, told apart by what can be done about it. */
export type ModelFailureKind =
  | 'aborted'
  | 'timeout'
  | 'rate-limited'
  | 'unavailable'
  | 'unauthorized'
  | 'unknown-model'
  | 'context-overflow'
  | 'malformed'
  | 'empty'
  | 'endless'
  | 'over-budget'
  | 'circuit-open';

/** A call that gave no usable completion. Its message holds neither a key nor what was sent. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: ModelFailureKind;
  /** Milliseconds that the provider asked to wait; null where it didn't. */
  readonly retryAfter: number | null;

  constructor(kind: ModelFailureKind, message: string, options: { retryAfter?: number | null; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** A model that writes. It is never asked what is true: what it writes is checked before anyone sees it. */
export interface LanguageModel {
  /** `PROVIDER:MODEL`, as it stands in answers. */
  readonly name: string;
  /** Tokens that prompt and completion may take together; null where unknown. */
  readonly contextTokens: number | null;
  /** @throws ModelFailure from the iteration, also after some chunks. */
  stream(messages: readonly ModelMessage[], options?: ModelCallOptions): AsyncIterable<ModelChunk>;
}
