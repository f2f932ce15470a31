import { signal } from '@preact/signals';

/** What the address asks of the fact table: one fact, or those that a search finds. */
export type FactsRoute = { id: string } | { search: URLSearchParams };

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

const readConversation = (): string | null => {
  const [, id] = /^#\/c\/(.+)$/.exec(location.hash) ?? [];
  return id === undefined ? null : decoded(id);
};

const readFacts = (): FactsRoute | null => {
  const [whole, id, search = ''] = /^#\/facts(?:\/([^?]+))?(?:\?(.*))?$/.exec(location.hash) ?? [];
  if (whole === undefined) return null;
  const one = id === undefined ? null : decoded(id);
  return one === null ? { search: new URLSearchParams(search) } : { id: one };
};

/** The conversation that the address names; null for a new one. It stays open behind the fact table. */
export const conversationId = signal<string | null>(readConversation());

/** Where in the fact table the page is; null in the chat. */
export const factsRoute = signal<FactsRoute | null>(readFacts());

export const conversationHref = (id: string | null): string => (id === null ? '#/' : `#/c/${encodeURIComponent(id)}`);

export const factHref = (id: string): string => `#/facts/${encodeURIComponent(id)}`;

/** Address of a search of the fact table; without parameters, of all of it. */
export const factsHref = (search: URLSearchParams = new URLSearchParams()): string =>
  search.size === 0 ? '#/facts' : `#/facts?${search}`;

/** Puts a conversation into the address without opening it again. */
export const nameConversation = (id: string): void => {
  if (factsRoute.value === null) history.replaceState(null, '', conversationHref(id));
  conversationId.value = id;
};

export const goTo = (id: string | null): void => {
  location.hash = conversationHref(id);
  factsRoute.value = null; // at once: the event comes later
  conversationId.value = id;
};

addEventListener('hashchange', () => {
  factsRoute.value = readFacts();
  if (factsRoute.value === null) conversationId.value = readConversation();
});
