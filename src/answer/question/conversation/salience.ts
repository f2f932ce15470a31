/**
 * Salience by what a thing was in its turn, after the ranks of centering (Grosz, Joshi and Weinstein 1995) and the weights of
 * Lappin and Leass (1994): subjects before objects before the rest, names before nouns.
 */
export const WEIGHTS = {
  answer: 2,
  subject: 4,
  owner: 4,
  object: 3,
  oblique: 3,
  modifier: 3,
  complement: 1,
  focus: 1,
  told: -4,
  /** A plural for "they", a place for "there". */
  number: 9,
  /** What was counted is what "they" are. */
  counted: 9,
  name: 6,
  /** "a new bridge" in a question is what the talk goes on about. */
  broughtUp: 10,
  turnBack: 2.5,
  /** What only an earlier turn named, where the latest question was about something else that fits: the talk has shifted. */
  shifted: 7,
  /** The same thing in two turns is what the conversation is about: its backward-looking center. */
  continued: 1.5,
  /** What the last pronoun stood for, the next one stands for more often than not (centering: continue before shift). */
  meant: 7,
  /** "that" and "there" point at the answer that was just given. */
  pointedAt: 6,
  saidOf: 4,
  fits: 2,
  human: 2,
  fullName: 0,
  personal: 2.5,
  /** What "who" asked for is a person more often than not. */
  personAsked: 6,
  /** A given name, a title or an occupation makes a name a person's. */
  person: 6,
  /** A name with a word for a thing in it is no person's: "Fort Le Boeuf". */
  notPersonal: 4,
};
