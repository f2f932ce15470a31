import { AssayError } from '../../domain/errors.ts';
import type { Place } from './suite.ts';

/** A mistake in a questions file. */
export type MistakeAt = { file: string; place: Place; message: string; hint?: string };

/** Mistakes beyond these are counted. */
const MOST_NAMED = 8;

/** The error for mistakes in questions files: the first in full, the others after it in the same line. */
export const refuse = ([first, ...others]: readonly [MistakeAt, ...MistakeAt[]], cause?: unknown): AssayError => {
  const { file, place, message, hint } = first;
  const also = others.slice(0, MOST_NAMED - 1).map((one) => {
    const where = one.file === file ? '' : `${one.file}:`;
    return `; ${where}${one.place.line}:${one.place.column}: ${one.message}`;
  });
  const more = others.length < MOST_NAMED ? '' : `; and ${others.length + 1 - MOST_NAMED} more`;
  return new AssayError(
    'invalid-questions',
    `${file}:${place.line}:${place.column}: ${message}${also.join('')}${more}${hint === undefined ? '' : '.'}`,
    {
      ...(hint === undefined ? {} : { hint }),
      fields: [first, ...others].map((one) => ({
        field: `${one.file}:${one.place.line}:${one.place.column}`,
        detail: one.message,
      })),
      cause,
    },
  );
};

/** @throws AssayError where there is a mistake */
export const refuseAny = ([first, ...others]: readonly MistakeAt[]): void => {
  if (first !== undefined) throw refuse([first, ...others]);
};
