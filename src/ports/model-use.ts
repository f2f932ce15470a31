import type { TokenUsage } from '../domain/token-usage.ts';
import type { ModelFailureKind } from './language-model.ts';

/** How a call ended; `left` where its reader had enough. */
export type CallOutcome = 'completed' | 'left' | 'failed' | ModelFailureKind;

/** What a model was used for since the start. */
export type ModelUse = {
  model: string;
  calls: ReadonlyMap<CallOutcome, number>;
  tokens: TokenUsage;
};
