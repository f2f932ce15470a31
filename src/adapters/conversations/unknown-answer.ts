import { AssayError } from '../../domain/errors.ts';

/** Feedback on an answer that is not stored, or no longer. */
export const unknownAnswer = (answerId: string): AssayError =>
  new AssayError('not-found', `There is no answer '${answerId}' to rate.`, {
    hint: 'It may have been removed with its conversation.',
  });
