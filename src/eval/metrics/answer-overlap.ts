/**
 * Words of an answer as SQuAD's own evaluation compares them: lower case, without punctuation and articles
 * (Rajpurkar et al. 2016, arXiv:1606.05250).
 */
export const normalise = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');

/** 1 where both are the same words, else 0. */
export const exactMatch = (one: string, other: string): number =>
  Number(normalise(one).join(' ') === normalise(other).join(' '));

/** 1 where the words of `part` stand in a row in `whole`, and there are any; else 0. */
export const containment = (whole: string, part: string): number => {
  const words = normalise(part).join(' ');
  return Number(words !== '' && ` ${normalise(whole).join(' ')} `.includes(` ${words} `));
};

/** Harmonic mean of the shares of words that both have in common, in [0, 1]. */
export const tokenF1 = (one: string, other: string): number => {
  const [left, right] = [normalise(one), normalise(other)];
  const counts = Map.groupBy(right, (word) => word);
  const common = left.filter((word) => counts.get(word)?.pop() !== undefined).length;
  if (common === 0) return Number(left.length === 0 && right.length === 0);
  return (2 * common) / (left.length + right.length);
};
