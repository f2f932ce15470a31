/** A message that an app has put into a channel. */
export type Message = {
  channel: string;
  ts: string;
  threadTs: string | null;
  /** Text as posted, or the Markdown of a stream so far. */
  text: string;
  blocks: Record<string, unknown>[];
  state: 'posted' | 'streaming' | 'streamed';
  /** How often it was changed after it was posted. */
  edits: number;
};

/** A workspace and the token that an app has there. */
export type Team = {
  id: string;
  name: string;
  botToken: string;
  botUserId: string;
  scopes: string[];
};

const SCOPES = ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'];

export const team = (id = 'T0ARDEN', change: Partial<Team> = {}): Team => ({
  id,
  name: `Team ${id}`,
  botToken: `xoxb-${id}-planted-secret`,
  botUserId: 'U0ASSAY',
  scopes: SCOPES,
  ...change,
});

let latest = 0;

/** Timestamps of Slack: seconds and a counter, each once. */
export const timestamp = (now = Date.now()): string => {
  latest = Math.max(latest + 1, now * 1_000);
  return `${Math.floor(latest / 1_000_000)}.${String(latest % 1_000_000).padStart(6, '0')}`;
};
