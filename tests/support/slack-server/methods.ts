import { z } from 'zod';
import { Blocks, LONGEST_MESSAGE } from './check-blocks.ts';
import type { Message, Team } from './world.ts';
import { timestamp } from './world.ts';

/** A refusal in the words of the Web API. */
export class Refusal extends Error {
  readonly more: Record<string, unknown>;
  constructor(error: string, more: Record<string, unknown> = {}) {
    super(error);
    this.more = more;
  }
}

/** What the methods work on. */
export type Stage = {
  team: Team;
  messages: Map<string, Message>;
  /** Channels that the app is in; direct ones are always open to it. */
  channels: ReadonlySet<string>;
  /** Told of what changed. */
  onChange: (message: Message) => void;
  /** Statuses, titles, prompts and home views by what they belong to. */
  notes: Map<string, unknown>;
  onNote: (name: string, note: unknown) => void;
};

type Method = { scope: string | null; run: (args: unknown, stage: Stage) => Record<string, unknown> };

const Channel = z.string().min(1);
const Ts = z.string().regex(/^\d+\.\d+$/);
const Markdown = z.string().min(1).max(12_000);

const isDirect = (channel: string): boolean => channel.startsWith('D');

const method =
  <Output>(
    scope: string | null,
    schema: z.ZodType<Output>,
    run: (args: Output, stage: Stage) => Record<string, unknown>,
  ) =>
  (): Method => ({
    scope,
    run: (args, stage) => {
      const read = schema.safeParse(args);
      if (read.success) return run(read.data, stage);
      const [issue] = read.error.issues;
      const isBlocks = issue?.path[0] === 'blocks';
      throw new Refusal(isBlocks ? 'invalid_blocks' : 'invalid_arguments', {
        response_metadata: { messages: [`${issue?.path.join('/')}: ${issue?.message}`] },
      });
    },
  });

const checkLength = (blocks: readonly unknown[]): void => {
  if (JSON.stringify(blocks).length > LONGEST_MESSAGE) throw new Refusal('msg_blocks_too_long');
};

const checkChannel = (channel: string, { channels }: Stage): void => {
  if (!isDirect(channel) && !channels.has(channel)) throw new Refusal('not_in_channel');
};

const messageOf = ({ messages }: Stage, channel: string, ts: string): Message => {
  const message = messages.get(`${channel}:${ts}`);
  if (message === undefined) throw new Refusal('message_not_found');
  return message;
};

const put = (stage: Stage, message: Message): Message => {
  stage.messages.set(`${message.channel}:${message.ts}`, message);
  stage.onChange(message);
  return message;
};

const streaming = (stage: Stage, channel: string, ts: string): Message => {
  const message = messageOf(stage, channel, ts);
  if (message.state !== 'streaming') throw new Refusal('message_not_in_streaming_state');
  return message;
};

const note = ({ notes, onNote }: Stage, name: string, value: unknown): Record<string, unknown> => {
  notes.set(name, value);
  onNote(name, value);
  return {};
};

const Unfurl = { unfurl_links: z.boolean().optional(), unfurl_media: z.boolean().optional() };
const Thread = z.object({ channel_id: Channel, thread_ts: Ts });

