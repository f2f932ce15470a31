import { opposesShare, restCueOf, speaksOfRest } from './arithmetic-cues.ts';
import { countsAlike } from '../check/counts.ts';
import { distinctive, mentions, type ClaimWords } from './claim-words.ts';
import type { Arithmetic } from './computation.ts';
import { areNear, inOneSentence, isLevel } from './computation.ts';
import type { Operand } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import { exactly, minus } from './spread.ts';

/** Whether one figure is of some of what the other is of all of: the same thing, a bare number of it or a part by its role. */
export const isPartOf = (part: Operand, whole: Operand): boolean => {
  if (part === whole || part.family !== whole.family || part.family === 'ratio') return false;
  if (!(part.amount.stated.high <= whole.amount.stated.low)) return false;
  if (part.fact.role === 'part' || whole.fact.role === 'whole') return areNear(part, whole);
  const [a, b] = [profileOf(part.fact).counted, profileOf(whole.fact).counted];
  return a === b || a === null ? inOneSentence(part, whole) : false;
};

/** Whether the claim speaks of what the figure leaves out. */
export const leavesOut = ({ claim }: ClaimWords, { fact }: Operand): boolean =>
  speaksOfRest(claim.sentence, fact.sentence);

/** Whether the claim's share is the rest of the hundred that the figure is a share of: its predicate is denied, or it is the others'. */
export const isOtherShare = (words: ClaimWords, share: Operand): boolean =>
  leavesOut(words, share) && opposesShare(words.before, words.behind);

const isOfWhole = ({ claim, family }: ClaimWords, whole: Operand): boolean =>
  family !== 'count' || countsAlike(profileOf(claim), profileOf(whole.fact), false);

/** "not seriously hurt" names what the part is of, "the rest were lost" the whole alone. */
const namesWhatIsLeft = (words: ClaimWords, part: Operand, whole: Operand): boolean =>
  mentions(words.terms, distinctive(part, [whole])) ||
  (restCueOf(words.claim.sentence) === 'remainder' && mentions(words.terms, whole.own));

/** What is left of a whole: "8,050 outside Norland" of 9,200, 1,150 of them there; "38 percent did not vote" where 62 did. */
export const computeRests: Arithmetic = function* (words, operands) {
  const { family } = words;
  if (family === 'ratio') {
    for (const share of operands) {
      if (share.family !== 'ratio' || !isLevel(share)) continue;
      yield {
        amount: minus(exactly(1), share.amount),
        operands: [share],
        terms: `100 % − ${share.fact.quantity.text}`,
        isCalledFor: () => isOtherShare(words, share),
      };
    }
    return;
  }
  for (const whole of operands)
    for (const part of operands) {
      if (whole.family !== family || !isLevel(whole) || !isLevel(part) || !isPartOf(part, whole)) continue;
      yield {
        amount: minus(whole.amount, part.amount),
        operands: [whole, part],
        terms: `${whole.fact.quantity.text} − ${part.fact.quantity.text}`,
        isCalledFor: () => leavesOut(words, part) && isOfWhole(words, whole) && namesWhatIsLeft(words, part, whole),
      };
    }
};
