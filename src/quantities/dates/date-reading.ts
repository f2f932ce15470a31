import type { Period } from './periods.ts';

/** A date or period read from tokens, with the index after it. */
export type DateReading = {
  period: Period;
  next: number;
  /** Other readings of an ambiguous text. */
  others?: Period[];
  /** Said to hold about then. */
  isRough?: true;
  /** Its open year is “the year”: that of the document. */
  isOfTheYear?: true;
};
