import { AssayError } from '../../../domain/errors.ts';
import { draftOf } from '../../../eval/index.ts';
import type { GoldenDraft } from '../../../server/feedback/questions-file.ts';
import { unansweredQuestions } from '../../../server/feedback/unanswered.ts';
import { UNREVIEWED } from '../../../server/feedback/unreviewed.ts';
import type { Assay } from '../../node.ts';
import { addDrafts, printDrafts } from './drafts-file.ts';
import { defaultQuestions } from './read-suite.ts';

export type AddOptions = { answer?: string[]; unanswered?: true; feedback?: true; file?: string; print?: true };

const fromAnswer = async ({ store }: Assay, id: string): Promise<GoldenDraft> => {
  const answer = await store.getAnswer(id);
  if (answer === null)
    throw new AssayError('not-found', `There is no answer ${JSON.stringify(id)}.`, {
      hint: 'Its id is in the JSON of the answer and in the link that shares it.',
    });
  const expected = draftOf(answer);
  return { question: answer.standaloneQuestion, comment: null, expected, tags: [UNREVIEWED] };
};

const fromQuestion = async (assay: Assay, question: string): Promise<GoldenDraft> => {
  const answer = await assay.forgetfulAsker().ask({ question, mode: 'auto' });
  return { question, comment: null, expected: draftOf(answer), tags: [UNREVIEWED] };
};

const fromFeedback = async ({ store }: Assay): Promise<GoldenDraft[]> => {
  const questions = new Map(
    (await store.listQuestions(Infinity)).map(({ answerId, question }) => [answerId, question]),
  );
  return (await store.listFeedback()).flatMap(({ answerId, comment, expected }) => {
    const question = questions.get(answerId);
    return question === undefined || expected === null
      ? []
      : [{ question, comment, expected, tags: ['feedback', UNREVIEWED] }];
  });
};

const fromUnanswered = async ({ store }: Assay): Promise<GoldenDraft[]> =>
  unansweredQuestions(await store.listQuestions(Infinity)).map(({ question, times }) => ({
    question,
    comment: `Not answered when it was last asked (${times} times in all).`,
    expected: { abstains: true },
    tags: ['unanswered', UNREVIEWED],
  }));

/** Drafts golden questions of what is asked here, was answered, was left unanswered or was not liked. */
export const add = async (assay: Assay, questions: readonly string[], options: AddOptions): Promise<void> => {
  const { answer = [], unanswered, feedback, file, print } = options;
  if (questions.length === 0 && answer.length === 0 && unanswered !== true && feedback !== true)
    throw new AssayError('invalid-request', 'There is nothing to add.', {
      hint: 'Give a question, --answer ID, --unanswered or --feedback.',
    });
  const drafts: GoldenDraft[] = [];
  for (const id of answer) drafts.push(await fromAnswer(assay, id));
  for (const question of questions) drafts.push(await fromQuestion(assay, question));
  if (feedback === true) drafts.push(...(await fromFeedback(assay)));
  if (unanswered === true) drafts.push(...(await fromUnanswered(assay)));
  if (print === true) await printDrafts(drafts);
  else await addDrafts(file ?? defaultQuestions(assay.config.corpus), drafts);
};
