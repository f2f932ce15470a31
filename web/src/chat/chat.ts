import { effect, signal, untracked } from '@preact/signals';
import { api } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import { conversationId, goTo } from '../app/route.ts';
import { watchServer } from '../app/server-status.ts';
import { closeInspector } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { exchanges, forgetOthers, newThread, shownThread, takeOver } from './threads.ts';
import { keepUnanswered } from './unanswered.ts';

export const isLoading = signal(false);
/** Why the conversation could not be opened. */
export const loadProblem = signal<Problem | null>(null);

/** Codes of problems that pass by themselves. */
const PASSING = new Set(['offline', 'not-ready']);

const open = async (id: string): Promise<void> => {
  const result = await api.conversation(id);
  if (conversationId.value !== id) return;
  isLoading.value = false;
  if (result.ok) {
    loadProblem.value = null;
    takeOver(
      id,
      result.value.messages.flatMap((message) => (message.role === 'assistant' ? [message] : [])),
    );
    return;
  }
  const isPassing = PASSING.has(result.problem.code);
  if (isPassing) watchServer(() => void open(id));
  if (isPassing && exchanges.value.length > 0) return; // what is there stays
  loadProblem.value =
    result.problem.code === 'not-found'
      ? { code: 'not-found', detail: words.problem.unknownConversation }
      : result.problem;
};

/** Fetches the open conversation again: it may have grown, shrunk or gone elsewhere. */
export const refreshConversation = async (): Promise<void> => {
  const id = conversationId.peek();
  if (id !== null && !isLoading.peek()) await open(id);
};

const show = (id: string | null): void => {
  if (id !== null && id === shownThread.value) return;
  shownThread.value = id ?? newThread();
  forgetOthers();
  closeInspector();
  loadProblem.value = null;
  isLoading.value = id !== null;
  if (id !== null) void open(id);
};

/** Opens an empty chat, also where one is open that has not got an answer yet. */
export const openFresh = (): void => {
  const wasFresh = conversationId.peek() === null;
  goTo(null);
  if (wasFresh) show(null);
};

/** Follows the address from now on. */
export const startChat = (): void => {
  keepUnanswered();
  effect(() => {
    const first = exchanges.value[0]?.question;
    document.title = first === undefined ? words.product : `${first.slice(0, 80)} · ${words.product}`;
  });
  const first = conversationId.peek();
  isLoading.value = first !== null;
  if (first !== null) void open(first);
  let isFirst = true;
  effect(() => {
    const id = conversationId.value;
    if (!isFirst) untracked(() => show(id));
    isFirst = false;
  });
};
