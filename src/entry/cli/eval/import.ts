import { AssayError } from '../../../domain/errors.ts';
import {
  importPromptfoo,
  type Imports,
  importQuestionAndAnswer,
  type ImportedQuestion,
  QuestionAndAnswer,
} from '../../../eval/index.ts';
import type { GoldenDraft } from '../../../server/feedback/questions-file.ts';
import { count } from '../count.ts';
import { inputName, readJsonLines, readText } from '../read-input.ts';
import { errLine } from '../terminal.ts';
import { printDrafts } from './drafts-file.ts';

const readLines = async (file: string): Promise<Imports> => {
  const questions: ImportedQuestion[] = [];
  for await (const line of readJsonLines(file, QuestionAndAnswer)) questions.push(importQuestionAndAnswer(line));
  return { questions, omissions: [] };
};

const draft = ({ questions: [first = '', ...others], expect, comment }: ImportedQuestion): GoldenDraft => ({
  question: others.length === 0 ? first : [first, ...others],
  comment,
  expected: expect,
  tags: ['imported'],
});

/** Prints the questions of another tool's file as golden questions, and on standard error what was left out. */
export const importQuestions = async (file: string): Promise<void> => {
  const name = inputName(file);
  const { questions, omissions } = /\.ya?ml$/i.test(file)
    ? importPromptfoo(await readText(file), name)
    : await readLines(file);
  for (const { place, message } of omissions)
    errLine(`assay: left out: ${name}:${place.line}:${place.column}: ${message}.`);
  if (questions.length === 0)
    throw new AssayError('invalid-questions', `There is no question to import in ${name}.`, {
      hint: 'Give a promptfoo configuration (.yaml), or lines such as {"question": "…", "answer": "…"}.',
    });
  await printDrafts(questions.map(draft));
  errLine(`assay: ${count(questions.length, 'question')} imported.`);
};
