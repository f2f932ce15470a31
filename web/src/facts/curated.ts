import { computed, signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import type { Fact } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { pageHref, route } from '../app/route.ts';
import { words } from '../words.ts';
import { cellsOf, toBody, type Cells } from './fact-cells.ts';
import { forgetFound } from './facts.ts';

/** What was last done to the curated facts; `removed` is the row that can be put back. */
const change = signal<{ message: string; removed: Cells | null; at: string } | null>(null);

/** Where it was done, or on the page that it led to. */
export const lastChange = computed(() => {
  void route.value;
  return change.value?.at === location.hash ? change.value : null;
});

const done = (message: string, at: string, removed: Cells | null = null): void => {
  announce(message);
  forgetFound();
  change.value = { message, removed, at };
  location.hash = at;
};

/** Adds a curated fact, or changes the one it was made from, and goes to it; resolves to what is wrong with it. */
export const saveFact = async (cells: Cells, changed: Fact | null): Promise<Problem | null> => {
  const body = toBody(cells, changed === null ? null : cellsOf(changed));
  const saved = changed === null ? await api.addFact(body) : await api.changeFact(changed.id, body);
  if (!saved.ok) return saved.problem;
  done(words.curated.saved, pageHref('facts', { id: saved.value.id }));
  return null;
};

/** Removes a curated fact and goes to the list, where it can be put back. */
export const removeFact = async (fact: Fact): Promise<Problem | null> => {
  const removed = await api.removeFact(fact.id);
  if (!removed.ok) return removed.problem;
  done(words.curated.removed(fact.quantity.text), pageHref('facts'), cellsOf(fact));
  return null;
};
