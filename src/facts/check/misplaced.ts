import type { Fact } from '../../domain/fact.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, clashes } from './candidates.ts';
import { relateFacts } from '../conflicts.ts';
import { familyOf } from './families.ts';
import { kinshipWith } from './kinship.ts';
import type { Place } from './places.ts';
import type { Profile } from './profile.ts';
import { profileOf } from './profile.ts';
import { relate } from './relation.ts';
import type { Term } from '../terms.ts';

/** How close a word is to a figure of whose statement it is one, however far away it stands. */
const OWN = 0.5;
/** What both of two figures are said of tells them apart less. */
const SHARED = 0.35;

const isSaidBy = (term: Term, profile: Profile): boolean =>
  !term.light && (profile.concepts.has(term.concept) || kinshipWith(term, profile.own) > 0);

const closeness = (term: Term, place: Place): number => {
  let best = 0;
  for (const { term: other, weight } of place)
    if (weight > best)
      best = Math.max(
        best,
        weight * (other.concept === term.concept ? 1 : term.light ? 0 : kinshipWith(term, [other])),
      );
  return best;
};

type Placed = { place: Place; profile: Profile; sentence: string };

/** Of each word around a claim's figure: how close it stands to a fact's, and whether the fact is said of it. */
type Fit = readonly { close: number; isSaid: boolean }[];

const fits = new WeakMap<Place, WeakMap<Place, Fit>>();

/** How a claim's place goes with a fact's, found once: each fact is held against every other. */
const fitOf = (claim: Place, { place, profile }: Placed): Fit => {
  const known = fits.get(claim) ?? new WeakMap<Place, Fit>();
  fits.set(claim, known);
  const fit =
    known.get(place) ?? claim.map(({ term }) => ({ close: closeness(term, place), isSaid: isSaidBy(term, profile) }));
  known.set(place, fit);
  return fit;
};

/** How much a claim's figure stands in the place of one fact's rather than another's: the sum over the words close to both. */
const standsIn = (claim: Place, own: Placed, other: Placed): number => {
  const [fit, others] = [fitOf(claim, own), fitOf(claim, other)];
  let sum = 0;
  for (const [i, { weight }] of claim.entries()) {
    const { close, isSaid } = fit[i]!;
    sum += weight * Math.max(close, isSaid ? OWN : 0) * (isSaid && others[i]!.isSaid ? SHARED : 1);
  }
  return sum;
};

const placed = (fact: Fact, table: FactTable): Placed | null => {
  const place = table.placeOf(fact);
  return place === null || table.derived.has(fact.id) || profileOf(fact).isRow
    ? null
    : { place, profile: profileOf(fact), sentence: fact.sentence };
};

/** The other figures of the claim's sentence that a fact bears out. */
const tellersOf = (fact: Fact, claim: Fact, { claimsBeside }: FactTable): Fact[] =>
  claimsBeside(claim).filter(
    (other) =>
      other !== claim &&
      familyOf(other) === familyOf(claim) &&
      agrees(relate(other, profileOf(other), fact, profileOf(fact))),
  );

/** By how much another figure of the fact's sentence has to be closer to the claim's place. */
const LEAD = 0.5;
/** … and how close, and by how much closer, where two figures of a claim stand in each other's place. */
const EXCHANGED = { close: 1, lead: 0.3, inOrder: 0.6 };
/** So far ahead it is the one that the claim ought to give. */
const SURE = 0.8;
/** … where it stands in another sentence. */
const ACROSS = 0.8;
/** What its names alone are worth. */
const NAMES = 0.7;

/** The figure of a fact's sentence in whose place a claim sets the fact's; `isSure`: the claim ought to give that one. */
export type Owner = { candidate: Candidate; isSure: boolean };

const JOINED = /^\s*(?:,|and|or|to|–|-)\s*$/i;

/** Whether the one figure stands right before the other: "between 1990 and 2020". */
const areJoined = ({ sentence, quantity }: Fact, next: Fact): boolean => {
  const end = sentence.indexOf(quantity.text) + quantity.text.length;
  return JOINED.test(sentence.slice(end, Math.max(end, sentence.indexOf(next.quantity.text, end))));
};

const isSame = (a: Fact, b: Fact): boolean =>
  a.quantity.value !== null && a.quantity.value === b.quantity.value && a.quantity.unit === b.quantity.unit;

