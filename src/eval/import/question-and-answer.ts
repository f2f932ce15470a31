import { z } from 'zod';
import { QueryText } from '../../domain/search.ts';
import { oneOrMore, Text } from '../questions/fields.ts';
import { literally } from './assertions.ts';
import type { ImportedQuestion } from './imported.ts';

/** A line of questions and answers: `answer` is one, `answers` several of which any is right. */
export const QuestionAndAnswer = z
  .object({
    question: QueryText,
    answer: oneOrMore(Text).optional(),
    answers: z.array(Text).optional(),
    document: Text.optional(),
    quote: Text.optional(),
    answerable: z.boolean().optional(),
  })
  .superRefine(({ answer = [], answers = [], document, quote, answerable }, context) => {
    const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    const isEmpty = answer.length + answers.length === 0;
    if (answerable === false && !isEmpty) refuse('answerable', 'is false, and there is an answer');
    if (answerable !== false && isEmpty && document === undefined)
      refuse('answer', 'is missing; where the documents have none, say "answerable": false');
    if (quote !== undefined && document === undefined) refuse('quote', 'needs the `document` that it is in');
  });
export type QuestionAndAnswer = z.infer<typeof QuestionAndAnswer>;

/** A line as a golden question. */
export const importQuestionAndAnswer = (line: QuestionAndAnswer): ImportedQuestion => {
  const { question, answer = [], answers = [], document, quote, answerable } = line;
  const texts = [...new Set([...answer, ...answers])];
  const cites = document === undefined ? {} : { cites: { document, ...(quote === undefined ? {} : { quote }) } };
  const wording =
    texts.length === 0 ? {} : texts.length === 1 ? { contains: texts } : { matches: texts.map(literally).join('|') };
  const expect = answerable === false ? { abstains: true } : { ...wording, ...cites };
  return { questions: [question], expect, comment: null };
};
