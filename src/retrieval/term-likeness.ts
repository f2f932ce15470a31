import { relationAt, relationPlace, type WordRelation } from '../domain/word-relations.ts';
import { stemSimilarity } from './stem-similarity.ts';

/** What a word that WordNet relates to a term counts for. */
const RELATED: Readonly<Record<WordRelation, number>> = { derived: 0.7, synonym: 0.6, broader: 0.4, antonym: 0.3 };

/** How far stems stand for the terms of a question, in [0, 1], by term. */
export type TermLikeness = {
  terms: readonly string[];
  /** The best that any of the stems reaches for each term. */
  of: (stems: ReadonlySet<string>) => Float64Array;
};

/**
 * Likeness to the terms of one question: by spelling and form as {@link stemSimilarity}, by WordNet besides. Each stem is compared
 * once however many passages hold it.
 */
export const likenessTo = (terms: readonly string[]): TermLikeness => {
  const rows = new Map<string, Float64Array | null>();
  const places = terms.map(relationPlace);
  const compare = (stem: string): Float64Array | null => {
    const place = relationPlace(stem);
    let row: Float64Array | null = null;
    for (let i = 0; i < terms.length; i++) {
      const alike = stemSimilarity(terms[i]!, stem);
      const relation = alike === 1 ? null : relationAt(places[i]!, place);
      const likeness = relation === null ? alike : Math.max(alike, RELATED[relation]);
      if (likeness > 0) (row ??= new Float64Array(terms.length))[i] = likeness;
    }
    return row;
  };
  const rowOf = (stem: string): Float64Array | null => {
    const known = rows.get(stem);
    if (known !== undefined) return known;
    const row = compare(stem);
    rows.set(stem, row);
    return row;
  };
  return {
    terms,
    of: (stems) => {
      const best = new Float64Array(terms.length);
      for (const stem of stems) {
        const row = rowOf(stem);
        if (row !== null) for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i]!, row[i]!);
      }
      return best;
    },
  };
};

/** The larger of several rows, place by place. */
export const bestOf = (...rows: readonly (Float64Array | undefined)[]): Float64Array => {
  const best = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows)
    if (row !== undefined) for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i]!, row[i]!);
  return best;
};

/** Share of the weights that a row covers, in [0, 1]; 0 without any weight. */
export const coverageOf = (row: Float64Array, weights: readonly number[]): number => {
  let covered = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    covered += weights[i]! * (row[i] ?? 0);
    total += weights[i]!;
  }
  return total === 0 ? 0 : covered / total;
};
