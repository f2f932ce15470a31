import { effect, signal, untracked } from '@preact/signals';
import { conversationId } from '../app/route.ts';
import { storage } from '../app/storage.ts';

const key = () => `assay.draft.${conversationId.value ?? 'new'}`;

/** What is in the question box; each conversation keeps its own over a reload. */
export const draft = signal(storage.get(key()) ?? '');

/** Counted up to ask the question box for the focus. */
export const focusRequests = signal(0);

export const setDraft = (text: string): void => {
  draft.value = text;
  storage.set(key(), text === '' ? null : text);
};

/** Keeps what is in the question box where the open conversation gets another name. */
export const carryDraft = (rename: () => void): void => {
  const text = draft.peek();
  setDraft('');
  rename();
  setDraft(text);
};

export const editQuestion = (text: string): void => {
  setDraft(text);
  focusRequests.value += 1;
};

effect(() => {
  const stored = storage.get(key()) ?? '';
  untracked(() => {
    draft.value = stored;
  });
});
