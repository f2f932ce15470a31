import type { Fact } from '../domain/fact.ts';
import type { Verdict } from '../domain/claim.ts';
import type { Alignment, Surroundings } from './alignment.ts';
import { alignAtLeast } from './alignment.ts';
import type { Barrier } from './gates.ts';
import type { DerivedFact } from './derived.ts';
import { isSwapped } from './contests.ts';
import { departure } from './departures.ts';
import { barrierOf } from './gates.ts';
import { profileOf } from './profile.ts';
import { quoteFigure, saidOf } from './reasons.ts';
import type { Relation } from './relation.ts';
import { directionOf } from './roles.ts';
import { relate } from './relation.ts';
import { isValidAt, relatePeriods } from './time-spans.ts';

/** What the sources say on one claimed figure. */
export type Judgement = { verdict: Verdict; reason: string; facts: string[]; formula?: string };

/** A fact beside the claim: how it aligns, what bars it, how the figures compare. */
export type Candidate = { fact: Fact; alignment: Alignment; barrier: Barrier | null; relation: Relation };

/** The facts that a text is checked against, with what follows from them by arithmetic. */
export type FactTable = {
  facts: readonly Fact[];
  derived: ReadonlyMap<string, DerivedFact>;
  surroundings: Surroundings;
  /** ISO date that an undated claim speaks of; undefined for any. */
  asOf?: string | undefined;
};

const SUPPORT_COVERAGE = 0.6;
/** Enough to be worth naming in the reason. */
export const RELATED_COVERAGE = 0.4;
const CONTRADICT_COVERAGE = 0.85;
const CONTRADICT_MUTUAL = 0.2;
/** A fact that is about the claim more closely than another by this much speaks instead of it. */
const CLOSER = 0.1;

/** Lead of a fact that gives the claim's period over one that gives none. */
const PERIOD_LEAD = 0.15;

/** How closely the candidate is about the claim and its time. */
const closeness = (claim: Fact, { alignment, fact }: Candidate, asOf: string | undefined): number => {
  const dated = claim.time !== null && !['other', 'unstated'].includes(relatePeriods(claim.time, fact.time));
  const isPast = asOf !== undefined && claim.time === null && fact.time !== null && !isValidAt(fact.time, asOf);
  return alignment.coverage + (dated ? PERIOD_LEAD : 0) - (isPast ? PERIOD_LEAD : 0);
};

/** The closest of some candidates; the first of equals. */
const closest = (
  claim: Fact,
  candidates: readonly Candidate[],
  asOf: string | undefined,
): { candidate: Candidate; closeness: number } | null => {
  let best: { candidate: Candidate; closeness: number } | null = null;
  for (const candidate of candidates) {
    const score = closeness(claim, candidate, asOf);
    if (best === null || score > best.closeness) best = { candidate, closeness: score };
  }
  return best;
};

const agrees = (relation: Relation): boolean => relation === 'equal' || relation === 'inside';
const clashes = (relation: Relation): boolean => relation === 'disjoint' || relation === 'same-number-other-unit';

export const candidatesFor = (claim: Fact, { facts, surroundings }: FactTable): Candidate[] => {
  const mine = profileOf(claim);
  return facts
    .flatMap((fact) => {
      const other = profileOf(fact);
      const relation = relate(claim, mine, fact, other);
      if (relation === 'incomparable') return [];
      // Below what is worth naming only the claim's own sentence counts, which repeats the figure as it is written.
      const least = claim.quantity.text === fact.quantity.text ? 0 : RELATED_COVERAGE;
      const alignment = alignAtLeast(least, mine, other, surroundings(fact));
      if (alignment === null) return [];
      return [{ fact, alignment, relation, barrier: barrierOf(claim, mine, fact, other, alignment) }];
    })
    .toSorted(
      (a, b) =>
        b.alignment.coverage - a.alignment.coverage ||
        b.alignment.mutual - a.alignment.mutual ||
        (a.fact.id < b.fact.id ? -1 : 1),
    );
};

const DIRECTIONS = new Set(['rise', 'fall']);

const MOVES = new Set(['change', 'rise', 'fall', 'start', 'end']);

/** Whether the fact says the opposite: a fall for a rise, a loss for a profit, the other side's win. */
const isOpposed = (claim: Fact, { fact, alignment }: Candidate): boolean => {
  if (isSwapped(claim, fact)) return true;
  if (DIRECTIONS.has(claim.role) && DIRECTIONS.has(fact.role) && claim.role !== fact.role) return true;
  if (alignment.opposed === null) return false;
  // That something else rose or fell in the sentence says nothing of a level.
  return directionOf(alignment.opposed.claim.toLowerCase()) === null || (MOVES.has(claim.role) && MOVES.has(fact.role));
};

