import { computed, effect, signal, untracked } from '@preact/signals';
import { api } from '../api/client.ts';
import { ask as stream, type AskEvent } from '../api/ask.ts';
import type { Problem } from '../api/result.ts';
import { words } from '../words.ts';
import { announce } from '../app/announce.ts';
import { announceEvent } from './announce-answer.ts';
import { refreshConversations } from '../conversations/conversations.ts';
import { advance, pastExchange, startExchange, type Exchange } from './exchange.ts';
import { closeInspector } from '../sources/inspector.ts';
import { conversationId, nameConversation } from '../app/route.ts';
import { watchServer } from '../app/server-status.ts';

/** The open conversation, oldest first. */
export const exchanges = signal<Exchange[]>([]);
export const isLoading = signal(false);
/** Why the conversation could not be opened. */
export const loadProblem = signal<Problem | null>(null);

/** The conversation that `exchanges` shows. */
let shown: string | null = null;
let running: AbortController | null = null;
let asked = 0;

export const isAnswering = computed(() => exchanges.value.some((exchange) => exchange.phase === 'waiting'));

export const stop = (): void => running?.abort();

const apply = (key: string, event: AskEvent): void => {
  exchanges.value = exchanges.value.map((exchange) => (exchange.key === key ? advance(exchange, event) : exchange));
  announceEvent(event);
};

const follow = async (key: string, question: string, controller: AbortController): Promise<void> => {
  const request = conversationId.value === null ? { question } : { question, conversationId: conversationId.value };
  for await (const event of stream(request, controller.signal)) {
    if (running !== controller) return; // another conversation was opened meanwhile
    apply(key, event);
    if (event.type === 'error' && event.problem.code === 'offline') watchServer();
    if (event.type === 'done') {
      shown = event.answer.conversationId;
      nameConversation(event.answer.conversationId);
      void refreshConversations();
    }
  }
};

/** Asks in the open conversation, or in a new one. */
export const ask = async (question: string): Promise<void> => {
  if (isAnswering.value) return;
  asked += 1;
  const key = `asked-${asked}`;
  const controller = new AbortController();
  running = controller;
  exchanges.value = [...exchanges.value, startExchange(key, question)];
  announce(words.answer.searching);
  await follow(key, question, controller);
};

/** Asks a question again whose answer failed or was stopped. */
export const askAgain = async (exchange: Exchange): Promise<void> => {
  exchanges.value = exchanges.value.filter((other) => other.key !== exchange.key);
  await ask(exchange.question);
};

export const forget = (exchange: Exchange): void => {
  exchanges.value = exchanges.value.filter((other) => other.key !== exchange.key);
};

const open = async (id: string): Promise<void> => {
  isLoading.value = true;
  loadProblem.value = null;
  const result = await api.conversation(id);
  if (conversationId.value !== id) return;
  isLoading.value = false;
  if (result.ok) {
    exchanges.value = result.value.messages.flatMap((message) =>
      message.role === 'assistant' ? [pastExchange(message.answer)] : [],
    );
    return;
  }
  loadProblem.value =
    result.problem.code === 'not-found'
      ? { code: 'not-found', detail: words.problem.unknownConversation }
      : result.problem;
  if (result.problem.code === 'offline') watchServer(() => void open(id));
};

const change = (id: string | null): void => {
  if (id === shown) return;
  shown = id;
  running?.abort();
  running = null;
  closeInspector();
  exchanges.value = [];
  loadProblem.value = null;
  isLoading.value = false;
  if (id !== null) void open(id);
};

effect(() => {
  const first = exchanges.value[0]?.question;
  document.title = first === undefined ? words.product : `${first.slice(0, 80)} · ${words.product}`;
});

effect(() => {
  const id = conversationId.value;
  untracked(() => change(id));
});
