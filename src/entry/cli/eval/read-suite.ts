import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AssayError } from '../../../domain/errors.ts';
import { nearestName } from '../../../domain/nearest-name.ts';
import { loadSuite, type QuestionFile, type Suite } from '../../../eval/index.ts';
import { QUESTIONS_PATH } from '../../../ingest/formats.ts';
import { readText } from '../read-input.ts';

/** The commands below `assay eval`. */
const COMMANDS = ['add', 'suggest', 'metrics', 'import', 'schema'];

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

/** More than one file of a suite holds; a folder holds any number of them. */
const MOST_BYTES = 8 * 1_048_576;

const readFile = async (file: string): Promise<QuestionFile> => {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size > MOST_BYTES)
    throw new AssayError(
      'invalid-questions',
      `${file}:1:1: the file has ${(size / 1_048_576).toFixed(1)} MiB, and 8 MiB is the most.`,
      {
        hint: 'Split it into several files of a folder, and name that.',
      },
    );
  return { file, text: await readText(file) };
};

/** A file that isn't there, and may be a command that was misspelt. */
const checkExists = async (given: string): Promise<void> => {
  const exists =
    given === '-' ||
    (await stat(given).then(
      () => true,
      () => false,
    ));
  if (exists) return;
  const command = /^[a-z-]+$/i.test(given) ? nearestName(given, COMMANDS) : null;
  throw new AssayError('invalid-request', `There is no file or folder ${given}.`, {
    hint:
      command === null
        ? 'Name a file of golden questions, or a folder of them.'
        : `Did you mean assay eval ${command}?`,
  });
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
  if (given !== undefined) await checkExists(given);
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
  return loadSuite(await Promise.all(files.map(readFile)), place);
};
