import { countsAlike } from '../check/counts.ts';
import { distinctive, mentions, type ClaimWords } from './claim-words.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { areNear, inOneSentence, isLevel } from './computation.ts';
import { isOtherShare, isPartOf, leavesOut } from './compute-rests.ts';
import type { Operand } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import { dividedBy, exactly, minus, plus, times } from './spread.ts';

const isShareClaim = ({ claim }: ClaimWords): boolean =>
  claim.role !== 'rise' && claim.role !== 'fall' && claim.role !== 'change';

const shareOf = (words: ClaimWords, part: Operand, whole: Operand): Computation[] => {
  const share = dividedBy(part.amount, whole.amount);
  const names = (): boolean => {
    const only = distinctive(part, [whole]);
    return mentions(words.terms, only.length === 0 ? part.own : only);
  };
  const terms = `${part.fact.quantity.text} / ${whole.fact.quantity.text}`;
  return [
    { amount: share, operands: [part, whole], terms, isCalledFor: () => names() && !leavesOut(words, part) },
    {
      amount: minus(exactly(1), share),
      operands: [part, whole],
      terms: `1 − ${terms}`,
      isCalledFor: () => names() && isOtherShare(words, part),
    },
  ];
};

/** "Three-quarters of the jurors were women": nine women and three men make up a jury. */
const shareOfList = (words: ClaimWords, part: Operand, other: Operand): Computation => ({
  amount: dividedBy(part.amount, plus(part.amount, other.amount)),
  operands: [part, other],
  terms: `${part.fact.quantity.text} / (${part.fact.quantity.text} + ${other.fact.quantity.text})`,
  isCalledFor: () => {
    const says = (concept: string | null): boolean => words.terms.some((term) => term.concept === concept);
    return says(profileOf(part.fact).counted) && !says(profileOf(other.fact).counted);
  },
});

const isOfList = (part: Operand, other: Operand): boolean => {
  const [a, b] = [profileOf(part.fact).counted, profileOf(other.fact).counted];
  return part !== other && a !== null && b !== null && a !== b && inOneSentence(part, other);
};

/** A part over its whole: "one in eight houses is empty", where twelve of 96 are. */
export const computeShares: Arithmetic = function* (words, operands) {
  if (words.family !== 'ratio' || !isShareClaim(words)) return;
  const levels = operands.filter((operand) => isLevel(operand) && operand.family !== 'ratio');
  for (const part of levels)
    for (const whole of levels) {
      if (!(whole.amount.stated.low > 0)) continue;
      if (isPartOf(part, whole)) yield* shareOf(words, part, whole);
      if (part.family === 'count' && isOfList(part, whole)) yield shareOfList(words, part, whole);
    }
};

const isOfShares = ({ fact, family }: Operand): boolean =>
  family === 'ratio' && (fact.role === 'share' || fact.role === 'level' || fact.role === 'part');

/** A share times its whole: 950 of 2,500 households, of which 38 percent had cut back. */
export const computeParts: Arithmetic = function* (words, operands) {
  const { family, claim } = words;
  if (family === 'ratio' || family.includes('/') || family === 'date') return;
  for (const share of operands) {
    if (!isOfShares(share)) continue;
    for (const whole of operands) {
      if (whole.family !== family || !isLevel(whole) || !areNear(share, whole)) continue;
      if (family === 'count' && !countsAlike(profileOf(claim), profileOf(whole.fact), false)) continue;
      const part = times(share.amount, whole.amount);
      const terms = `${share.fact.quantity.text} × ${whole.fact.quantity.text}`;
      const names = (): boolean => mentions(words.terms, distinctive(share, [whole]));
      yield { amount: part, operands: [share, whole], terms, isCalledFor: () => names() && !leavesOut(words, share) };
      yield {
        amount: minus(whole.amount, part),
        operands: [share, whole],
        terms: `${whole.fact.quantity.text} − ${terms}`,
        isCalledFor: () => names() && leavesOut(words, share),
      };
    }
  }
};
