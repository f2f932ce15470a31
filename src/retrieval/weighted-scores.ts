import type { Passage } from './passage.ts';
import { formsOf } from './word-families.ts';

/** Saturation and length normalisation of BM25, as the keyword index has them. */
const [K1, B] = [1.2, 0.75];

type Counts = { length: number; counts: ReadonlyMap<string, number> };

const countsByPassage = new WeakMap<Passage, Counts>();

/** How often the passage has each stem, and its length in stems. */
const countsOf = (passage: Passage): Counts => {
  const known = countsByPassage.get(passage);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  let length = 0;
  for (const { stems } of passage.sentences) {
    length += stems.length;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const read = { length, counts };
  countsByPassage.set(passage, read);
  return read;
};

/** Mean length of some passages in stems, at least 1. */
export const meanLength = (passages: readonly Passage[]): number =>
  Math.max(1, passages.reduce((sum, passage) => sum + countsOf(passage).length, 0) / Math.max(1, passages.length));

/** BM25 of a passage with a weight for each term in place of inverse document frequency; `besides` is added to a term's count. */
export const weightedScore = (
  passage: Passage,
  terms: readonly string[],
  weights: readonly number[],
  mean: number,
  besides: (term: string) => number = () => 0,
): number => {
  const { length, counts } = countsOf(passage);
  const norm = K1 * (1 - B + (B * length) / mean);
  return terms.reduce((total, term, i) => {
    const own = formsOf(term).reduce((sum, form) => sum + (counts.get(form) ?? 0), counts.get(term) ?? 0);
    const count = own + besides(term);
    return total + ((weights[i] ?? 0) * count * (K1 + 1)) / (count + norm);
  }, 0);
};
