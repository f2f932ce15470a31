import type { ConversationSummary } from '../api/types.ts';
import { words } from '../words.ts';

const DAY = 86_400_000;

const label = (updatedAt: string, midnight: number): string => {
  const time = Date.parse(updatedAt);
  if (time >= midnight) return words.conversations.today; // a server whose clock is ahead is still today
  if (time >= midnight - DAY) return words.conversations.yesterday;
  return time >= midnight - 7 * DAY ? words.conversations.week : words.conversations.older;
};

/** Conversations under headings such as “Today”, in the order given. */
export const groupByDay = (
  conversations: readonly ConversationSummary[],
  now: Date,
): { label: string; conversations: ConversationSummary[] }[] => {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const groups = Map.groupBy(conversations, (conversation) => label(conversation.updatedAt, midnight));
  return Array.from(groups, ([name, members]) => ({ label: name, conversations: members }));
};
