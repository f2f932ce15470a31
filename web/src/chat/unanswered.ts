import { effect } from '@preact/signals';
import { conversationId } from '../app/route.ts';
import { tabStorage } from '../app/storage.ts';
import { startExchange, type Exchange } from './exchange.ts';
import { all, hasNoId, shownThread } from './threads.ts';

const KEY = 'assay.unanswered';

/** A question that was sent and not answered; `thread` is null where its conversation had no id. */
type Unanswered = { key: string; thread: string | null; follows: string | null; question: string };

const isUnanswered = (value: unknown): value is Unanswered =>
  typeof value === 'object' && value !== null && 'question' in value && typeof value.question === 'string';

const stored = (): Unanswered[] => {
  try {
    const read: unknown = JSON.parse(tabStorage.get(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isUnanswered) : [];
  } catch {
    return [];
  }
};

const restore = ({ key, thread, follows, question }: Unanswered): Exchange => ({
  ...startExchange({ key: `${key} again`, thread: thread ?? shownThread.peek(), follows, question }),
  phase: 'stopped',
});

/** Brings back the questions that a reload cut off, and remembers those that it would cut off from now on. */
export const keepUnanswered = (): void => {
  all.value = stored()
    .filter(({ thread }) => thread !== null || conversationId.peek() === null)
    .map(restore);
  effect(() => {
    const open = all.value
      .filter(({ answer }) => answer === null)
      .map(({ key, thread, follows, question }) => ({
        key,
        thread: hasNoId(thread) ? null : thread,
        follows,
        question,
      }));
    tabStorage.set(KEY, open.length === 0 ? null : JSON.stringify(open));
  });
};
