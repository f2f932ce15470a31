import { computed, signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { Answer, ConversationSummary } from '../api/types.ts';
import { conversationId, goTo } from '../app/route.ts';
import { watchServer } from '../app/server-status.ts';
import { all, hasNoId } from '../chat/threads.ts';
import { tellOtherTabs } from './other-tabs.ts';

const conversations = signal<readonly ConversationSummary[]>([]);

/** How far the server's clock is ahead of this browser's, in milliseconds; a little counts as nothing. */
export const clockAhead = signal(0);
const TOLERATED_MILLISECONDS = 120_000;

/** Whether the list is open where it covers the page. */
export const isDrawerOpen = signal(false);

/** The list with this conversation at its top, as of now. */
const onTop = (list: readonly ConversationSummary[], id: string, question: string): readonly ConversationSummary[] => {
  const now = new Date(Date.now() + clockAhead.peek()).toISOString();
  const known = list.find((one) => one.conversationId === id);
  const first = known ?? { conversationId: id, title: question, createdAt: now, updatedAt: now, messages: 0 };
  return [{ ...first, updatedAt: now }, ...list.filter((one) => one !== known)];
};

/**
 * All conversations, latest first. One that is asked in is at the top from the question on, so that nothing moves when the
 * answer is there; one without an id has its thread's name.
 */
export const listed = computed(() =>
  all.value
    .filter(({ phase }) => phase === 'waiting')
    .reduce((list, { thread, question }) => onTop(list, thread, question), conversations.value),
);

/** Whether it is a conversation that the server does not keep yet. */
export const isPending = ({ conversationId: id }: ConversationSummary): boolean => hasNoId(id);

/** Lists the conversation of an answer before the server is asked for the list again. */
export const noteAnswer = ({ conversationId: id, question }: Answer): void => {
  conversations.value = onTop(conversations.peek(), id, question);
};

export const refreshConversations = async (): Promise<void> => {
  const result = await api.conversations();
  if (result.ok) {
    const ahead = result.value.serverTime - Date.now();
    clockAhead.value = Math.abs(ahead) > TOLERATED_MILLISECONDS ? ahead : 0;
    conversations.value = result.value.conversations;
  } else if (result.problem.code === 'offline') watchServer(() => void refreshConversations());
};

export const rename = async (id: string, title: string): Promise<void> => {
  conversations.value = conversations.value.map((one) => (one.conversationId === id ? { ...one, title } : one));
  await api.renameConversation(id, title);
  tellOtherTabs(id);
  await refreshConversations();
};

export const remove = async (id: string): Promise<void> => {
  const result = await api.removeConversation(id);
  if (result.ok && conversationId.value === id) goTo(null);
  tellOtherTabs(id);
  await refreshConversations();
};
