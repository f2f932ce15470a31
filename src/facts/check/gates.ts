import type { Fact } from '../../domain/fact.ts';
import type { Alignment } from './alignment.ts';
import { isOtherStretch, speaksOfBefore } from './before.ts';
import { isValuedAlike } from './moods.ts';
import { isOver } from './present.ts';
import type { Profile } from './profile.ts';
import { periodOf } from './reported-period.ts';
import { isOtherSense } from './senses.ts';
import { sameTerm, type Term } from '../terms.ts';
import { relatePeriods } from '../time-spans.ts';

/** Why a fact may not decide a claim, though its figure could be compared. */
export type Barrier = 'modality' | 'attribution' | 'period' | 'role' | 'superseded' | 'sense';

const DATED = new Set(['event', 'deadline', 'period']);
const TOTAL = /\b(?:total(?:s|ed|led|ing|ling)?|combined|altogether|together|in all|overall|sum|whole)\b/i;
const LEVELS = new Set(['level', 'end', 'share', 'age', 'part', 'whole', 'rank', 'start', 'score']);
/** Roles of figures that add up over a period. */
const FLOWS = /^(?:level|part|whole|total)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** Whether a figure is what it takes rather than what there is: the two-thirds majority that was needed. */
const isRequired = ({ sentence, quantity }: Fact): boolean =>
  /need|requir|necess/i.test(sentence) &&
  /^[^.;,]{0,40}\b(?:needed|required|necessary)\b/i.test(
    sentence.slice(sentence.indexOf(quantity.text) + quantity.text.length),
  );

const modalityBars = (claim: Fact, fact: Fact): boolean => {
  // What was done at a date is not what is due by it: "ordered in December", "by December".
  if (fact.role === 'deadline' && claim.role === 'event' && claim.modality === 'actual')
    return !/\b(?:deadline|due|target)\b/i.test(claim.sentence);
  if (isRequired(claim) !== isRequired(fact)) return true;
  if (claim.modality === fact.modality) return false;
  // What is due at a date is told as a plan, an order or a fact alike.
  if (fact.role === 'deadline' && fact.modality !== 'denied' && claim.modality !== 'denied') return false;
  if (claim.modality === 'forecast' && fact.modality === 'target')
    return fact.role !== 'deadline' && claim.role !== 'deadline';
  return !(claim.modality === 'target' && fact.modality === 'forecast') && !isValuedAlike(claim, fact);
};

const attributionBars = (claim: Profile, fact: Profile): boolean => {
  if (claim.attribution.length === 0) return false;
  if (fact.attribution.length === 0)
    return (
      !fact.isFirstPerson &&
      !claim.attribution.some((term) => fact.sentence.some((other) => sameTerm(term, other)) || term.light)
    );
  return !claim.attribution.some((term) => fact.attribution.some((other) => sameTerm(term, other)));
};

const weekdaysOf = (profile: Profile): string[] =>
  profile.own.filter((term) => WEEKDAY.test(term.text)).map((term) => term.text.toLowerCase());

/** What there has been since a year is not what there was in it. */
const isSince = ({ sentence, time }: Fact): boolean =>
  time !== null &&
  /\bsince\b/i.test(sentence) &&
  new RegExp(`\\bsince\\s+(?:\\p{L}+\\s+)?${time.start.slice(0, 4)}`, 'iu').test(sentence);

const periodBars = (claim: Fact, fact: Fact, mine: Profile, other: Profile): boolean => {
  const [a, b] = [weekdaysOf(mine), weekdaysOf(other)];
  if (a.length > 0 && b.length > 0 && !a.some((day) => b.includes(day))) return true;
  if (DATED.has(claim.role) && claim.quantity.kind === 'date') return false;
  if (isOver(claim, fact)) return true;
  if (claim.time !== null && isSince(claim) !== isSince(fact)) return true;
  return (
    relatePeriods(claim.time, periodOf(fact)) === 'other' ||
    (FLOWS.test(claim.role) && isOtherStretch(claim.time, fact.time))
  );
};

/** Whether a claim says of a whole what its sentence says of the part: exports to Asia, of 800 million in all. */
const narrows = (claim: Profile, whole: Profile): boolean =>
  [...claim.measure, ...claim.qualifiers, ...claim.subject.filter(({ proper }) => proper)].some(
    (term) =>
      !term.light &&
      !term.verbal &&
      ![...whole.measure, ...whole.qualifiers].some((other) => sameTerm(term, other)) &&
      whole.sentence.some((other) => sameTerm(term, other)),
  );

/** Whether a claim only says that there are so many, while the source says something of a part of them. */
const claimsExistence = (claim: Profile, part: Profile): boolean => {
  const isThing = (term: Term): boolean => term.light || part.subject.some((other) => sameTerm(term, other));
  return claim.measure.every(isThing) && !part.measure.every(isThing);
};

const roleBars = (claim: Fact, mine: Profile, fact: Fact, other: Profile, alignment: Alignment): boolean => {
  const [a, b] = [claim.role, fact.role];
  if (claim.quantity.kind === 'date' && fact.quantity.kind === 'date') return false;
  if (a === b) return false;
  if (a === 'rank' || b === 'rank' || a === 'score' || b === 'score') return true;
  // A sum is claimed as one, or by naming all that it is the sum of: "kidney and liver transplants".
  if (b === 'total') return !(LEVELS.has(a) && (TOTAL.test(claim.sentence) || alignment.mutual() > 0.99));
  const changes = (role: string): boolean => role === 'rise' || role === 'fall' || role === 'change';
  if (b === 'start' && changes(a)) return true;
  if (b === 'start' && a !== 'start')
    return !speaksOfBefore(claim) && (claim.time === null || relatePeriods(claim.time, fact.time) === 'unstated');
  if (a === 'start') return b === 'end';
  // What a share is taken of is not what was said of the share.
  if (b === 'whole' && a !== 'whole') return alignment.predicate < 1 || narrows(mine, other);
  if (b === 'part' && a !== 'part' && a !== 'share') return alignment.mutual() < 0.75 || claimsExistence(mine, other);
  if (changes(a) && changes(b)) return false;
  return !(LEVELS.has(a) && LEVELS.has(b));
};

/** The first gate that keeps the fact from supporting the claim; null when it may. */
export const barrierOf = (
  claim: Fact,
  mine: Profile,
  fact: Fact,
  other: Profile,
  alignment: Alignment,
): Barrier | null => {
  if (fact.modality === 'superseded' && claim.modality !== 'superseded') return 'superseded';
  if (roleBars(claim, mine, fact, other, alignment)) return 'role';
  if (modalityBars(claim, fact)) return 'modality';
  if (attributionBars(mine, other)) return 'attribution';
  if (periodBars(claim, fact, mine, other)) return 'period';
  if (isOtherSense(claim, mine, fact, other)) return 'sense';
  return null;
};
