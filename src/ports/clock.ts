/** Time and identity, which the core takes as arguments to stay deterministic. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds of a clock that only goes forward, for timings. */
  elapsed(): number;
  /** A fresh id that nobody can guess. */
  newId(): string;
}
