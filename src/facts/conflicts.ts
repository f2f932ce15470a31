import type { Fact } from '../domain/fact.ts';
import { align, type Alignment, NOTHING_AROUND } from './check/alignment.ts';
import { profileOf } from './check/profile.ts';
import { relate } from './check/relation.ts';
import { relatePeriods } from './time-spans.ts';

/**
 * How two facts on one thing stand to each other: they say the same, one is more exact, one takes the place of the
 * other (a later count, a correction), or they exclude each other.
 */
export type FactRelation = 'agree' | 'refine' | 'supersede' | 'conflict';

const SAME_KEY = 0.8;
const CHANGES = new Set(['start', 'rise', 'fall']);

const sharesKey = (a: Fact, b: Fact): boolean => {
  if (a.role !== b.role && (CHANGES.has(a.role) || CHANGES.has(b.role))) return false;
  if ([a, b].some((fact) => fact.role === 'part' || fact.role === 'whole' || fact.role === 'period')) return false;
  if (!['same', 'open'].includes(relatePeriods(a.time, b.time))) return false;
  const [one, other] = [profileOf(a), profileOf(b)];
  const isKey = ({ empty, subject, strict }: Alignment): boolean =>
    !empty && subject >= SAME_KEY && strict() >= SAME_KEY;
  const forth = align(one, other, NOTHING_AROUND);
  if (!isKey(forth) || forth.opposed !== null) return false;
  const back = align(other, one, NOTHING_AROUND);
  return isKey(back) && !forth.isSubstituted() && !back.isSubstituted();
};

/** One voice in one sentence does not contradict itself: "24 votes to 15" are two figures. */
const isOneStatement = (a: Fact, b: Fact): boolean =>
  a.documentId === b.documentId && a.sentence === b.sentence && a.attribution === b.attribution;

/** How two facts stand to each other; null when they are not about one thing in one period. */
export const relateFacts = (a: Fact, b: Fact): FactRelation | null => {
  if (a === b) return null;
  if (a.id === b.id) return sharesKey(a, b) ? 'agree' : null;
  const isWithdrawn = (a.modality === 'superseded') !== (b.modality === 'superseded');
  if (a.modality !== b.modality && !isWithdrawn) return null;
  const forth = relate(a, profileOf(a), b, profileOf(b));
  if (forth === 'incomparable' || forth === 'same-number-other-unit' || !sharesKey(a, b)) return null;
  if (forth === 'equal' && relate(b, profileOf(b), a, profileOf(a)) === 'equal') return 'agree';
  if (forth !== 'disjoint') return 'refine';
  if (isWithdrawn) return 'supersede';
  return isOneStatement(a, b) ? null : 'conflict';
};

/** Facts that exclude each other on one thing, in the order given. */
export type FactConflict = { measure: string; facts: Fact[] };

/**
 * Groups of facts that conflict. Each fact stands in one group at most; facts that agree with one of a group are
 * left out of it.
 */
export const findConflicts = (facts: readonly Fact[]): FactConflict[] => {
  const found: FactConflict[] = [];
  const grouped = new Set<Fact>();
  facts.forEach((fact, index) => {
    if (grouped.has(fact)) return;
    const rivals = facts
      .slice(index + 1)
      .filter((other) => !grouped.has(other) && relateFacts(fact, other) === 'conflict');
    if (rivals.length === 0) return;
    const distinct = rivals.filter((rival, at) =>
      rivals.slice(0, at).every((earlier) => relateFacts(earlier, rival) !== 'agree'),
    );
    const group = [fact, ...distinct];
    for (const each of [fact, ...rivals]) grouped.add(each);
    found.push({ measure: [fact.subject, fact.measure].filter((part) => part !== '').join(': '), facts: group });
  });
  return found;
};
