import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import type { ExpectedAnswer } from '../../domain/expected-answer.ts';
import { plain } from '../../domain/plain.ts';
import type { CorpusFolder } from '../../ports/corpus-folder.ts';
import { createTurns } from '../in-turn.ts';

/** Where the golden questions are, in the corpus folder. */
export const QUESTIONS_FILE = 'questions.yaml';

/** A question as a reader wants it answered, with what the reader said of the answer there was. */
export type GoldenDraft = { question: string; comment: string | null; expected: ExpectedAnswer };

const Entries = z.array(z.looseObject({ question: z.string().optional() })).nullable();

/** A draft as an entry of `questions.yaml`, the comment above it. */
const entry = ({ question, comment, expected }: GoldenDraft): string => {
  const remarks = comment === null ? [] : comment.split(/\r\n|\p{Zl}|\p{Zp}|[\r\n\v\f\u0085]/u);
  const above = remarks.map((line) => `# ${line}\n`).join('');
  return above + stringify([{ question, tags: ['feedback'], expect: expected }], { lineWidth: 0 });
};

/** Drafts as a file of golden questions; the latest of each question. */
export const questionsYaml = (drafts: readonly GoldenDraft[]): string => {
  const latest = new Map<string, GoldenDraft>();
  for (const draft of drafts) if (!latest.has(plain(draft.question))) latest.set(plain(draft.question), draft);
  return latest.size === 0 ? '[]\n' : Array.from(latest.values(), entry).join('\n');
};

export type GoldenQuestions = {
  /** Whether a question is in the file, by its plain wording. A file that can't be read has none. */
  known: () => Promise<(question: string) => boolean>;
  /** @throws AssayError `already-exists`, or `invalid-questions` when the file is not a list of questions. */
  add: (draft: GoldenDraft) => Promise<void>;
};

/** The golden questions in the corpus folder. New ones are put at its end; all else in it stays as it is. */
export const goldenQuestions = (corpus: CorpusFolder): GoldenQuestions => {
  const inTurn = createTurns();

  const readText = async (): Promise<string> => {
    const exists = (await corpus.list()).some(({ path }) => path === QUESTIONS_FILE);
    return exists ? new TextDecoder().decode(await corpus.read(QUESTIONS_FILE)) : '';
  };

  const questionsIn = (text: string): Set<string> => {
    let content: unknown;
    try {
      content = parse(text);
    } catch (cause) {
      throw notAList(cause);
    }
    const entries = Entries.safeParse(content);
    if (!entries.success) throw notAList(entries.error);
    return new Set((entries.data ?? []).flatMap(({ question }) => (question === undefined ? [] : [plain(question)])));
  };

  const add = async (draft: GoldenDraft): Promise<void> => {
    const text = await readText();
    if (questionsIn(text).has(plain(draft.question)))
      throw new AssayError('already-exists', `This question is in ${QUESTIONS_FILE} already.`, {
        hint: 'Change it there.',
      });
    const before = text.trim() === '' ? '' : `${text.trimEnd()}\n\n`;
    const changed = `${before === '' || /^\[\s*\]\s*$/.test(text) ? '' : before}${entry(draft)}`;
    questionsIn(changed); // what can't be read again is not written
    await corpus.write(QUESTIONS_FILE, new TextEncoder().encode(changed));
  };

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
    add: (draft) => inTurn(() => add(draft)),
  };
};

const notAList = (cause: unknown): AssayError =>
  new AssayError('invalid-questions', `${QUESTIONS_FILE} is not a list of questions.`, {
    hint: 'Correct it first: assay eval says where.',
    cause,
  });
