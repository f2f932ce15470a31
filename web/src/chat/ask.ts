import { batch } from '@preact/signals';
import { ask as stream, type AskEvent } from '../api/ask.ts';
import { announce } from '../app/announce.ts';
import { conversationId, nameConversation } from '../app/route.ts';
import { watchServer } from '../app/server-status.ts';
import { noteAnswer, refreshConversations } from '../conversations/conversations.ts';
import { tellOtherTabs } from '../conversations/other-tabs.ts';
import { words } from '../words.ts';
import { announceEvent } from './announce-answer.ts';
import { refreshConversation } from './chat.ts';
import { carryDraft } from './draft.ts';
import { advance, startExchange, type Exchange } from './exchange.ts';
import {
  all,
  change,
  choose,
  drop,
  hasNoId,
  isAnswering,
  lastAnswer,
  latestAnswer,
  nameThread,
  shownThread,
} from './threads.ts';

/** Sentences, their claims and their citations are shown together; an answer that is whole by then is shown whole. */
const TOGETHER_MILLISECONDS = 60;

const running = new Map<string, AbortController>();
let asked = 0;

const threadOf = (key: string): string | undefined => all.peek().find((one) => one.key === key)?.thread;

const apply = (key: string, events: readonly AskEvent[]): void =>
  batch(() => {
    for (const event of events) {
      const isShown = threadOf(key) === shownThread.peek();
      change(key, (exchange) => advance(exchange, event));
      if (isShown) announceEvent(event);
      // The server may have answered all the same, and then keeps it.
      if (event.type === 'error' && event.problem.code === 'offline') watchServer(() => void refreshConversation());
      if (event.type !== 'done') continue;
      const { conversationId: id } = event.answer;
      const thread = threadOf(key);
      if (thread !== undefined && thread !== id) nameThread(thread, id);
      if (isShown && conversationId.peek() !== id) carryDraft(() => nameConversation(id));
      noteAnswer(event.answer);
      void refreshConversations();
      tellOtherTabs(id);
    }
    change(key, (exchange) =>
      exchange.phase === 'waiting' && exchange.text !== '' ? { ...exchange, grew: true } : exchange,
    );
  });

const follow = async ({ key, question, follows, thread }: Exchange, signal: AbortSignal): Promise<void> => {
  const isNew = hasNoId(thread);
  const request = {
    question,
    ...(isNew ? {} : { conversationId: thread }),
    ...(isNew || follows === latestAnswer(thread) ? {} : { after: follows }),
  };
  const waiting: AskEvent[] = [];
  let timer: number | undefined;
  const flush = () => {
    window.clearTimeout(timer);
    timer = undefined;
    apply(key, waiting.splice(0));
  };
  for await (const event of stream(request, signal)) {
    waiting.push(event);
    if (event.type === 'delta' || event.type === 'claim' || event.type === 'citation')
      timer ??= window.setTimeout(flush, TOGETHER_MILLISECONDS);
    else flush();
  }
};

const start = async (question: string, thread: string, follows: string | null): Promise<void> => {
  asked += 1;
  const exchange = startExchange({ key: `asked-${asked}`, thread, follows, question });
  const controller = new AbortController();
  running.set(exchange.key, controller);
  batch(() => {
    all.value = [...all.value, exchange];
    choose(exchange);
  });
  announce(words.answer.searching);
  await follow(exchange, controller.signal);
  running.delete(exchange.key);
};

/** Asks in the open conversation, or in a new one. */
export const ask = async (question: string): Promise<void> => {
  if (!isAnswering.peek()) await start(question, shownThread.peek(), lastAnswer.peek());
};

/**
 * Asks a question of the conversation in other words. A version that was answered stays, with all that followed it; one
 * that was not makes way.
 */
export const askInstead = async (exchange: Exchange, question: string): Promise<void> => {
  if (isAnswering.peek()) return;
  if (exchange.answer === null) drop(exchange.key);
  await start(question, exchange.thread, exchange.follows);
};

/** Ends the answer that is under way; what was checked so far stays. */
export const stop = (): void => {
  for (const { key, thread } of all.peek()) if (thread === shownThread.peek()) running.get(key)?.abort();
};
