import { isUnseen, readNoSharedWord } from '../tests/support/no-shared-word.ts';
import type { QuestionSet, TrainingQuestion } from './question-sets.ts';

/** Questions that share no word with the section that answers them; with `unseen` the third that nothing is fitted on, else the rest. */
export const noSharedWordSet = async (unseen: boolean): Promise<QuestionSet> => {
  const { sections, questions } = await readNoSharedWord();
  const texts = sections.map(({ id, title, heading, text }) => [
    `${id}.md`,
    `# ${title}\n\n## ${heading}\n\n${text}\n`,
  ]);
  const anywhere = [{ start: 0, end: Infinity }];
  return {
    documents: Object.fromEntries(texts) as Record<string, string>,
    questions: questions
      .filter((_, i) => isUnseen(i) === unseen)
      .map(({ section, question }): TrainingQuestion => {
        return { question, documentId: section, answerable: true, answers: [], spans: anywhere };
      }),
  };
};
