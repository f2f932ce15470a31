import { createCounter } from '../operations/metrics.ts';

/** How something from Slack ended. */
type MessageOutcome = 'answered' | 'failed' | 'repeated' | 'ignored' | 'unknown-workspace';

export type SlackMetrics = {
  called: (method: string, outcome: 'ok' | 'rate-limited' | 'unavailable' | 'refused') => void;
  received: (outcome: MessageOutcome) => void;
  /** In Prometheus' text format. */
  lines: () => string[];
};

export const createSlackMetrics = (): SlackMetrics => {
  const calls = createCounter('assay_slack_calls_total', "Calls of Slack's Web API by how they ended.");
  const messages = createCounter('assay_slack_messages_total', 'Messages and commands from Slack by how they ended.');
  return {
    called: (method, outcome) => void calls.add({ method, outcome }),
    received: (outcome) => void messages.add({ outcome }),
    lines: () => [calls, messages].flatMap((counter) => counter.lines()),
  };
};