const NEGATES = /\b(?:no|not|none|never|without|neither|nor)\b|n['’]t\b/i;
/** A date beside a figure says when the figure holds, and may stand anywhere. */
const hasPlace = (claim: Fact, { claimsBeside }: FactTable): boolean =>
  claim.quantity.kind !== 'date' || claimsBeside(claim).every(({ quantity }) => quantity.kind === 'date');

/** How close the names of a claim and the words that it is about stand to a fact's figure: "Farms use 70 percent, homes 12". */
const closenessOfNames = (claim: Place, subject: ReadonlySet<string>, own: Placed): number => {
  const fit = fitOf(claim, own);
  return claim.reduce(
    (sum, { term }, i) => sum + (!term.light && (term.proper || subject.has(term.concept)) ? fit[i]!.close : 0),
    0,
  );
};

/** How much more a claim's figure stands in the place of `other` than in its own; less where what it is about stands there. */
const leadOf = (claim: Fact, mine: Place, own: Placed, other: Placed): number => {
  const subject = new Set(profileOf(claim).subject.map(({ concept }) => concept));
  const names = closenessOfNames(mine, subject, other) - closenessOfNames(mine, subject, own);
  const lead = standsIn(mine, other, own) - standsIn(mine, own, other);
  // An event is dated by the names beside it.
  const isNamed = claim.quantity.kind === 'date' && lead > 0;
  return names < 0
    ? own.sentence === other.sentence
      ? lead + names
      : 0
    : isNamed
      ? Math.max(lead, Math.min(names, NAMES))
      : lead;
};

/** By how much a claim's figure stands in the place of `rival` rather than of `fact`; 0 where either has none. */
export const leadOver = (claim: Fact, fact: Fact, rival: Fact, table: FactTable): number => {
  const [mine, own, other] = [table.placeOf(claim), placed(fact, table), placed(rival, table)];
  return mine === null || own === null || other === null ? 0 : leadOf(claim, mine, own, other);
};

/** The same for two figures of a claim that may stand in each other's place; 0 where their order is that of the source. */
const exchangeOf = (
  claim: Fact,
  teller: Fact,
  own: Placed & { fact: Fact },
  other: Placed & { fact: Fact },
  table: FactTable,
): number => {
  const [mine, its] = [table.placeOf(claim), table.placeOf(teller)];
  const areTogether = areJoined(claim, teller)
    ? areJoined(own.fact, other.fact)
    : areJoined(teller, claim) && areJoined(other.fact, own.fact);
  if (mine === null || its === null || areTogether) return 0;
  const crossed = standsIn(mine, other, own) + standsIn(its, own, other);
  const lead = crossed - standsIn(mine, own, other) - standsIn(its, other, own);
  // Who retells mostly keeps the order.
  const isInOrder =
    claim.sourceSpan.start < teller.sourceSpan.start === own.fact.sourceSpan.start < other.fact.sourceSpan.start;
  return crossed >= EXCHANGED.close && lead > (isInOrder ? EXCHANGED.inOrder : EXCHANGED.lead) ? lead : 0;
};

const isOfOtherMood = ({ barrier }: Candidate): boolean => barrier() === 'modality' || barrier() === 'superseded';

/** The figure of a fact's sentence, or of another, in whose place the claim sets the fact's; undefined where it stands in its own. */
export const ownerOfPlace = (
  claim: Fact,
  { fact }: Candidate,
  candidates: readonly Candidate[],
  table: FactTable,
): Owner | undefined => {
  const [mine, own] = [table.placeOf(claim), placed(fact, table)];
  if (mine === null || own === null || /\brespectively\b/i.test(fact.sentence)) return undefined;
  if (NEGATES.test(claim.sentence) !== NEGATES.test(fact.sentence)) return undefined;
  const isPlaced = hasPlace(claim, table);
  let best: { owner: Owner; lead: number } | undefined;
  for (const candidate of candidates) {
    const rival = candidate.fact;
    // The very figures tell, where they differ by less than their rounding, too.
    const isRounded = !clashes(candidate.relation);
    if (rival === fact || (isRounded && (!isSame(claim, fact) || isSame(claim, rival)))) continue;
    const isBeside = rival.sentence === fact.sentence && rival.documentId === fact.documentId;
    if (!isBeside && (isRounded || !isPlaced)) continue;
    const other = isOfOtherMood(candidate) ? null : placed(rival, table);
    if (other === null) continue;
    const tellers = tellersOf(rival, claim, table).filter((teller) => !isRounded || isSame(teller, rival));
    if (isBeside)
      for (const teller of tellers) {
        const lead = exchangeOf(claim, teller, { ...own, fact }, { ...other, fact: rival }, table);
        if (lead > (best?.lead ?? 0)) best = { owner: { candidate, isSure: true }, lead };
      }
    if (tellers.length > 0 || isRounded || !isPlaced) continue;
    const lead = leadOf(claim, mine, own, other);
    const isSure = isBeside && lead > SURE && candidate.barrier() === null;
    if (lead <= (best?.lead ?? (isBeside ? LEAD : ACROSS))) continue;
    // Sources that disagree on one thing both speak of it.
    if (!isBeside && relateFacts(fact, rival) === 'conflict') continue;
    best = { owner: { candidate, isSure }, lead };
  }
  return best?.owner;
};
