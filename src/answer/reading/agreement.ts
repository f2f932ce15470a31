/** The words of an answer without case, punctuation and articles, as SQuAD's own scoring (Rajpurkar et al. 2016) takes them. */
export const answerWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:an?|the)$/.test(word));

/** F1 of the words that two answers have in common, in [0, 1]. */
export const agreement = (one: readonly string[], other: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of one) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common++;
    counts.set(word, left - 1);
  }
  return common === 0 ? 0 : (2 * common) / (one.length + other.length);
};
