import { computed, signal } from '@preact/signals';
import type { Answer, Feedback } from '../api/types.ts';
import { conversationId } from '../app/route.ts';
import { precedingAnswers } from '../../../src/domain/conversation-path.ts';
import { shownPath, versionsOf } from './branches.ts';
import { pastExchange, type Exchange } from './exchange.ts';

/** Exchanges of the open conversation, and those of others that are under way or went wrong; each conversation's in order. */
export const all = signal<readonly Exchange[]>([]);

const NEW = 'new-';
let fresh = 0;

/** A name for a conversation that has no id yet. */
export const newThread = (): string => `${NEW}${(fresh += 1)}`;

export const hasNoId = (thread: string): boolean => thread.startsWith(NEW);

/** The conversation that is shown. */
export const shownThread = signal(conversationId.peek() ?? newThread());

/** Versions of questions that were gone to, by key. */
const chosen = signal<ReadonlySet<string>>(new Set());

const inThread = computed(() => all.value.filter(({ thread }) => thread === shownThread.value));

/** What is shown, oldest first. */
export const exchanges = computed(() => shownPath(inThread.value, chosen.value));

export const isAnswering = computed(() => exchanges.value.some(({ phase }) => phase === 'waiting'));

/** The answer that the next question follows. */
export const lastAnswer = computed(() => exchanges.value.findLast(({ answer }) => answer !== null)?.answer?.id ?? null);

/** The answer that the server would take a question to follow: the latest of the conversation. */
export const latestAnswer = (thread: string): string | null =>
  all.value.findLast((one) => one.thread === thread && one.answer !== null)?.answer?.id ?? null;

export const versions = (exchange: Exchange): Exchange[] => versionsOf(exchange, all.value);

/** Shows a version of a question, with what followed it. */
export const choose = (exchange: Exchange): void => {
  const others = new Set(versions(exchange).map(({ key }) => key));
  chosen.value = new Set([...[...chosen.value].filter((key) => !others.has(key)), exchange.key]);
};

export const change = (key: string, work: (exchange: Exchange) => Exchange): void => {
  all.value = all.value.map((one) => (one.key === key ? work(one) : one));
};

/** Keeps what was thought of an answer, for when it is shown again. */
export const noteFeedback = (answerId: string, feedback: Feedback | null): void => {
  all.value = all.value.map((one) => (one.answer?.id === answerId ? { ...one, feedback } : one));
};

export const drop = (key: string): void => {
  all.value = all.value.filter((one) => one.key !== key);
};

/**
 * Lets go of what the server keeps of the other conversations, which is fetched when one of them is opened, and of
 * questions that were left unanswered in a chat that came to nothing.
 */
export const forgetOthers = (): void => {
  const isOpen = ({ thread, phase }: Exchange): boolean =>
    phase === 'waiting' || (phase !== 'done' && !hasNoId(thread));
  all.value = all.value.filter((one) => one.thread === shownThread.value || isOpen(one));
};

/** The conversation got its id with its first answer. */
export const nameThread = (thread: string, id: string): void => {
  all.value = all.value.map((one) => (one.thread === thread ? { ...one, thread: id } : one));
  if (shownThread.value === thread) shownThread.value = id;
};

/**
 * Takes over what the server keeps of a conversation; what is under way here stays. A question whose connection broke off
 * after the server had answered it has its answer then.
 */
export const takeOver = (thread: string, kept: readonly { answer: Answer; feedback?: Feedback }[]): void => {
  const here = all.value.filter((one) => one.thread === thread);
  const known = new Map(here.flatMap((one) => (one.answer === null ? [] : [[one.answer.id, one]])));
  const preceding = precedingAnswers(kept.map(({ answer }) => answer));
  const past = kept.map(({ answer, feedback }) =>
    pastExchange(answer, preceding.get(answer.id) ?? null, feedback ?? null, known.get(answer.id)),
  );
  const isAnswered = ({ phase, question, follows }: Exchange): boolean =>
    (phase === 'failed' || phase === 'stopped') &&
    past.some(
      (one) => one.answer !== null && !known.has(one.answer.id) && one.question === question && one.follows === follows,
    );
  const open = here.filter((one) => one.answer === null && !isAnswered(one));
  all.value = [...all.value.filter((one) => one.thread !== thread), ...past, ...open];
};

/** Goes to the versions of questions that lead to an answer; false when the open conversation has no such answer. */
export const showAnswer = (answerId: string): boolean => {
  const byAnswer = new Map(inThread.peek().flatMap((one) => (one.answer === null ? [] : [[one.answer.id, one]])));
  let at = byAnswer.get(answerId);
  if (at === undefined) return false;
  for (let steps = byAnswer.size; at !== undefined && steps > 0; steps -= 1) {
    choose(at);
    at = at.follows === null ? undefined : byAnswer.get(at.follows);
  }
  return true;
};
