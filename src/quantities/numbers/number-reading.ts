/** A plain number read from tokens, scale words applied, without sign and unit. */
export type NumberReading = {
  value: number;
  /** Size of one unit of the last written place, in the number's own scale ("28.7 million": 100,000). */
  step: number;
  /** A fraction such as "two-thirds" or "½", with nothing whole before it. */
  fraction: boolean;
  /** Written without a digit. */
  inWords: boolean;
  /** A whole number of digits without separator, scale or fraction: may be a year or a label. */
  bare: boolean;
  /** Product of the scale words applied, 1 without any: a range passes it to its first end ("3 to 5 million"). */
  scale: number;
  /** Index of the first token after it. */
  next: number;
};

/**
 * Step of a fraction or share: people say "two-thirds" for what is within a percentage point of it, and "one in
 * 1,000" for what is within a tenth of it.
 */
export const fractionStep = (value: number): number => Math.min(0.02, Math.abs(value) / 5);

/** Step of "2½" or "two and a half", in units of the whole number. */
export const MIXED_STEP = 0.1;

export const reading = (
  value: number,
  step: number,
  next: number,
  more: Partial<NumberReading> = {},
): NumberReading => ({
  value,
  step,
  fraction: false,
  inWords: false,
  bare: false,
  scale: 1,
  next,
  ...more,
});
