import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import { tagsOf } from '../../../question/word-class.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { denialsOf } from '../negation.ts';
import { isLight } from '../permission.ts';
import { stemsAbove } from '../../stems-above.ts';
import { isGiven } from '../told-clause.ts';
import type { Means } from './about.ts';

const ANSWER = /^[\s*_"“'‘(]*(yes|no)\b(?=\s*[.,!–—:*_"”]|\s*$)/iu;
const QUESTION = /\?["'”’»)\]*_]*\s*$/;
/** Verbs that open a question which yes or no answers. */
const OPENS =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would|isn't|don't|doesn't|aren't)$/;

/**
 * What a source answers itself: "Can I change the battery? Yes." says yes to the same question. Each word of the one has to be said by the other or stand
 * above; null for another question, or an answer that does not open with yes or no.
 */
export const answeredInSource = (
  { content, words: asked }: AskedStatement,
  ranked: RankedSentence,
  means: Means,
): Polarity | null => {
  const { sentence, passage, position } = ranked;
  const question = passage.sentences[position - 1];
  const said = ANSWER.exec(sentence.text)?.[1];
  if (said === undefined || question === undefined || !QUESTION.test(question.text)) return null;
  const [opening] = question.words;
  if (opening === undefined || !OPENS.test(opening.folded)) return null;
  const tags = tagsOf(question.words);
  const denied =
    denialsOf({ words: question.words, tags }).length + denialsOf({ words: [...asked], tags: tagsOf(asked) }).length;
  const around = stemsAbove(ranked);
  const telling = question.words.filter((word) => isContent(word) && !isLight(word.folded));
  const isKnown = (word: Word, others: readonly Word[]): boolean => others.some((other) => means(word, other));
  const isSame =
    content.length > 0 &&
    content.every((word) => isKnown(word, question.words) || isGiven(word, { around })) &&
    telling.every(
      (word) =>
        isKnown(word, asked) ||
        isGiven(word, { around: new Set([...around].filter((stem) => !question.stemSet.has(stem))) }),
    );
  return denied === 0 && isSame && content.some((word) => isKnown(word, question.words))
    ? (said.toLowerCase() as Polarity)
    : null;
};
