import type { Fact } from '../../domain/fact.ts';
import { isOpposed } from './agreement.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, clashes } from './candidates.ts';
import { answers } from './gainsaying.ts';
import { departure, exchange, strangeNoun } from './departures.ts';
import type { Likeness } from './likeness.ts';
import { likenessOf } from './likeness.ts';
import { isMoodOpen } from './moods.ts';
import { profileOf } from './profile.ts';
import { relate } from './relation.ts';
import { relatePeriods } from '../time-spans.ts';

const LIKE = 0.35;
const COMMON = 3;
/** A fact told in another mood than the claim has to be more like it than any other by this much. */
const MOOD = 0.05;

/** A period that another is compared with is told less surely. */
const BASE_LAG = 0.2;

/** Whether another figure of the text is the one that repeats the fact: it is more like it than this one. */
const isTold = (claim: Fact, fact: Fact, likeness: Likeness, { claimsLike, surroundings }: FactTable): boolean =>
  claimsLike(fact).some((other) => {
    if (other === claim || other.quantity.dimension !== fact.quantity.dimension) return false;
    const [mine, theirs] = [profileOf(other), profileOf(fact)];
    return (
      agrees(relate(other, mine, fact, theirs)) && likenessOf(mine, theirs, surroundings(fact)).score > likeness.score
    );
  });

const BASE =
  /(?:\bcompar(?:ed|es?|ing|isons?) (?:to|with)|\b(?:versus|vs\.?|against|from|over|than|since))\s+(?:(?:the|a|an|its|our|their)\s+)?$/i;

/** Whether a period is only what another is compared with: "up 3 percent from the third quarter of 2019". */
const isBase = ({ quantity, sentence }: Fact): boolean =>
  quantity.kind === 'date' && BASE.test(sentence.slice(0, Math.max(0, sentence.indexOf(quantity.text))));

/** Whether a range or bound would only hold a figure that another figure of the text repeats. */
export const isTaken = (claim: Fact, { fact, relation }: Candidate, table: FactTable): boolean => {
  const { value, operator } = claim.quantity;
  if (relation !== 'inside' || (value !== null && !/[<>]/.test(operator)) || claim.quantity.kind === 'date')
    return false;
  return isTold(claim, fact, likenessOf(profileOf(claim), profileOf(fact), table.surroundings(fact)), table);
};

export type Ranked = { candidate: Candidate; likeness: Likeness; score: number };

/**
 * The candidate whose figure a claim repeats and whose sentence tells it; none where a figure that differs is told more like
 * the claim and by no other figure of its text. Only in a text of several sentences, where figures compete.
 */
export const likest = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Ranked | undefined => {
  const mine = profileOf(claim);
  let best: Ranked | undefined;
  const rivals: Ranked[] = [];
  for (const candidate of candidates) {
    const { fact, relation } = candidate;
    const barrier = candidate.barrier();
    const around = table.surroundings(fact);
    const isOtherMood = barrier === 'modality' && isMoodOpen(claim, fact);
    if (barrier !== null && !isOtherMood) continue;
    const theirs = profileOf(fact);
    const likeness = likenessOf(mine, theirs, around);
    const isOtherPeriod = isBase(fact) && !isBase(claim);
    const score = likeness.score - (isOtherMood ? MOOD : 0) - (isOtherPeriod ? BASE_LAG : 0);
    const ranked = { candidate, likeness, score };
    if (!agrees(relation)) rivals.push(ranked);
    else if (
      ranked.score > (best?.score ?? 0) &&
      !isOpposed(claim, candidate) &&
      (around.isLong
        ? exchange(mine, theirs, around) === undefined
        : departure(mine, theirs, around) === undefined && strangeNoun(mine, theirs, around) === undefined)
    )
      best = ranked;
  }
  const score = best?.score ?? 0;
  const isBeaten = rivals.some(
    (rival) => rival.score > score && !isTold(claim, rival.candidate.fact, rival.likeness, table),
  );
  return isBeaten ? undefined : best;
};

/** The candidate that a claim retells in other words: no other is more like it, and it is like enough. */
export const retold = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Candidate | undefined => {
  const best = likest(claim, candidates, table);
  return best !== undefined && best.score >= LIKE && best.likeness.common >= COMMON ? best.candidate : undefined;
};

const UNLIKE = 0.55;

/**
 * The candidate that gives another figure for what a claim retells: nothing in the source gives the claim's, one sentence
 * tells what the claim tells, and no word of the claim departs from it.
 */
export const gainsaid = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Candidate | undefined => {
  if (candidates.some(({ relation }) => agrees(relation))) return undefined;
  const mine = profileOf(claim);
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    const { fact, barrier, relation, alignment } = candidate;
    if (!clashes(relation) || table.derived.has(fact.id) || alignment.opposed !== null) continue;
    if (barrier() !== null || !answers(claim, candidate, table)) continue;
    if (claim.time !== null && !['same', 'open'].includes(relatePeriods(claim.time, fact.time))) continue;
    const theirs = profileOf(fact);
    const around = table.surroundings(fact);
    const { score, common } = likenessOf(mine, theirs, around);
    const isLike = score >= UNLIKE && common >= COMMON && score > (best?.score ?? 0);
    if (!isLike || alignment.isSubstituted() || alignment.isOtherAct()) continue;
    if (
      departure(mine, theirs, around) !== undefined ||
      isTold(claim, fact, { score, common, told: 0, retained: 0 }, table)
    )
      continue;
    best = { candidate, score };
  }
  return best?.candidate;
};
