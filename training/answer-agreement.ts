import { agreement as agreementOfWords, answerWords, countWords } from '../src/answer/reading/agreement.ts';

/** Whether two answers are the same but for case, articles and punctuation. */
export const isSame = (one: string, other: string): boolean =>
  answerWords(one).join(' ') === answerWords(other).join(' ');

/** F1 of the words that two answers have in common, in [0, 1]. */
export const agreement = (one: string, other: string): number =>
  agreementOfWords(countWords(answerWords(one)), countWords(answerWords(other)));
