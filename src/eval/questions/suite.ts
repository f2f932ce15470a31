import type { Expectation } from './expectation.ts';

/** Where something stands in a questions file; both from 1. */
export type Place = { line: number; column: number };

/** A document that an expectation names, with the words that have to be in it. */
export type NamedDocument = { document: string; place: Place; quote: { text: string; place: Place } | null };

export type GoldenTurn = {
  question: string;
  asOf: string | null;
  expect: Expectation | null;
  place: Place;
  /** Documents that `expect` names. */
  named: NamedDocument[];
};

/** A question, or the turns of a conversation in order. */
export type GoldenCase = {
  /** The question, or the turns' questions joined by arrows; unique in its suite. */
  name: string;
  turns: GoldenTurn[];
  tags: string[];
  /** Why it isn't asked for now. */
  skip: string | null;
  /** Only such questions are asked where there is one. */
  only: boolean;
  file: string;
  place: Place;
};

/** `file` names the file or folder that the cases came from. */
export type Suite = { file: string; cases: GoldenCase[] };
