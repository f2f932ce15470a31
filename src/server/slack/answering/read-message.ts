import type { EventCallback, MessageEvent } from '../requests/event.ts';
import { mentions } from '../text/question-text.ts';
import type { SlackQuestion } from './question.ts';

/** Messages that people write; the others tell of edits, of who came and went, of what bots wrote. */
const WRITTEN: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

/** How long a message is remembered, in milliseconds. */
export const MEMORY_MILLISECONDS = 600_000;

/** Ids that the workspace of an event may be known by: that of the installation first. */
export const teamIdsOf = ({ authorizations, team_id, context_team_id, enterprise_id }: EventCallback): string[] => [
  ...new Set(
    [
      ...(authorizations ?? []).map((authorization) => authorization.team_id),
      team_id,
      context_team_id,
      ...(authorizations ?? []).map((authorization) => authorization.enterprise_id),
      enterprise_id,
    ].filter((id) => id != null),
  ),
];

/** What a message asks, and the key by which its copies are known; null where it is not for the app to answer. */
export const readMessage = (
  callback: EventCallback,
  event: MessageEvent,
  { botUserId, baseUrl, now }: { botUserId: string | null; baseUrl: string; now: number },
): { key: string; question: SlackQuestion } | null => {
  const { channel, user, text, ts, thread_ts, subtype, bot_id, hidden, edited } = event;
  const teamIds = teamIdsOf(callback);
  const isDirect = event.channel_type === 'im' || (event.channel_type == null && channel.startsWith('D'));
  const isWritten = subtype == null || WRITTEN.has(subtype);
  const isOwn = user != null && user === botUserId;
  const isMeant = event.type === 'app_mention' || isDirect || (botUserId !== null && mentions(text ?? '', botUserId));
  if (teamIds.length === 0 || user == null || !isWritten || isOwn || bot_id != null || hidden === true || !isMeant)
    return null;
  // An edit of what may have been answered and forgotten since.
  if (edited != null && now - Number(ts) * 1_000 > MEMORY_MILLISECONDS) return null;
  return {
    key: `${teamIds[0]}:${channel}:${ts}`,
    question: {
      teamIds,
      channel,
      threadTs: thread_ts ?? ts,
      userId: user,
      userTeamId: event.user_team ?? event.team ?? teamIds[0]!,
      text: text ?? '',
      isDirect,
      baseUrl,
    },
  };
};
