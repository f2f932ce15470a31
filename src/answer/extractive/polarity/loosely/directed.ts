import type { Quantity } from '../../../../domain/quantity.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { conceptOf } from '../../../../facts/terms.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSame } from '../same-word.ts';

const COMPARED = /^[^;.]{0,25}?\b(up|down|from|against|compared (?:with|to)|after|versus)\b/i;
const [RISE, FALL] = [conceptOf('rise'), conceptOf('fall')];

/** "4.2 million crowns …, from 5.1 million": the unit need not be said again. */
const areAlike = (now: Quantity, then: Quantity): boolean =>
  now.dimension === then.dimension || then.dimension === 'number';

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
  const figures = quantitiesOf(sentence).filter(({ kind, value }) => kind !== 'date' && value !== null);
  for (const [i, now] of figures.entries()) {
    const then = figures[i + 1];
    if (then === undefined || now.start < subjectAt || !areAlike(now, then)) continue;
    if (
      !COMPARED.test(sentence.text.slice(now.end, then.start)) ||
      compareQuantities(now, then).relation === 'equal' ||
      now.value === then.value
    )
      continue;
    const isRisen = (now.value ?? 0) > (then.value ?? 0);
    return isRisen === (concept === RISE) ? 'yes' : 'no';
  }
  return null;
};
