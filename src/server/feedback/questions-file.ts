import { parse, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import { plain } from '../../domain/plain.ts';

/** Where the golden questions are, in the corpus folder. */
export const QUESTIONS_FILE = 'questions.yaml';

/** A golden question to be: what is asked, what a right answer holds, and remarks for whoever looks it over. */
export type GoldenDraft = {
  question: string | string[];
  comment: string | null;
  /** Keys of `expect` in the questions file. */
  expected: Readonly<Record<string, unknown>>;
  tags: readonly string[];
};

const Entries = z.array(z.looseObject({ question: z.union([z.string(), z.array(z.string())]).optional() }));
const QuestionsFile = z.union([
  z.null().transform(() => []),
  Entries,
  z.looseObject({ questions: Entries }).transform(({ questions }) => questions),
]);

const plainOf = (question: string | string[]): string => plain([question].flat().join('\n'));

const dataOf = ({ question, tags, expected }: GoldenDraft) => ({ question, tags, expect: expected });

/** A draft as an entry of a list of questions, the comment above it. */
const entry = (draft: GoldenDraft): string => {
  const remarks = draft.comment === null ? [] : draft.comment.split(/\r\n|\p{Zl}|\p{Zp}|[\r\n\v\f\u0085]/u);
  const above = remarks.map((line) => `# ${line}\n`).join('');
  return above + stringify([dataOf(draft)], { lineWidth: 0 });
};

/** Drafts as a file of golden questions; the first of each question. */
export const questionsYaml = (drafts: readonly GoldenDraft[]): string => {
  const first = new Map<string, GoldenDraft>();
  for (const draft of drafts) if (!first.has(plainOf(draft.question))) first.set(plainOf(draft.question), draft);
  return first.size === 0 ? '[]\n' : Array.from(first.values(), entry).join('\n');
};

const notAList = (file: string, cause: unknown): AssayError =>
  new AssayError('invalid-questions', `${file} is not a list of questions.`, {
    hint: 'Correct it first: assay eval says where.',
    cause,
  });

/**
 * The questions of a file in their plain wording.
 *
 * @throws AssayError `invalid-questions` when it isn't a list of questions
 */
export const questionsIn = (text: string, file = QUESTIONS_FILE): Set<string> => {
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    throw notAList(file, cause);
  }
  const entries = QuestionsFile.safeParse(content);
  if (!entries.success) throw notAList(file, entries.error);
  return new Set(entries.data.flatMap(({ question }) => [question ?? []].flat().map(plain)));
};

/**
 * The text of a questions file with a draft at its end; all else in it stays as it is.
 *
 * @throws AssayError `already-exists`, or `invalid-questions` when the file is not a list of questions
 */
export const withDraft = (text: string, draft: GoldenDraft, file = QUESTIONS_FILE): string => {
  const known = questionsIn(text, file);
  if ([draft.question].flat().some((question) => known.has(plain(question))))
    throw new AssayError('already-exists', `This question is in ${file} already.`, { hint: 'Change it there.' });
  const document = parseDocument(text);
  let changed: string;
  if (document.has('questions')) {
    const node = document.createNode(dataOf(draft));
    node.commentBefore = draft.comment === null ? null : draft.comment.replace(/^/gm, ' ');
    document.addIn(['questions'], node);
    changed = document.toString({ lineWidth: 0 });
  } else {
    const isEmpty = text.trim() === '' || /^\[\s*\]\s*$/.test(text);
    changed = `${isEmpty ? '' : `${text.trimEnd()}\n\n`}${entry(draft)}`;
  }
  questionsIn(changed, file); // what can't be read again is not written
  return changed;
};
