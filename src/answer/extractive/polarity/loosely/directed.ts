import { conceptOf } from '../../../../facts/terms.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import { comparedPair } from '../../compared-pair.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSame } from '../same-word.ts';

const [RISE, FALL] = [conceptOf('rise'), conceptOf('fall')];

/**
 * What a figure that is set against an earlier one says to "Did it rise?": "a profit of 48 million, down from 54 million". The figure has to
 * be told of the subject. Null where there are no two such figures, or they are equal.
 */
export const directed = (
  { predicate, subject, words: asked }: AskedStatement,
  { sentence }: RankedSentence,
): Polarity | null => {
  const concept = predicate === null ? '' : conceptOf(predicate.folded);
  if (concept !== RISE && concept !== FALL) return null;
  if (subject === null || asked.some(({ folded }) => folded === 'than')) return null;
  const subjectAt = sentence.words.find((word) => isSame(subject, word))?.start;
  if (subjectAt === undefined) return null;
  const pair = comparedPair(sentence, subjectAt);
  if (pair === null) return null;
  const isRisen = (pair[0].value ?? 0) > (pair[1].value ?? 0);
  return isRisen === (concept === RISE) ? 'yes' : 'no';
};
