/**
 * How the values of one feature compare among the candidates of a question: `lead`, the value less the best that any other
 * candidate has, and `place`, the logarithm of 1 + the number of candidates that have more.
 */
export const rivalry = (values: readonly number[]): { lead: number; place: number }[] => {
  const sorted = values.toSorted((a, b) => b - a);
  const [first = 0, second = first] = sorted;
  const places = new Map<number, number>();
  sorted.forEach((value, place) => {
    if (!places.has(value)) places.set(value, place);
  });
  return values.map((value) => ({
    lead: value - (value === first ? second : first),
    place: Math.log1p(places.get(value) ?? 0),
  }));
};
