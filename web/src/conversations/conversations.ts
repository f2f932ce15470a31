import { signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { ConversationSummary } from '../api/types.ts';
import { conversationId, goTo } from '../app/route.ts';
import { tellOtherTabs } from './other-tabs.ts';

export const conversations = signal<ConversationSummary[]>([]);

/** Whether the list is open where it covers the page. */
export const isDrawerOpen = signal(false);

export const refreshConversations = async (): Promise<void> => {
  const result = await api.conversations();
  if (result.ok) conversations.value = result.value.conversations;
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
