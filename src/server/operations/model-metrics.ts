import type { ModelUse } from '../../ports/model-use.ts';
import { createCounter } from './metrics.ts';

/** Calls, tokens and cost of the language model in Prometheus' text format; nothing where there is none. */
export const modelMetrics = (use: ModelUse | null): string[] => {
  if (use === null) return [];
  const { model, tokens } = use;
  const calls = createCounter('assay_model_calls_total', 'Calls of the language model by how they ended.');
  for (const [outcome, count] of use.calls) calls.add({ model, outcome }, count);
  const counted = createCounter(
    'assay_model_tokens_total',
    'Tokens of the language model as the provider counts them.',
  );
  counted.add({ model, kind: 'input' }, tokens.inputTokens);
  counted.add({ model, kind: 'output' }, tokens.outputTokens);
  const cost = createCounter('assay_model_cost_total', 'Cost of the language model by the configured prices.');
  if (tokens.cost !== undefined) cost.add({ model, currency: tokens.cost.currency }, tokens.cost.amount);
  return [calls, counted, ...(tokens.cost === undefined ? [] : [cost])].flatMap((metric) => metric.lines());
};
