import type { Place } from '../questions/suite.ts';

/** A question, in one phrasing or several, with keys of `expect` in a questions file. */
export type ImportedQuestion = {
  questions: string[];
  expect: Readonly<Record<string, unknown>>;
  /** What the other file remarks on it. */
  comment: string | null;
};

/** What was left out, and where it stands in the other file. */
export type Omission = { place: Place; message: string };

export type Imports = { questions: ImportedQuestion[]; omissions: Omission[] };
