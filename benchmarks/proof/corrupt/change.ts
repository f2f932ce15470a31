import type { Base } from '../draft.ts';
import type { Chooser } from '../random.ts';

/** A stretch of a sentence and what is put in its place. */
export type Change = { start: number; end: number; by: string };

/** What may be changed in a sentence of a base, drawn; null where nothing of the kind is in it. */
export type Corruption = (sentence: string, base: Base, choose: Chooser) => Change | null;

export const applyChange = (sentence: string, { start, end, by }: Change): string =>
  sentence.slice(0, start) + by + sentence.slice(end);

/** Whether a passage of the base says this word or figure anywhere, so that putting it in might be no error. */
export const isSaid = (base: Base, text: string): boolean =>
  base.passages.some((passage) => passage.text.toLowerCase().includes(text.toLowerCase()));
