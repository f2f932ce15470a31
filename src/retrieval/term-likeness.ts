import { relationsTo, type WordRelation } from '../domain/word-relations.ts';
import { similarityTo } from './stem-similarity.ts';

/** What a word that WordNet relates to a term counts for. */
const RELATED: Readonly<Record<WordRelation, number>> = { derived: 0.7, synonym: 0.6, broader: 0.4, antonym: 0.3 };

/** How far stems stand for the terms of a question, in [0, 1], by term. */
export type TermLikeness = {
  terms: readonly string[];
  /** The best that any of the stems reaches for each term. */
  of: (stems: ReadonlySet<string>) => number[];
  ofStem: (stem: string) => readonly number[];
};

const compareTo = (terms: readonly string[]): TermLikeness => {
  const rows = new Map<string, number[] | null>();
  const related = relationsTo(terms);
  const similarities = terms.map(similarityTo);
  const zeros = terms.map(() => 0);
  const compare = (stem: string): number[] | null => {
    let row: number[] | null = null;
    for (let i = 0; i < terms.length; i++) {
      const alike = similarities[i]!(stem);
      if (alike > 0) (row ??= zeros.slice())[i] = alike;
    }
    for (const { at, relation } of related.get(stem) ?? []) {
      row ??= zeros.slice();
      row[at] = Math.max(row[at]!, RELATED[relation]);
    }
    return row;
  };
  const rowOf = (stem: string): number[] | null => {
    const known = rows.get(stem);
    if (known !== undefined) return known;
    const row = compare(stem);
    rows.set(stem, row);
    return row;
  };
  return {
    terms,
    ofStem: (stem) => rowOf(stem) ?? zeros,
    of: (stems) => {
      const best = zeros.slice();
      for (const stem of stems) {
        const row = rowOf(stem);
        if (row !== null) for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i]!, row[i]!);
      }
      return best;
    },
  };
};

const byTerms = new WeakMap<readonly string[], TermLikeness>();

/**
 * Likeness to the terms of one question: by spelling and form as {@link stemSimilarity}, by WordNet besides. Each stem is compared
 * once however many passages hold it, and whoever asks for the same list of terms.
 */
export const likenessTo = (terms: readonly string[]): TermLikeness => {
  const known = byTerms.get(terms) ?? compareTo(terms);
  byTerms.set(terms, known);
  return known;
};

/** The larger of several rows, place by place. */
export const bestOf = (first: readonly number[], ...others: readonly (readonly number[] | undefined)[]): number[] => {
  const best = first.slice();
  for (const row of others)
    if (row !== undefined) for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i]!, row[i]!);
  return best;
};

/** Share of the weights that a row covers, in [0, 1]; 0 without any weight. */
export const coverageOf = (row: readonly number[], weights: readonly number[]): number => {
  let covered = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    covered += weights[i]! * (row[i] ?? 0);
    total += weights[i]!;
  }
  return total === 0 ? 0 : covered / total;
};
