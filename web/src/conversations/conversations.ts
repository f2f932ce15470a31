import { signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { ConversationSummary } from '../api/types.ts';
import { conversationId, goTo } from '../app/route.ts';
import { watchServer } from '../app/server-status.ts';
import { tellOtherTabs } from './other-tabs.ts';

export const conversations = signal<ConversationSummary[]>([]);

/** How far the server's clock is ahead of this browser's, in milliseconds; a little counts as nothing. */
export const clockAhead = signal(0);
const TOLERATED_MILLISECONDS = 120_000;

/** Whether the list is open where it covers the page. */
export const isDrawerOpen = signal(false);

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
