import type { Fact } from '../domain/fact.ts';
import { deriveChanges } from './derive-changes.ts';
import { deriveParts } from './derive-parts.ts';
import { deriveSums } from './derive-sums.ts';
import { deriveTargets } from './derive-targets.ts';
import { deriveTimeSpans } from './derive-time-spans.ts';
import type { DerivedFact } from './derived.ts';

/** Every figure that follows from the given ones by simple arithmetic within a sentence or along a series. */
export const derive = (facts: readonly Fact[]): DerivedFact[] => {
  const live = facts.filter((fact) => fact.modality !== 'superseded' && fact.modality !== 'denied');
  const sentences = new Map<string, Fact[]>();
  for (const fact of live) {
    const key = `${fact.documentId}\n${fact.sentence}`;
    const group = sentences.get(key);
    if (group === undefined) sentences.set(key, [fact]);
    else group.push(fact);
  }
  return [...sentences.values()].flatMap((group) => [
    ...deriveChanges(group),
    ...deriveParts(group),
    ...deriveSums(group),
    ...deriveTargets(group),
    ...deriveTimeSpans(group),
  ]);
};
