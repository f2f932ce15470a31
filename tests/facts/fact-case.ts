import type { Fact } from '../../src/domain/fact.ts';

type Expected = Partial<Pick<Fact, 'subject' | 'role' | 'modality' | 'attribution'>> & {
  /** Words that the measure or a qualifier has, and words that none of them has. */
  about?: readonly string[];
  without?: readonly string[];
  /** Start and end of the period. */
  time?: readonly [string, string];
  unit?: string;
  /** A number that the interval in the base unit holds. */
  value?: number;
};

/** A text, a figure in it as written, and what the text says with it. */
export type FactCase = readonly [text: string, figure: string, expected: Expected];
