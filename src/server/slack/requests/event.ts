import { z } from 'zod';

const Id = z.string().min(1).max(200);
const Timestamp = z.string().regex(/^\d{1,15}\.\d{1,9}$/, { error: 'must be a timestamp of Slack' });

/** For whom of the installed apps an event is meant; other members come with it. */
const Authorization = z.object({
  enterprise_id: Id.nullish(),
  team_id: Id.nullish(),
  user_id: Id.nullish(),
});

const EventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: Id.nullish(),
  enterprise_id: Id.nullish(),
  context_team_id: Id.nullish(),
  authorizations: z.array(Authorization).nullish(),
  event: z.looseObject({ type: z.string() }),
});
export type EventCallback = z.infer<typeof EventCallback>;

/** What Slack posts to the address of events. */
export const EventEnvelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string().max(1_000) }),
  z.object({ type: z.literal('app_rate_limited'), team_id: Id.nullish() }),
  EventCallback,
]);
export type EventEnvelope = z.infer<typeof EventEnvelope>;

/** A message, whether as `message` or as `app_mention`. */
const MessageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  channel: Id,
  channel_type: z.string().nullish(),
  user: Id.nullish(),
  /** The workspace of who wrote it, in channels that are shared with others. */
  team: Id.nullish(),
  user_team: Id.nullish(),
  text: z.string().nullish(),
  ts: Timestamp,
  thread_ts: Timestamp.nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  hidden: z.boolean().nullish(),
  edited: z.unknown().optional(),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

/** The events that something is done about. */
export const SlackEvent = z.discriminatedUnion('type', [
  MessageEvent.extend({ type: z.literal('message') }),
  MessageEvent.extend({ type: z.literal('app_mention') }),
  z.object({
    type: z.literal('assistant_thread_started'),
    assistant_thread: z.object({ channel_id: Id, thread_ts: Timestamp, user_id: Id.nullish() }),
  }),
  z.object({
    type: z.literal('app_home_opened'),
    user: Id,
    channel: Id.nullish(),
    tab: z.string().nullish(),
  }),
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({
    type: z.literal('tokens_revoked'),
    tokens: z.object({ bot: z.array(z.string()).nullish(), oauth: z.array(z.string()).nullish() }),
  }),
]);
export type SlackEvent = z.infer<typeof SlackEvent>;

const KNOWN: ReadonlySet<string> = new Set(SlackEvent.options.map(({ shape }) => shape.type.value));

/** Whether an event is one of {@link SlackEvent}; there are a hundred others, which an app may be subscribed to. */
export const isKnownEvent = (type: string): boolean => KNOWN.has(type);
