import { isFunctionWord, words } from '../../src/domain/words.ts';
import type { Embedder } from '../../src/ports/embedder.ts';
import { featureHash } from '../../src/adapters/models/feature-hash.ts';

const DIMENSION = 256;
const GRAM = 4;
/** Share of a word's weight that its parts of {@link GRAM} characters carry; the stem carries the rest. */
const GRAM_WEIGHT = 0.5;
const STEM_SEED = 1;
const GRAM_SEED = 2;
/** Words whose features are remembered; then the memory starts afresh. */
const REMEMBERED = 20_000;

/** A word's features: places in the vector (its top bit a sign) and their weights; squares sum to 1. */
type Features = { places: Uint32Array; weights: Float32Array };

const featuresOf = (stem: string, folded: string): Features => {
  const bounded = `<${folded}>`;
  const grams = /^\p{N}/u.test(folded) ? 0 : Math.max(0, bounded.length - GRAM + 1);
  const places = new Uint32Array(1 + grams);
  const weights = new Float32Array(1 + grams);
  places[0] = featureHash(stem, STEM_SEED);
  weights[0] = grams === 0 ? 1 : Math.sqrt(1 - GRAM_WEIGHT);
  for (let gram = 0; gram < grams; gram++) {
    places[1 + gram] = featureHash(bounded.slice(gram, gram + GRAM), GRAM_SEED);
    weights[1 + gram] = Math.sqrt(GRAM_WEIGHT / grams);
  }
  return { places, weights };
};

/**
 * Embedding without a model: every content word adds its stem and its character four-grams, hashed with a sign
 * into a fixed number of places (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning";
 * sub-words as in Bojanowski et al. 2017). A word that occurs n times weighs 1 + ln n. Deterministic, of
 * length 1; a text without content words gives zeros.
 */
export const createHashedEmbedder = (): Embedder => {
  const remembered = new Map<string, Features>();
  const recall = (stem: string, folded: string): Features => {
    const known = remembered.get(folded);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const features = featuresOf(stem, folded);
    remembered.set(folded, features);
    return features;
  };

  const embed = (text: string): number[] => {
    const counts = new Map<string, { stem: string; count: number }>();
    for (const { folded, stem } of words(text)) {
      if (isFunctionWord(folded)) continue;
      const known = counts.get(folded);
      if (known === undefined) counts.set(folded, { stem, count: 1 });
      else known.count++;
    }
    const vector = new Float64Array(DIMENSION);
    for (const [folded, { stem, count }] of counts) {
      const { places, weights } = recall(stem, folded);
      const weight = 1 + Math.log(count);
      for (let index = 0; index < places.length; index++) {
        const place = places[index]!;
        vector[place % DIMENSION]! += (place >>> 31 === 0 ? weight : -weight) * weights[index]!;
      }
    }
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    return Array.from(vector, (value) => (length === 0 ? 0 : value / length));
  };

  return {
    model: `builtin-hash-1/${DIMENSION}`,
    dimension: DIMENSION,
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => texts.map(embed),
  };
};
