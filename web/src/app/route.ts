import { computed, signal } from '@preact/signals';

/** The pages, as the address's hash begins: `#/facts/ID?unit=t`. The chat is `#/` and `#/c/CONVERSATION`. */
const PAGES = ['facts', 'check', 'documents', 'feedback'] as const;
export type Page = (typeof PAGES)[number] | 'chat';

/** Where the page is: which page, the one thing of it that is shown (null: all of them), and what is searched for. */
export type Route = { page: Page; id: string | null; search: URLSearchParams };

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

const readRoute = (): Route => {
  const [, name = '', part, search = ''] = /^#\/([^/?]*)(?:\/([^?]+))?(?:\?(.*))?$/.exec(location.hash) ?? [];
  const page = PAGES.find((one) => one === name) ?? 'chat';
  const id = part === undefined || (page === 'chat' && name !== 'c') ? null : decoded(part);
  return { page, id, search: new URLSearchParams(search) };
};

export const route = signal<Route>(readRoute());
export const page = computed(() => route.value.page);

/** The conversation that is open, behind another page too; null for a new one. */
export const conversationId = signal<string | null>(page.value === 'chat' ? route.value.id : null);

export const conversationHref = (id: string | null): string => (id === null ? '#/' : `#/c/${encodeURIComponent(id)}`);

/** Address of one answer, in its conversation. */
export const answerHref = (conversation: string, answer: string): string =>
  `${conversationHref(conversation)}?${new URLSearchParams({ answer })}`;

/** Address of a page, or of one thing or a search on it. */
export const pageHref = (
  to: Exclude<Page, 'chat'>,
  { id, search }: { id?: string; search?: URLSearchParams } = {},
): string =>
  `#/${to}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${search === undefined || search.size === 0 ? '' : `?${search}`}`;

/** Puts a conversation into the address without opening it again. */
export const nameConversation = (id: string): void => {
  if (page.value === 'chat') history.replaceState(null, '', conversationHref(id));
  conversationId.value = id;
};

export const goTo = (id: string | null): void => {
  location.hash = conversationHref(id);
  route.value = { page: 'chat', id, search: new URLSearchParams() }; // at once: the event comes later
  conversationId.value = id;
};

addEventListener('hashchange', () => {
  route.value = readRoute();
  if (page.value === 'chat') conversationId.value = route.value.id;
});
