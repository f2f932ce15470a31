import type { Fact } from '../../domain/fact.ts';
import type { DerivedFact } from './derived.ts';
import { derivedFact, measured } from './derived.ts';

const MISSED =
  /\b(?:(?:did|does|do|has|have|had|could|would) ?(?:not|n't|n’t) (?:\w+ )?(?:reach|meet|hit|met|achieve|attain)|missed|misses|miss|(?:fell|fall|fallen|falls|came|come) short of|failed to (?:reach|meet|hit|achieve|attain)|below)\b/i;
const BEATEN = /\b(?:exceeded|exceeds|exceed|beat|beats|surpassed|surpasses|topped|tops|above)\b/i;

/** A target that was missed or beaten bounds what was reached. */
export const deriveTargets = (facts: readonly Fact[]): DerivedFact[] =>
  facts.flatMap((target) => {
    if (target.modality !== 'target') return [];
    const missed = MISSED.test(target.sentence);
    const interval = target.quantity.canonical;
    const value = measured(target.quantity)?.value;
    if ((!missed && !BEATEN.test(target.sentence)) || interval === null || value === undefined) return [];
    const quantity = missed
      ? {
          ...target.quantity,
          operator: '<' as const,
          canonical: { ...interval, low: null, high: value, highOpen: true },
        }
      : {
          ...target.quantity,
          operator: '>' as const,
          canonical: { ...interval, low: value, lowOpen: true, high: null },
        };
    return [
      derivedFact(
        target,
        { quantity, modality: 'actual' },
        `${missed ? 'less' : 'more'} than ${target.quantity.text}`,
        [target],
      ),
    ];
  });
