import type { Fact } from '../../domain/fact.ts';
import { profileOf } from './profile.ts';
import type { Term } from '../terms.ts';
import { conceptOf } from '../terms.ts';

const BEAT = conceptOf('beat');
const WON = new Set([BEAT, conceptOf('win'), conceptOf('edge'), conceptOf('sink'), conceptOf('rout')]);
const LOST = new Set([conceptOf('lose'), conceptOf('lost')]);

/** Whether a result is told from the side of whoever lost. */
const isLoss = (fact: Fact): boolean =>
  /\b(?:beaten|defeated|routed) (?:[\p{N}–—-]+ )?by\b/u.test(fact.sentence) ||
  profileOf(fact).measure.some((term) => LOST.has(term.concept));

/** Who won and who lost, as the names before and after the verb say; null where it says neither. */
const sidesOf = (fact: Fact): { winner: readonly Term[]; loser: readonly Term[] } | null => {
  const { subject, measure, qualifiers } = profileOf(fact);
  const others = [...measure, ...qualifiers].filter((term) => term.proper);
  const names = subject.filter((term) => term.proper || term.concept !== '');
  if (isLoss(fact)) return { winner: others, loser: names };
  if (measure.some((term) => WON.has(term.concept))) return { winner: names, loser: others };
  return null;
};

const share = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.some((one) => b.some((other) => one.concept === other.concept));

/** Whether two statements of a contest give the win to opposite sides. */
export const isSwapped = (claim: Fact, fact: Fact): boolean => {
  if (claim.role !== 'score' || fact.role !== 'score') return false;
  const [a, b] = [sidesOf(claim), sidesOf(fact)];
  if (a === null || b === null) return false;
  return (share(a.winner, b.loser) || share(a.loser, b.winner)) && !share(a.winner, b.winner);
};

/** Whether both name the same winner or loser, and neither the other way round. */
export const isSameResult = (claim: Fact, fact: Fact): boolean => {
  if (claim.role !== 'score' || fact.role !== 'score') return false;
  const [a, b] = [sidesOf(claim), sidesOf(fact)];
  if (a === null || b === null) return false;
  return (
    (share(a.winner, b.winner) || share(a.loser, b.loser)) && !share(a.winner, b.loser) && !share(a.loser, b.winner)
  );
};

/** Whether one result tells from the loser's side what the other tells from the winner's: "lost 1–3" for "won 3–1". */
export const isMirrored = (claim: Fact, fact: Fact): boolean => {
  const [mine = [], stated = []] = [claim.quantity.parts, fact.quantity.parts];
  const areTurned = mine.length === 2 && stated.length === 2 && mine[0] === stated[1] && mine[1] === stated[0];
  return areTurned && isLoss(claim) !== isLoss(fact) && sidesOf(claim) !== null && sidesOf(fact) !== null;
};
