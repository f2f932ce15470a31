import type { Fact } from '../../domain/fact.ts';
import { bySentence } from '../by-sentence.ts';
import { deriveChanges } from './derive-changes.ts';
import { deriveParts } from './derive-parts.ts';
import { deriveReferences } from './derive-references.ts';
import { deriveSums } from './derive-sums.ts';
import { deriveTargets } from './derive-targets.ts';
import { deriveTimeSpans } from './derive-time-spans.ts';
import type { DerivedFact } from './derived.ts';

const deriveWithin = (sentence: readonly Fact[]): DerivedFact[] => [
  ...deriveChanges(sentence),
  ...deriveParts(sentence),
  ...deriveReferences(sentence),
  ...deriveSums(sentence),
  ...deriveTargets(sentence),
  ...deriveTimeSpans(sentence),
];

type Derivation = { from: readonly Fact[]; derived: DerivedFact[] };

/** What was last derived from the facts of a sentence, by the first of them. */
const derivations = new WeakMap<Fact, Derivation>();

const isSame = (a: readonly Fact[], b: readonly Fact[]): boolean =>
  a.length === b.length && a.every((fact, i) => fact === b[i]);

const deriveOnce = (sentence: readonly Fact[]): DerivedFact[] => {
  const [first] = sentence;
  if (first === undefined) return [];
  const known = derivations.get(first);
  if (known !== undefined && isSame(known.from, sentence)) return known.derived;
  const derived = deriveWithin(sentence);
  derivations.set(first, { from: sentence, derived });
  return derived;
};

/**
 * Every figure that follows from the given ones by simple arithmetic within a sentence or along a series. The same
 * facts give the same objects as long as they are kept.
 */
export const derive = (facts: readonly Fact[]): DerivedFact[] => {
  const stated = facts.filter(({ modality }) => modality !== 'superseded' && modality !== 'denied');
  return bySentence(stated).groups.flatMap(deriveOnce);
};
