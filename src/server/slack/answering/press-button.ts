import { AssayError } from '../../../domain/errors.ts';
import type { SlackContext } from '../context.ts';
import { notificationText, postedAnswerBlocks } from '../message/answer-blocks.ts';
import { FEEDBACK_ACTION, intoMessages, POST_ACTION } from '../message/blocks.ts';
import type { BlockActions } from '../requests/interaction.ts';
import { ANSWER_GONE, POSTED, THANKS } from '../texts.ts';
import { SlackFailure } from '../web-api/slack-failure.ts';
import type { Workspace } from '../workspaces/workspaces.ts';
import { MEMORY_MILLISECONDS } from './read-message.ts';

const rate = async ({ store, clock }: SlackContext, value: string): Promise<string> => {
  const [, rating, answerId = ''] = /^(up|down):(.+)$/s.exec(value) ?? [];
  if (rating !== 'up' && rating !== 'down') return ANSWER_GONE;
  try {
    const createdAt = new Date(clock.now()).toISOString();
    await store.saveFeedback({ answerId, rating, comment: null, expected: null, createdAt });
    return THANKS;
  } catch (error) {
    if (error instanceof AssayError && error.code === 'not-found') return ANSWER_GONE;
    throw error;
  }
};

/** Shows an answer that one person got to all in the channel, once; its thread goes on with the conversation. */
const post = async (
  context: SlackContext,
  { user, channel, response_url }: BlockActions,
  answerId: string,
  { workspace, origin }: Press,
): Promise<string> => {
  const { api, store, clock } = context;
  const answer = await store.getAnswer(answerId);
  if (answer === null || channel == null) return ANSWER_GONE;
  const now = clock.now();
  const isFirst = await store.claimSlackKey(`post ${workspace.teamId}:${channel.id}:${answerId}`, {
    now,
    until: now + MEMORY_MILLISECONDS,
  });
  if (!isFirst) return POSTED;
  const text = notificationText(answer.answer);
  const [first = [], ...rest] = intoMessages(postedAnswerBlocks(answer, user.id, context.baseUrlOf(origin)));
  const message = { channel: channel.id, text, unfurl_links: false, unfurl_media: false };
  try {
    const pace = { pace: [`post ${workspace.teamId} ${channel.id}`] };
    const { body } = await api.call('chat.postMessage', workspace, { ...message, blocks: first }, pace);
    const { ts } = body;
    for (const blocks of rest)
      await api.call('chat.postMessage', workspace, { ...message, blocks, thread_ts: ts }, pace);
    if (typeof ts === 'string')
      await store.linkSlackThread(workspace.teamId, `${channel.id}:${ts}`, answer.conversationId);
  } catch (error) {
    if (!(error instanceof SlackFailure) || error.kind !== 'refused' || response_url == null) throw error;
    // The app is no member there; what came with the button may post all the same.
    for (const blocks of [first, ...rest].slice(0, 3))
      await api.respond(response_url, { response_type: 'in_channel', replace_original: false, text, blocks });
  }
  return POSTED;
};

type Press = { workspace: Workspace; origin: string };

/** Does what the pressed buttons stand for, and says so to the one who pressed. @throws SlackFailure */
export const pressButtons = async (context: SlackContext, pressed: BlockActions, press: Press): Promise<void> => {
  for (const { action_id, value } of pressed.actions) {
    if (value == null) continue;
    let said: string | null = null;
    if (action_id === FEEDBACK_ACTION) said = await rate(context, value);
    if (action_id === POST_ACTION) said = await post(context, pressed, value, press);
    if (said === null || pressed.response_url == null) continue;
    await context.api.respond(pressed.response_url, {
      response_type: 'ephemeral',
      // The private answer has done its work; an answer that all see stays as it is.
      replace_original: action_id === POST_ACTION && said === POSTED,
      text: said,
    });
  }
};
