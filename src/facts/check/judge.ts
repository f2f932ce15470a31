import type { Fact } from '../../domain/fact.ts';
import { contradicts, departureOf, matches } from './agreement.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, candidatesFor } from './candidates.ts';
import { relateFacts } from '../conflicts.ts';
import { compute } from '../derive/compute.ts';
import { answers, proves } from './gainsaying.ts';
import type { Judgement } from './judgement.ts';
import { inConflict, settled, undecided } from './judgement.ts';
import { atPresent } from './present.ts';
import { ownerOfPlace } from './misplaced.ts';
import { mayMeanRow } from './row-bearers.ts';
import { outcomeOf, replacementOf } from './outcomes.ts';
import { periodOf } from './reported-period.ts';
import { gainsaid, isTaken, retold } from './retellings.ts';
import { secondLook } from './second-look.ts';
import { isValidAt, relatePeriods } from '../time-spans.ts';

/** A fact that is about the claim more closely than another by this much speaks instead of it. */
const CLOSER = 0.1;

/** Nearly all that a claim says, from a fact and its sentence alone. */
const STATED = 0.75;

/** Lead of a fact that gives the claim's period over one that gives none. */
const PERIOD_LEAD = 0.15;

/** How closely the candidate is about the claim and its time. */
const closeness = (claim: Fact, { alignment, fact }: Candidate, asOf: string | undefined): number => {
  const dated = claim.time !== null && !['other', 'unstated'].includes(relatePeriods(claim.time, periodOf(fact)));
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

/**
 * The first fact against a claim that excludes the one which supports it: the sources disagree, and both speak. What one
 * sentence tells apart is not in conflict.
 */
const rivalOf = (claim: Fact, { fact }: Candidate, candidates: readonly Candidate[]): Fact | undefined =>
  candidates.find(
    (candidate) =>
      candidate.fact.sentence !== fact.sentence &&
      contradicts(claim, candidate) &&
      relateFacts(fact, candidate.fact) === 'conflict',
  )?.fact;

/**
 * Whether another sentence than that of a fact which speaks against a claim states the claim's very figure for what the claim says: it is
 * then no proof that the claim is wrong.
 */
const isPlainlyStated = ({ fact, relation, alignment }: Candidate, against: Candidate): boolean =>
  relation === 'equal' &&
  alignment.strict() >= STATED &&
  fact.sentence !== against.fact.sentence &&
  fact.documentId === against.fact.documentId;

const judgeByRule = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Judgement | null => {
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
  const rival = support === null ? undefined : rivalOf(claim, support.candidate, candidates);
  if (support !== null && rival !== undefined) return inConflict(settled('supported', support.candidate, table), rival);
  if (support !== null && !isCloser) return settled('supported', support.candidate, table);
  const isStated =
    asOf === undefined && support !== null && against !== null && isPlainlyStated(support.candidate, against.candidate);
  if (against !== null && isCloser)
    return !isStated &&
      answers(claim, against.candidate, table) &&
      proves(claim, against.candidate, candidates, table, true)
      ? settled('contradicted', against.candidate, table)
      : undecided(claim, candidates, table);
  const free = against === null ? retold(claim, candidates, table) : undefined;
  if (free !== undefined) return settled('supported', free, table);
  const other = match === null ? gainsaid(claim, candidates, table) : undefined;
  if (other !== undefined) return settled('contradicted', other, table);
  const outcome = replacementOf(candidates) ?? outcomeOf(claim, candidates);
  return outcome === undefined ? null : settled('contradicted', outcome, table);
};

/** Whether the claim repeats the fact's sentence word for word: its figure stands where the source has it. */
const isVerbatim = (claim: Fact, { fact, relation }: Candidate): boolean =>
  agrees(relation) && fact.sentence === claim.sentence && fact.quantity.text === claim.quantity.text;

/** What the rules say of a claimed figure, null where they leave it open, and the candidates that may yet decide it. */
export const weigh = (claim: Fact, table: FactTable): { ruled: Judgement | null; open: readonly Candidate[] } => {
  const comparable = candidatesFor(claim, table);
  const mayMean = mayMeanRow(
    claim,
    comparable.map(({ fact }) => fact),
  );
  const candidates = atPresent(
    claim,
    comparable.filter(({ fact }) => mayMean(fact)),
    table,
  ).filter((candidate) => !isTaken(claim, candidate, table));
  const isQuoted = candidates.some((candidate) => isVerbatim(claim, candidate));
  const owners = new Map(
    (isQuoted ? [] : candidates).flatMap((candidate) => {
      const owner = agrees(candidate.relation) ? ownerOfPlace(claim, candidate, candidates, table) : undefined;
      return owner === undefined ? [] : [[candidate, owner]];
    }),
  );
  const open = candidates.filter((candidate) => !owners.has(candidate));
  const ruled = judgeByRule(claim, open, table);
  if (ruled?.verdict === 'supported') return { ruled, open };
  const owner = open.some(({ relation }) => agrees(relation))
    ? undefined
    : owners.values().find(({ isSure }) => isSure);
  return owner === undefined ? { ruled, open } : { ruled: settled('contradicted', owner.candidate, table), open };
};

/** Verdict on one claimed figure from the facts that could decide it. */
export const judge = (claim: Fact, table: FactTable): Judgement => {
  const { ruled, open } = weigh(claim, table);
  if (ruled?.verdict === 'supported') return ruled;
  const { judgement: computed, mayFollow } = compute(claim, table);
  if (computed?.verdict === 'supported') return computed;
  if (ruled?.verdict === 'contradicted' && mayFollow) return undecided(claim, open, table);
  if (ruled !== null) return computed ?? ruled;
  const likely = secondLook(claim, open, table);
  const isSure =
    likely !== null &&
    (likely.verdict === 'supported' ||
      (answers(claim, likely.candidate, table) && proves(claim, likely.candidate, open, table, false)));
  if (isSure && !(likely.verdict === 'contradicted' && mayFollow))
    return settled(likely.verdict, likely.candidate, table);
  return computed ?? undecided(claim, open, table);
};
