import type { Passage } from '../../../retrieval/passage.ts';

/** An earlier turn of the conversation, as far as a follow-up needs it. */
export type EarlierTurn = {
  standaloneQuestion: string;
  shortAnswer: string | null;
  /** The question as it was typed; left out where it is the stand-alone one. */
  typed?: string;
  /** What was answered, without its markers; left out where it is not known or nothing was answered. */
  answer?: string;
  /** The passages that the answer cites, with their neighbours. */
  passages?: readonly Passage[];
};
