import type { Fact } from '../../domain/fact.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, clashes } from './candidates.ts';
import { isSameResult, isSwapped } from './contests.ts';
import { departure } from './departures.ts';
import { profileOf } from './profile.ts';
import { periodOf } from './reported-period.ts';
import { directionOf } from '../extract/roles.ts';
import { relatePeriods } from '../time-spans.ts';

const SUPPORT_COVERAGE = 0.6;
const SUPPORT_NAMED = 0.3;
/** A fact this much about the claim speaks against it. */
export const CONTRADICT_COVERAGE = 0.85;
const CONTRADICT_TURNED = 0.6;
const CONTRADICT_SUBJECT = 0.8;
const CONTRADICT_TURNED_SUBJECT = 0.6;
/** A subject of two words of which one is the unit: a gallon of milk. */
const CONTRADICT_UNIT_SUBJECT = 0.5;
const CONTRADICT_MUTUAL = 0.2;

const DIRECTIONS = new Set(['rise', 'fall']);
const MOVES = new Set(['change', 'rise', 'fall', 'start', 'end']);

/** Whether the fact says the opposite: a fall for a rise, a loss for a profit, the other side's win. */
export const isOpposed = (claim: Fact, { fact, alignment }: Candidate): boolean => {
  if (isSwapped(claim, fact)) return true;
  if (isSameResult(claim, fact)) return false;
  if (DIRECTIONS.has(claim.role) && DIRECTIONS.has(fact.role) && claim.role !== fact.role) return true;
  if (alignment.opposed === null) return false;
  // That something else rose or fell in the sentence says nothing of a level, unless all else agrees.
  if (alignment.opposed.isDone && alignment.strict() >= CONTRADICT_COVERAGE) return true;
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

const alignsAndAgrees = (claim: Fact, candidate: Candidate): boolean =>
  agrees(candidate.relation) &&
  candidate.alignment.coverage >= SUPPORT_COVERAGE &&
  candidate.alignment.named >= SUPPORT_NAMED &&
  candidate.barrier() === null &&
  !isOpposed(claim, candidate) &&
  !candidate.alignment.isSubstituted() &&
  !(claim.role === 'event' && candidate.alignment.isOtherAct());

/** Whether the figure and what it is about agree; the claim may still depart from the fact in a word. */
export const matches = (claim: Fact, candidate: Candidate): boolean =>
  isVerbatim(claim, candidate) || alignsAndAgrees(claim, candidate);

/** The word in which the claim says something else than a fact of the same figure; undefined where there is none. */
export const departureOf = (
  claim: Fact,
  candidate: Candidate,
  { surroundings }: Pick<FactTable, 'surroundings'>,
): string | undefined =>
  isVerbatim(claim, candidate)
    ? undefined
    : departure(profileOf(claim), profileOf(candidate.fact), surroundings(candidate.fact));

/** Whether the fact gives another figure, or another direction, for just what the claim is about. */
export const contradicts = (claim: Fact, candidate: Candidate): boolean => {
  const { alignment, barrier, relation, fact } = candidate;
  if (alignment.empty || !(clashes(relation) || agrees(relation))) return false;
  if (alignment.opposed !== null && !alignment.opposed.direction && claim.role !== 'score') return false;
  // The very number in another unit or direction is seldom said of something else.
  const isOtherUnit = relation === 'same-number-other-unit';
  const turned = isOpposed(claim, candidate);
  // When it began is not when it ended.
  if (turned ? claim.quantity.kind === 'date' : agrees(relation)) return false;
  if (
    alignment.subject <
    (isOtherUnit ? CONTRADICT_UNIT_SUBJECT : turned ? CONTRADICT_TURNED_SUBJECT : CONTRADICT_SUBJECT)
  )
    return false;
  if (
    claim.time !== null &&
    claim.quantity.kind !== 'date' &&
    !['same', 'open', ...(MOVES.has(claim.role) && MOVES.has(fact.role) ? ['within'] : [])].includes(
      relatePeriods(claim.time, periodOf(fact)),
    )
  )
    return false;
  const strict = turned || isOtherUnit ? CONTRADICT_TURNED : CONTRADICT_COVERAGE;
  if (alignment.strict() < strict || alignment.mutual() < CONTRADICT_MUTUAL) return false;
  const startOnly = fact.role === 'start' && claim.role === 'level';
  return barrier() === null || (startOnly && barrier() === 'role');
};
