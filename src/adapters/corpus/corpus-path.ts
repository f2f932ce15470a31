import { AssayError } from '../../domain/errors.ts';

/**
 * The parts of a path in the corpus folder. Throws `outside-corpus` for one that leads outside (absolute, or
 * with `..`), and `invalid-request` for one that can't name a source there (empty, hidden, control characters).
 */
export const corpusPathParts = (path: string): string[] => {
  const parts = path.split('/');
  const shown = JSON.stringify(path.slice(0, 200));
  if (path.startsWith('/') || path.includes('\\') || /^[a-z]:/i.test(path) || parts.includes('..'))
    throw new AssayError('outside-corpus', `The path ${shown} leads outside the corpus folder.`, {
      hint: "Use a path below it, with '/' between folders.",
    });
  if (parts.some((part) => part === '' || part.startsWith('.')) || /\p{Cc}/u.test(path))
    throw new AssayError('invalid-request', `${shown} can't name a source.`, {
      hint: 'Use a file name that is not empty and does not start with a dot.',
    });
  return parts;
};

/** A file that the corpus folder does not hold, or no longer. */
export const missingFile = (path: string, cause?: unknown): AssayError =>
  new AssayError('not-found', `There is no file '${path}' in the corpus folder.`, {
    hint: 'It may have been removed a moment ago.',
    cause,
  });
