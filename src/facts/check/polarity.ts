import type { Fact } from '../../domain/fact.ts';
import type { Profile } from './profile.ts';
import { conceptOf, oppositionOf } from '../terms.ts';

const GOAL = conceptOf('goal');
const MET = /\b(?:reach|meet|met|hit|exceed|beat|surpass|achiev|top|pass|overtake|overshoot)\w*/i;
const MISSED = /\b(?:miss|fell short|fall(?:s|ing|en)? short|short of|undershot|below)\w*/i;

const NEGATION =
  /\b(?:not|never|none|neither|nor|nobody|nothing|cannot)\b|n['’]t\b|\b(?:no|not)\b(?! (?:more|less|fewer|later|longer|doubt|only|earlier|higher|lower|older|younger))/i;
const NOT_ONLY =
  /\b(?:not|no|never) (?:only|just|merely|more|less|fewer|later|earlier|higher|lower|older|younger|until|yet|exceed)\b|\b(?:would|does|did|do|will|can|should|must) not exceed\b|\bnot all\b/gi;
/** Words by which a sentence denies without a "not". */
const DENYING =
  /\b(?:un|in|im|dis|non)\p{L}{3,}|\b(?:fail|miss|lack|refus|reject|den[iy]|without|los[est]|loss|absent|free|zero|avoid|prevent|stop|ban|prohibit|forbid|cancel|only|rest|remain|other|except|apart|still|yet|outside|maximum|most|limit|up to|under|below|until)\w*/iu;

const isNegated = (sentence: string): boolean => NEGATION.test(sentence.replace(NOT_ONLY, ' '));

/** Whether a target was met, as a sentence tells it; null where it does not say. */
const isMet = (sentence: string): boolean | null => {
  if (MISSED.test(sentence)) return isNegated(sentence);
  return MET.test(sentence) ? !isNegated(sentence) : null;
};

/** Whether a claim of when something was is met by a date of its opposite: a loss in 2019, a profit of 5 million in 2019. */
const isDateOfOpposite = (claim: Fact, mine: Profile, fact: Fact, other: Profile): boolean =>
  claim.quantity.kind === 'date' &&
  fact.quantity.kind === 'date' &&
  fact.role === 'period' &&
  mine.own.some(
    ({ concept }) =>
      !other.everywhere.has(concept) &&
      other.sentence.some((term) => !mine.everywhere.has(term.concept) && oppositionOf(concept, term.concept) !== null),
  );

/** Whether the claim says that a target was met which the fact says was missed, or denies what the fact says. */
export const polarityBars = (claim: Fact, mine: Profile, fact: Fact, other: Profile): boolean => {
  if (mine.everywhere.has(GOAL) && other.everywhere.has(GOAL)) {
    const [a, b] = [isMet(claim.sentence), isMet(fact.sentence)];
    if (a !== null && b !== null && a !== b) return true;
  }
  if (isDateOfOpposite(claim, mine, fact, other)) return true;
  return (
    isNegated(claim.sentence) &&
    !isNegated(fact.sentence) &&
    !DENYING.test(fact.sentence) &&
    !DENYING.test(claim.sentence)
  );
};
