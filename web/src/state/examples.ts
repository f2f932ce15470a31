import { computed, signal } from '@preact/signals';
import { exampleQuestions } from '../answer/example-questions.ts';
import { api } from '../api/client.ts';
import type { Fact } from '../api/types.ts';
import { documents } from './documents.ts';

const SHOWN = 4;
const facts = signal<Fact[]>([]);

/** Questions to start with, drawn from what is indexed. */
export const examples = computed(() => exampleQuestions(documents.value ?? [], facts.value, SHOWN));

export const loadFacts = async (): Promise<void> => {
  const result = await api.facts();
  if (result.ok) facts.value = result.value.facts;
};
