import type { Question } from '../../retrieval/question.ts';
import { isSame } from '../extractive/polarity/same-word.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** Of the sentences for a question of who did something those that tell of the deed; all where none does. */
export const tellingDeed = (
  { words }: Pick<Question, 'words'>,
  shown: readonly RankedSentence[],
): readonly RankedSentence[] => {
  const at = words.findIndex(({ folded }) => folded === 'who');
  const deed = at < 0 ? undefined : words[at + 1];
  const telling = shown.filter(
    ({ sentence }) => deed !== undefined && sentence.words.some((word) => isSame(deed, word)),
  );
  return telling.length > 0 ? telling : shown;
};
