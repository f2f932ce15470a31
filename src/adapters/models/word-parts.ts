import { featureHash } from './feature-hash.ts';

const GRAM = 4;
const WORD_SEEDS = [1, 2] as const;
const GRAM_SEED = 3;

/**
 * Rows, below `rows`, that together stand for a word outside the vocabulary: two for the whole stem, so that hardly
 * two words share both (Svenstrup et al. 2017, "Hash Embeddings"), and one for every four characters of it, so that
 * forms of a name are near each other (Bojanowski et al. 2017). A figure has no parts: 1917 is not near 1918.
 */
export const wordParts = (stem: string, rows: number): number[] => {
  const parts = WORD_SEEDS.map((seed) => featureHash(stem, seed) % rows);
  if (/^\p{N}/u.test(stem)) return parts;
  const bounded = `<${stem}>`;
  for (let at = 0; at + GRAM <= bounded.length; at++)
    parts.push(featureHash(bounded.slice(at, at + GRAM), GRAM_SEED) % rows);
  return parts;
};
