/** How many letters have to come, go or change (Levenshtein 1966) to make one word of another. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const above = row;
    row = [at + 1];
    for (const [column, match] of [...other].entries())
      row.push(
        Math.min(
          (above[column] ?? 0) + (letter === match ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + 1,
        ),
      );
  }
  return row.at(-1) ?? 0;
};

/** A slip of the pen leaves most of a word as it is. */
const MOST_WRONG = 0.34;
const LONGEST = 40;

/** The name that was likely meant; null where none is near. */
export const nearestName = (written: string, names: readonly string[]): string | null => {
  if (written.length > LONGEST) return null;
  const ranked = names
    .map((name) => ({ name, wrong: distance(written.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.wrong - b.wrong);
  const [best] = ranked;
  return best !== undefined && best.wrong <= Math.max(1, MOST_WRONG * best.name.length) ? best.name : null;
};
