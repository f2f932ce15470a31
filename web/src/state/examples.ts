import { computed } from '@preact/signals';
import { words } from '../words.ts';
import { documents } from './documents.ts';

const SHOWN = 4;

/** Questions to start with, drawn from the indexed documents. */
export const examples = computed(() =>
  (documents.value ?? []).slice(0, SHOWN).map((document) => words.welcome.about(document.title)),
);
