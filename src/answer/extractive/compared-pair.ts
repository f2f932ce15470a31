import type { Quantity } from '../../domain/quantity.ts';
import { quantitiesOf } from '../question/fitting-quantities.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';

/** What stands between a figure and the earlier one that it is set against. */
const COMPARED = /^[^;.]{0,25}?\b(?:up|down|from|against|compared (?:with|to)|after|versus)\b/i;

/** "4.2 million crowns …, from 5.1 million": the unit need not be said again. */
const areAlike = (now: Quantity, then: Quantity): boolean =>
  now.dimension === then.dimension || then.dimension === 'number';

/** A figure behind a place of a sentence and the earlier one that it is set against: "48 million, down from 54 million"; null without. */
export const comparedPair = (sentence: PassageSentence, from: number): [Quantity, Quantity] | null => {
  const figures = quantitiesOf(sentence).filter(({ kind, value }) => kind !== 'date' && value !== null);
  for (const [i, now] of figures.entries()) {
    const then = figures[i + 1];
    if (then === undefined || now.start < from || !areAlike(now, then)) continue;
    if (COMPARED.test(sentence.text.slice(now.end, then.start)) && now.value !== then.value) return [now, then];
  }
  return null;
};
