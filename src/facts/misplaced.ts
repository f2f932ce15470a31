import type { Fact } from '../domain/fact.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, clashes } from './candidates.ts';
import { familyOf } from './families.ts';
import { kinshipWith } from './kinship.ts';
import type { Place } from './places.ts';
import type { Profile } from './profile.ts';
import { profileOf } from './profile.ts';
import { relate } from './relation.ts';
import type { Term } from './terms.ts';

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

type Placed = { place: Place; profile: Profile };

/** How much a claim's figure stands in the place of one fact's rather than another's: the sum over the words close to both. */
const standsIn = (claim: Place, { place, profile }: Placed, other: Placed): number =>
  claim.reduce((sum, { term, weight }) => {
    const [said, shared] = [isSaidBy(term, profile), isSaidBy(term, other.profile)];
    return sum + weight * Math.max(closeness(term, place), said ? OWN : 0) * (said && shared ? SHARED : 1);
  }, 0);

const placed = (fact: Fact, table: FactTable): Placed | null => {
  const place = table.placeOf(fact);
  return place === null || table.derived.has(fact.id) || profileOf(fact).isRow
    ? null
    : { place, profile: profileOf(fact) };
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
/** A date beside a figure says when the figure holds, and a list that is paired "respectively" has places of its own. */
const hasPlace = (claim: Fact, { claimsBeside }: FactTable): boolean =>
  claim.quantity.kind !== 'date' || claimsBeside(claim).every(({ quantity }) => quantity.kind === 'date');

/** How close the words that a claim is about stand to a fact's figure: "Farms use 70 percent of the water, homes 12". */
const closenessOfSubject = ({ subject }: Profile, { place }: Placed): number =>
  subject.reduce((sum, term) => sum + (term.light ? 0 : closeness(term, place)), 0);

/** The figure of the same sentence in whose place the claim sets a fact's; undefined where it stands in its own. */
export const ownerOfPlace = (
  claim: Fact,
  { fact }: Candidate,
  candidates: readonly Candidate[],
  table: FactTable,
): Owner | undefined => {
  const [mine, own] = [table.placeOf(claim), placed(fact, table)];
  if (mine === null || own === null || /\brespectively\b/i.test(fact.sentence)) return undefined;
  if (NEGATES.test(claim.sentence) !== NEGATES.test(fact.sentence)) return undefined;
  const about = profileOf(claim);
  let best: (Owner & { lead: number }) | undefined;
  for (const candidate of candidates) {
    const rival = candidate.fact;
    const isBeside = rival.sentence === fact.sentence && rival.documentId === fact.documentId;
    if (!isBeside || candidate.barrier === 'modality') continue;
    // The very figures tell: where they differ by less than their rounding, too.
    const isRounded = !clashes(candidate.relation);
    if (isRounded && (!isSame(claim, fact) || isSame(claim, rival))) continue;
    const other = placed(rival, table);
    if (other === null) continue;
    const [there, here] = [standsIn(mine, other, own), standsIn(mine, own, other)];
    const tellers = tellersOf(rival, claim, table).filter((teller) => !isRounded || isSame(teller, rival));
    const isSubject = closenessOfSubject(about, own) > closenessOfSubject(about, other);
    if (tellers.length === 0 && !isRounded && !isSubject && hasPlace(claim, table)) {
      const lead = there - here;
      if (lead > (best?.lead ?? LEAD)) best = { candidate, lead, isSure: lead > SURE && candidate.barrier === null };
    }
    for (const teller of tellers) {
      const its = table.placeOf(teller);
      if (
        its === null ||
        (areJoined(claim, teller) && areJoined(fact, rival)) ||
        (areJoined(teller, claim) && areJoined(rival, fact))
      )
        continue;
      const crossed = there + standsIn(its, own, other);
      const lead = crossed - here - standsIn(its, other, own);
      // Who retells mostly keeps the order.
      const isInOrder =
        claim.sourceSpan.start < teller.sourceSpan.start === fact.sourceSpan.start < rival.sourceSpan.start;
      if (crossed >= EXCHANGED.close && lead > (best?.lead ?? (isInOrder ? EXCHANGED.inOrder : EXCHANGED.lead)))
        best = { candidate, lead, isSure: true };
    }
  }
  return best;
};
