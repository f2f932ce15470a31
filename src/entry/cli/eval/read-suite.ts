import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AssayError } from '../../../domain/errors.ts';
import { loadSuite, type QuestionFile, type Suite } from '../../../eval/index.ts';
import { QUESTIONS_PATH } from '../../../ingest/formats.ts';
import { readText } from '../read-input.ts';

const isQuestions = (name: string): boolean => /\.ya?ml$/i.test(name);

/** The folder beside `questions.yaml` that may hold more. */
const folderOf = (file: string): string => file.replace(/\.ya?ml$/i, '');

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isQuestions(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
};

const isFolder = async (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Where the questions are that nobody named: `questions.yaml` of the corpus folder. */
export const defaultQuestions = (corpus: string): string => path.join(corpus, QUESTIONS_PATH);

/**
 * The golden questions of a file, of all files of a folder, or, where none is named, of the corpus: `questions.yaml` and
 * what is in the folder `questions` beside it.
 */
export const readSuite = async (corpus: string, given?: string): Promise<Suite> => {
  const place = given ?? defaultQuestions(corpus);
  const files =
    given !== undefined
      ? (await isFolder(given))
        ? await filesIn(given)
        : [given]
      : [
          ...(existsSync(place) ? [place] : []),
          ...((await isFolder(folderOf(place))) ? await filesIn(folderOf(place)) : []),
        ];
  if (files.length === 0)
    throw new AssayError(
      'invalid-questions',
      given === undefined
        ? `There are no golden questions yet: ${place} does not exist.`
        : `There are no golden questions in ${place}.`,
      {
        hint: 'Write it, with one "- question: …" and its "expect:" for each, name another file, or begin with assay eval suggest.',
      },
    );
  const read = await Promise.all(
    files.map(async (file): Promise<QuestionFile> => ({ file, text: await readText(file) })),
  );
  return loadSuite(read, place);
};
