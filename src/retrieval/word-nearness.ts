import type { Embedder } from '../ports/embedder.ts';
import type { Passage } from './passage.ts';
import type { Retrieval } from './retrieve.ts';
import { likenessTo } from './term-likeness.ts';

/**
 * For each stem of some passages how near it is to each term of a question, in [0, 1]: by form and by WordNet, or by the cosine of
 * their vectors.
 */
export type WordNearness = ReadonlyMap<string, readonly number[]>;

/** Nearness of all words of some passages; by form and WordNet alone where the embedder has no vectors of words. */
export const wordNearness = (
  terms: readonly string[],
  passages: readonly Passage[],
  { wordCosines }: Pick<Embedder, 'wordCosines'>,
): WordNearness => {
  const found = new Set<string>();
  for (const { stemSet } of passages) for (const stem of stemSet) found.add(stem);
  const stems = [...found];
  const cosines = wordCosines?.(terms, stems);
  const likeness = likenessTo(terms);
  return new Map(
    stems.map((stem, k) => {
      const row = likeness.ofStem(stem);
      const near = cosines?.[k];
      return [stem, near === undefined ? row : row.map((value, i) => Math.max(value, near[i]!))];
    }),
  );
};

/** How near the nearest of some stems is to each of `count` terms, in [0, 1]. */
export const nearestWords = (nearness: WordNearness, stems: ReadonlySet<string>, count: number): number[] => {
  const nearest = Array.from<number>({ length: count }).fill(0);
  for (const stem of stems) {
    const row = nearness.get(stem);
    if (row !== undefined) for (let i = 0; i < count; i++) nearest[i] = Math.max(nearest[i]!, row[i]!);
  }
  return nearest;
};

/** From here on a word says the same as another: a synonym, another class of the word, a near neighbour by vector. */
const MEANS = 0.55;

/** Whether a stem says the same as the term at a place of the question. */
export const isNear = (nearness: WordNearness, stem: string, at: number): boolean =>
  (nearness.get(stem)?.[at] ?? 0) >= MEANS;

/** Whether a passage found says the term of a question in other words. */
export const isMeant = (
  { question, passages, nearness }: Pick<Retrieval, 'question' | 'passages' | 'nearness'>,
  term: string,
): boolean => {
  const i = question.terms.indexOf(term);
  return (
    i >= 0 && passages.some(({ passage }) => Array.from(passage.stemSet).some((stem) => isNear(nearness, stem, i)))
  );
};
