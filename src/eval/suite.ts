import type { Expectation } from './expectation.ts';

/** Where something stands in the questions file; both from 1. */
export type Place = { line: number; column: number };

export type GoldenTurn = { question: string; expect: Expectation | null; place: Place };

/** A question, or the turns of a conversation in order. */
export type GoldenCase = {
  /** The question, or the turns' questions joined by arrows; unique in its suite. */
  name: string;
  turns: GoldenTurn[];
  tags: string[];
  /** Why it isn't asked for now. */
  skip: string | null;
  place: Place;
};

export type Suite = { file: string; cases: GoldenCase[] };
