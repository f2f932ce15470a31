import type { Fact } from '../../domain/fact.ts';

/** Facts in turn from each document, the surest of each first. */
export const factsInTurn = (facts: readonly Fact[]): Fact[] => {
  const byDocument = Map.groupBy(facts, ({ documentId }) => documentId);
  const sorted = [...byDocument.values()].map((list) => list.toSorted((a, b) => b.confidence - a.confidence));
  const longest = Math.max(0, ...sorted.map((list) => list.length));
  return Array.from({ length: longest }, (_, rank) => sorted.flatMap((list) => list[rank] ?? [])).flat();
};
