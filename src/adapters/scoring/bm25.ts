/** Term saturation. */
const K1 = 1.2;
/** Length normalisation. */
const B = 0.75;

/**
 * Weight of a term that `documentFrequency` of `chunks` chunks hold: the inverse document frequency of
 * Robertson and Spärck Jones with 1 added inside the logarithm (as Lucene does), so that it stays
 * positive for a term which most chunks hold.
 */
export const inverseDocumentFrequency = (chunks: number, documentFrequency: number): number =>
  Math.log(1 + (chunks - documentFrequency + 0.5) / (documentFrequency + 0.5));

/** What a chunk of `length` terms has to make up for by holding a term more often. */
export const lengthNorm = (length: number, meanLength: number): number => K1 * (1 - B + (B * length) / meanLength);

/**
 * Share of a term's weight that a chunk of a {@link lengthNorm} earns by holding it `frequency` times
 * (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond").
 */
export const saturation = (frequency: number, norm: number): number => (frequency * (K1 + 1)) / (frequency + norm);

/** A share that no frequency reaches. */
export const MOST_SATURATION = K1 + 1;