const METHODS: Record<string, () => Method> = {
  'auth.test': method(null, z.object({}), (_args, { team }) => ({
    url: 'https://arden.slack.com/',
    team: team.name,
    team_id: team.id,
    user: 'assay',
    user_id: team.botUserId,
    bot_id: 'B0ASSAY',
    is_enterprise_install: false,
  })),
  'chat.postMessage': method(
    'chat:write',
    z.strictObject({
      channel: Channel,
      thread_ts: Ts.optional(),
      text: z.string().min(1).max(40_000),
      blocks: Blocks.optional(),
      ...Unfurl,
    }),
    ({ channel, thread_ts, text, blocks = [] }, stage) => {
      checkChannel(channel, stage);
      checkLength(blocks);
      const ts = timestamp();
      put(stage, { channel, ts, threadTs: thread_ts ?? null, text, blocks, state: 'posted', edits: 0 });
      return { channel, ts };
    },
  ),
  'chat.update': method(
    'chat:write',
    z.strictObject({ channel: Channel, ts: Ts, text: z.string().max(4_000), blocks: Blocks.optional() }),
    ({ channel, ts, text, blocks = [] }, stage) => {
      checkLength(blocks);
      const message = messageOf(stage, channel, ts);
      if (message.state === 'streaming') throw new Refusal('streaming_state_conflict');
      put(stage, { ...message, text, blocks, edits: message.edits + 1 });
      return { channel, ts };
    },
  ),
  'chat.startStream': method(
    'chat:write',
    z.strictObject({
      channel: Channel,
      thread_ts: Ts,
      recipient_user_id: z.string().optional(),
      recipient_team_id: z.string().optional(),
      markdown_text: Markdown.optional(),
    }),
    ({ channel, thread_ts, recipient_user_id, recipient_team_id, markdown_text = '' }, stage) => {
      checkChannel(channel, stage);
      if (!isDirect(channel) && recipient_team_id === undefined) throw new Refusal('missing_recipient_team_id');
      if (!isDirect(channel) && recipient_user_id === undefined) throw new Refusal('missing_recipient_user_id');
      const ts = timestamp();
      const state = 'streaming';
      put(stage, { channel, ts, threadTs: thread_ts, text: markdown_text, blocks: [], state, edits: 0 });
      return { channel, ts };
    },
  ),
  'chat.appendStream': method(
    'chat:write',
    z.strictObject({ channel: Channel, ts: Ts, markdown_text: Markdown }),
    ({ channel, ts, markdown_text }, stage) => {
      const message = streaming(stage, channel, ts);
      put(stage, { ...message, text: message.text + markdown_text, edits: message.edits + 1 });
      return { channel, ts };
    },
  ),
  'chat.stopStream': method(
    'chat:write',
    z.strictObject({ channel: Channel, ts: Ts, markdown_text: Markdown.optional(), blocks: Blocks.optional() }),
    ({ channel, ts, markdown_text = '', blocks = [] }, stage) => {
      checkLength(blocks);
      const message = streaming(stage, channel, ts);
      const text = message.text + markdown_text;
      put(stage, { ...message, text, blocks, state: 'streamed', edits: message.edits + 1 });
      return { channel, ts, message: { text, blocks, ts } };
    },
  ),
  'assistant.threads.setStatus': method(
    'chat:write',
    Thread.extend({ status: z.string().max(250) }),
    ({ channel_id, thread_ts, status }, stage) => note(stage, `status ${channel_id}:${thread_ts}`, status),
  ),
  'assistant.threads.setTitle': method(
    'assistant:write',
    Thread.extend({ title: z.string().min(1) }),
    ({ channel_id, thread_ts, title }, stage) => note(stage, `title ${channel_id}:${thread_ts}`, title),
  ),
  'assistant.threads.setSuggestedPrompts': method(
    'assistant:write',
    z.object({
      channel_id: Channel,
      thread_ts: Ts.optional(),
      title: z.string().optional(),
      prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(4),
    }),
    ({ channel_id, thread_ts, prompts }, stage) => note(stage, `prompts ${channel_id}:${thread_ts ?? ''}`, prompts),
  ),
  'views.publish': method(
    null,
    z.object({ user_id: z.string().min(1), view: z.object({ type: z.literal('home'), blocks: Blocks }) }),
    ({ user_id, view }, stage) => note(stage, `home ${user_id}`, view.blocks),
  ),
};

/** Does what a method does, by the rules of the Web API. @throws Refusal */
export const runMethod = (name: string, args: unknown, stage: Stage): Record<string, unknown> => {
  const found = METHODS[name]?.();
  if (found === undefined) throw new Refusal('unknown_method', { req_method: name });
  const { scope, run } = found;
  if (scope !== null && !stage.team.scopes.includes(scope))
    throw new Refusal('missing_scope', { needed: scope, provided: stage.team.scopes.join(',') });
  return run(args, stage);
};
