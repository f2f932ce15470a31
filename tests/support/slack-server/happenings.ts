import { randomUUID } from 'node:crypto';
import { timestamp, type Team } from './world.ts';

type Said = {
  text: string;
  channel?: string;
  threadTs?: string;
  user?: string;
  ts?: string;
  /** Further members of the event. */
  more?: Record<string, unknown>;
};

/** The wrapping that every event comes in, with an id of its own. */
export const eventOf = (team: Team, event: Record<string, unknown>): Record<string, unknown> => ({
  token: 'one-long-verification-token',
  team_id: team.id,
  context_team_id: team.id,
  api_app_id: 'A0ASSAY',
  event,
  type: 'event_callback',
  event_id: `Ev${randomUUID()}`,
  event_time: Math.floor(Date.now() / 1_000),
  authorizations: [{ enterprise_id: null, team_id: team.id, user_id: team.botUserId, is_bot: true }],
});

const message = (type: 'message' | 'app_mention', { text, channel, threadTs, user, ts, more }: Said) => ({
  type,
  user: user ?? 'U0ADA',
  text,
  ts: ts ?? timestamp(),
  channel,
  event_ts: ts ?? timestamp(),
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  ...more,
});

/** A person writes to the app. */
export const directMessage = (team: Team, said: Said): Record<string, unknown> =>
  eventOf(team, { ...message('message', { channel: 'D0ADA', ...said }), channel_type: 'im' });

/** A person mentions the app in a channel. */
export const mention = (team: Team, said: Said): Record<string, unknown> =>
  eventOf(team, message('app_mention', { channel: 'C0GENERAL', ...said, text: `<@${team.botUserId}> ${said.text}` }));

/** The same message as subscribers to the channel get it. */
export const channelMessage = (team: Team, said: Said): Record<string, unknown> =>
  eventOf(team, { ...message('message', { channel: 'C0GENERAL', ...said }), channel_type: 'channel' });

/** `/assay TEXT` */
export const command = (team: Team, text: string, responseUrl: string): Record<string, string> => ({
  token: 'one-long-verification-token',
  team_id: team.id,
  team_domain: 'arden',
  channel_id: 'C0GENERAL',
  channel_name: 'general',
  user_id: 'U0ADA',
  user_name: 'ada',
  command: '/assay',
  text,
  api_app_id: 'A0ASSAY',
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: randomUUID(),
});

/** A button is pressed. */
export const press = (team: Team, action: { action_id: string; value: string }, responseUrl: string) => ({
  type: 'block_actions',
  user: { id: 'U0ADA', username: 'ada', team_id: team.id },
  api_app_id: 'A0ASSAY',
  container: { type: 'message', channel_id: 'C0GENERAL' },
  trigger_id: randomUUID(),
  team: { id: team.id, domain: 'arden' },
  channel: { id: 'C0GENERAL', name: 'general' },
  response_url: responseUrl,
  actions: [{ ...action, type: 'button', block_id: 'b1', action_ts: timestamp() }],
});
