import type { Answer } from '../domain/answer.ts';

/** Whether one expectation holds, with what was expected and found in words. */
export type Outcome = { passed: boolean; expected: string; got: string };

/** Judges one key of an expectation against an answer. */
export type Check<Value> = (answer: Answer, expected: Value) => Outcome;

/** Texts for people: each in quotes, or `nothing`. */
export const quoted = (texts: readonly string[]): string =>
  texts.length === 0 ? 'nothing' : texts.map((text) => `“${text}”`).join(', ');
