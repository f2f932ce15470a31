import type { Fact } from '../../domain/fact.ts';
import { compareQuantities } from '../../quantities/compare.ts';
import type { FactTable } from './candidates.ts';
import { candidatesFor, RELATED_COVERAGE } from './candidates.ts';
import type { Judgement } from './judgement.ts';
import { judge } from './judge.ts';
import { periodOf } from './reported-period.ts';
import { likest } from './retellings.ts';
import { relatePeriods } from '../time-spans.ts';

const agreesWith = (claim: Fact, fact: Fact): boolean => {
  const { relation } = compareQuantities(claim.quantity, fact.quantity);
  return relation === 'equal' || relation === 'inside';
};

/** A sentence with this many of the claim's telling words speaks of the same, for a date that bears no figure. */
const SPOKEN_COMMON = 2;

/** Whether the figure of a judgement was computed for the period: "14 fewer than in 2022". */
const isComputedFor = (time: Fact['time'], { formula, facts }: Judgement, { derived }: FactTable): boolean =>
  formula !== undefined &&
  derived
    .values()
    .some(
      (each) =>
        each.formula === formula &&
        each.from.every((id) => facts.includes(id)) &&
        each.fact.time !== null &&
        relatePeriods(time, each.fact.time) === 'same',
    );

/**
 * Verdict on a date that tells when the figures of its sentence hold: it stands with the facts that support them.
 * A period that the sources do not cover is never contradicted.
 */
export const judgePeriod = (
  claim: Fact,
  beside: readonly Judgement[],
  table: FactTable,
  byId: ReadonlyMap<string, Fact>,
): Judgement => {
  const time = claim.quantity.date ?? null;
  for (const judgement of beside) {
    if (judgement.verdict === 'unverified') continue;
    if (isComputedFor(time, judgement, table))
      return { verdict: 'supported', reason: 'the figure follows for this period', facts: judgement.facts };
    for (const id of judgement.facts) {
      const fact = byId.get(id);
      if (fact === undefined) continue;
      const dated = table.beside(fact).find(
        (other) =>
          other.quantity.kind === 'date' &&
          // What holds "since 2003" was not measured in 2003.
          (other.quantity.operator === '=' || other.quantity.operator === claim.quantity.operator) &&
          agreesWith(claim, other),
      );
      const period = periodOf(fact);
      const holds =
        dated !== undefined || (period !== null && ['same', 'within'].includes(relatePeriods(time, period)));
      if (holds)
        return {
          verdict: 'supported',
          reason: `the sources give the figure for ${(dated ?? fact).quantity.kind === 'date' ? (dated ?? fact).quantity.text : 'this period'}`,
          facts: [dated?.id ?? fact.id],
        };
    }
  }
  const alone = judge(claim, table);
  if (alone.verdict !== 'supported') {
    const spoken = likest(claim, candidatesFor(claim, table), table);
    if (spoken !== undefined && spoken.likeness.common >= SPOKEN_COMMON) {
      const { fact } = spoken.candidate;
      return { verdict: 'supported', reason: `the sources speak of ${fact.quantity.text}`, facts: [fact.id] };
    }
  }
  if (alone.verdict !== 'supported' && /^(?:quarter|half)$/.test(time?.grain ?? '')) {
    const spoken = candidatesFor(claim, table).find(
      ({ relation, alignment }) =>
        (relation === 'equal' || relation === 'inside') &&
        alignment.coverage >= RELATED_COVERAGE &&
        !alignment.isSubstituted(),
    );
    if (spoken !== undefined)
      return {
        verdict: 'supported',
        reason: `the sources speak of ${spoken.fact.quantity.text}`,
        facts: [spoken.fact.id],
      };
  }
  return alone.verdict === 'contradicted'
    ? { verdict: 'unverified', reason: 'the sources do not cover this period', facts: alone.facts }
    : alone;
};
