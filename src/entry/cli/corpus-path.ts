import { existsSync } from 'node:fs';
import path from 'node:path';
import { AssayError } from '../../domain/errors.ts';

const below = (folder: string, file: string): string | null => {
  const relative = path.relative(folder, file);
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? null : relative;
};

/**
 * A path as a person types it, from the working directory or from the corpus folder, as a path of the corpus.
 * @throws AssayError `outside-corpus` for any other.
 */
export const toCorpusPath = (typed: string, corpus: string): string => {
  const folder = path.resolve(corpus);
  const here = path.resolve(typed);
  const relative = existsSync(here)
    ? below(folder, here)
    : (below(folder, here) ?? below(folder, path.resolve(folder, typed)));
  if (relative === null)
    throw new AssayError('outside-corpus', `${typed} is not below the corpus folder ${corpus}.`, {
      hint: 'Put it there, or set ASSAY_CORPUS to the folder that holds it.',
    });
  return relative.split(path.sep).join('/');
};
