import { plain } from '../../domain/plain.ts';
import type { CorpusFolder } from '../../ports/corpus-folder.ts';
import { createTurns } from '../http/in-turn.ts';
import { type GoldenDraft, QUESTIONS_FILE, questionsIn, withDraft } from './questions-file.ts';
import { type UnreviewedQuestion, unreviewedIn, withoutUnreviewed, withReviewed } from './unreviewed.ts';

export type GoldenQuestions = {
  /** Whether a question is in the file, by its plain wording. A file that can't be read has none. */
  known: () => Promise<(question: string) => boolean>;
  /** @throws AssayError `already-exists`, or `invalid-questions` when the file is not a list of questions. */
  add: (draft: GoldenDraft) => Promise<void>;
  /** Those that nobody has looked over yet, in the order of the file. */
  unreviewed: () => Promise<UnreviewedQuestion[]>;
  /** Takes the tag `unreviewed` off; false where no such question has it. */
  review: (id: string) => Promise<boolean>;
  /** Takes a question out that is tagged `unreviewed`; false where there is none. */
  remove: (id: string) => Promise<boolean>;
};

/** The golden questions in the corpus folder. New ones are put at its end; all else in it stays as it is. */
export const goldenQuestions = (corpus: CorpusFolder): GoldenQuestions => {
  const inTurn = createTurns();

  const readText = async (): Promise<string> => {
    const exists = (await corpus.list()).some(({ path }) => path === QUESTIONS_FILE);
    return exists ? new TextDecoder().decode(await corpus.read(QUESTIONS_FILE)) : '';
  };

  const write = (text: string) => corpus.write(QUESTIONS_FILE, new TextEncoder().encode(text));

  const change = (edit: (text: string) => string | null): Promise<boolean> =>
    inTurn(async () => {
      const changed = edit(await readText());
      if (changed === null) return false;
      await write(changed);
      return true;
    });

  return {
    known: async () => {
      const text = await readText();
      try {
        const questions = questionsIn(text);
        return (question) => questions.has(plain(question));
      } catch {
        return () => false;
      }
    },
    add: (draft) => inTurn(async () => write(withDraft(await readText(), draft))),
    unreviewed: async () => unreviewedIn(await readText()),
    review: (id) => change((text) => withReviewed(text, id)),
    remove: (id) => change((text) => withoutUnreviewed(text, id)),
  };
};