const plainText = (sentence: string): string =>
  sentence
    .replace(/\s*\[\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether the claim is the fact's own sentence, word for word. */
const isVerbatim = (claim: Fact, { fact, relation }: Candidate): boolean =>
  relation === 'equal' &&
  claim.quantity.text === fact.quantity.text &&
  claim.modality === fact.modality &&
  plainText(claim.sentence) === plainText(fact.sentence);

/** Whether the figure and what it is about agree; the claim may still depart from the fact in a word. */
const matches = (claim: Fact, candidate: Candidate): boolean =>
  isVerbatim(claim, candidate) || alignsAndAgrees(claim, candidate);

/** The word in which the claim says something else than a fact of the same figure; undefined where there is none. */
const departureOf = (claim: Fact, candidate: Candidate, { surroundings }: FactTable): string | undefined =>
  isVerbatim(claim, candidate)
    ? undefined
    : departure(profileOf(claim), profileOf(candidate.fact), surroundings(candidate.fact));

const alignsAndAgrees = (claim: Fact, candidate: Candidate): boolean =>
  candidate.barrier === null &&
  agrees(candidate.relation) &&
  !isOpposed(claim, candidate) &&
  candidate.alignment.coverage >= SUPPORT_COVERAGE &&
  !candidate.alignment.isSubstituted() &&
  !(claim.role === 'event' && candidate.alignment.isOtherAct()) &&
  candidate.alignment.named >= 0.3;

const contradicts = (claim: Fact, candidate: Candidate): boolean => {
  const { alignment, barrier, relation, fact } = candidate;
  if (
    claim.time !== null &&
    claim.quantity.kind !== 'date' &&
    !['same', 'open'].includes(relatePeriods(claim.time, fact.time))
  )
    return false;
  const startOnly = barrier === 'role' && fact.role === 'start' && claim.role === 'level';
  if (barrier !== null && !startOnly) return false;
  const turned = isOpposed(claim, candidate);
  if (!clashes(relation) && !(turned && agrees(relation))) return false;
  if (alignment.opposed !== null && !alignment.opposed.direction && claim.role !== 'score') return false;
  return (
    alignment.strict >= (turned ? 0.6 : CONTRADICT_COVERAGE) &&
    alignment.subject >= 0.8 &&
    alignment.mutual >= CONTRADICT_MUTUAL &&
    !alignment.empty
  );
};

const unverified = (reason: string, facts: string[] = []): Judgement => ({ verdict: 'unverified', reason, facts });

const BARRIERS: Record<Barrier, string> = {
  modality: 'the sources give it as a plan or forecast, not as a fact, or the other way round',
  attribution: 'the sources attribute the figure to someone else',
  period: 'the sources give the figure for another period',
  role: 'the sources use the figure for something else',
  superseded: 'the sources withdraw this figure',
};

const explain = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Judgement => {
  const equal = candidates.find((candidate) => agrees(candidate.relation));
  if (equal !== undefined && equal.alignment.coverage >= RELATED_COVERAGE) {
    if (equal.barrier !== null)
      return unverified(`${BARRIERS[equal.barrier]} (${quoteFigure(equal.fact)})`, [equal.fact.id]);
    const departing = departureOf(claim, equal, table);
    const missing = [...new Set([...(departing === undefined ? [] : [departing]), ...equal.alignment.missing()])];
    return unverified(
      `the sources give ${equal.fact.quantity.text} for another subject or measure${missing.length === 0 ? '' : ` (not for: ${missing.join(', ')})`}`,
      [equal.fact.id],
    );
  }
  const precise = candidates.find(
    (candidate) => candidate.relation === 'more-precise' || candidate.relation === 'overlapping',
  );
  if (precise !== undefined && precise.alignment.coverage >= RELATED_COVERAGE)
    return unverified(
      precise.relation === 'more-precise'
        ? `more precise than the sources, which say ${quoteFigure(precise.fact)}`
        : `not quite what the sources say: ${quoteFigure(precise.fact)}`,
      [precise.fact.id],
    );
  return unverified(
    claim.quantity.kind === 'date' ? 'the sources give no such date for this' : 'the sources give no figure for this',
  );
};

const settled = (verdict: Verdict, { fact }: Candidate, { derived }: FactTable): Judgement => {
  const origin = derived.get(fact.id);
  if (origin === undefined) return { verdict, reason: saidOf(fact), facts: [fact.id] };
  return {
    verdict,
    reason: `it follows from the sources: ${origin.formula}`,
    facts: origin.from,
    formula: origin.formula,
  };
};

/** The figure that took the place of a withdrawn one which the claim repeats. */
const replacementOf = (candidates: readonly Candidate[]): Candidate | undefined => {
  const withdrawn = candidates.find(
    ({ barrier, relation, alignment }) =>
      barrier === 'superseded' && agrees(relation) && alignment.strict >= CONTRADICT_COVERAGE,
  );
  if (withdrawn === undefined) return undefined;
  return candidates.find(
    ({ fact, barrier, relation, alignment }) =>
      barrier === null &&
      clashes(relation) &&
      fact.documentId === withdrawn.fact.documentId &&
      alignment.strict >= RELATED_COVERAGE,
  );
};

/** Verdict on one claimed figure from the facts that could decide it. */
export const judge = (claim: Fact, table: FactTable): Judgement => {
  const candidates = candidatesFor(claim, table);
  const { asOf } = table;
  const matching = candidates.filter((candidate) => matches(claim, candidate));
  const supporting = matching.filter((candidate) => departureOf(claim, candidate, table) === undefined);
  const support = closest(claim, supporting, asOf);
  const match = support ?? closest(claim, matching, asOf);
  const against = closest(
    claim,
    candidates.filter((candidate) => contradicts(claim, candidate)),
    asOf,
  );
  const isCloser = match === null || (against?.closeness ?? 0) >= match.closeness + CLOSER;
  if (support !== null && !isCloser) return settled('supported', support.candidate, table);
  if (against !== null && isCloser) return settled('contradicted', against.candidate, table);
  const replacement = replacementOf(candidates);
  if (replacement !== undefined) return settled('contradicted', replacement, table);
  return explain(claim, candidates, table);
};
