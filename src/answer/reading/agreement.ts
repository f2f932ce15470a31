/** The words of an answer without case, punctuation and articles, as SQuAD's own scoring (Rajpurkar et al. 2016) takes them. */
export const answerWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:an?|the)$/.test(word));

/** How often an answer has each of its words. */
export type WordCounts = { length: number; counts: ReadonlyMap<string, number> };

export const countWords = (words: readonly string[]): WordCounts => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { length: words.length, counts };
};

/** F1 of the words that two answers have in common, in [0, 1]. */
export const agreement = (one: WordCounts, other: WordCounts): number => {
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (one.length + other.length);
};
