import { signal } from '@preact/signals';

const read = (): string | null => {
  const match = /^#\/c\/(.+)$/.exec(location.hash);
  if (match?.[1] === undefined) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return null;
  }
};

/** The conversation that the address names; null for a new one. */
export const conversationId = signal<string | null>(read());

export const conversationHref = (id: string | null): string => (id === null ? '#/' : `#/c/${encodeURIComponent(id)}`);

/** Puts a conversation into the address without opening it again. */
export const nameConversation = (id: string): void => {
  history.replaceState(null, '', conversationHref(id));
  conversationId.value = id;
};

export const goTo = (id: string | null): void => {
  location.hash = conversationHref(id);
  conversationId.value = id; // at once: the event comes later
};

addEventListener('hashchange', () => {
  conversationId.value = read();
});
