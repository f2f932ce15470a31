import type { Fact } from '../../domain/fact.ts';
import { profileOf } from './profile.ts';
import type { Term } from '../terms.ts';
import { conceptOf } from '../terms.ts';

const BEAT = conceptOf('beat');
const WON = new Set([BEAT, conceptOf('win'), conceptOf('edge'), conceptOf('sink'), conceptOf('rout')]);
const LOST = new Set([conceptOf('lose'), conceptOf('lost')]);

/** Who won and who lost, as the names before and after the verb say; null where it says neither. */
const sidesOf = (fact: Fact): { winner: readonly Term[]; loser: readonly Term[] } | null => {
  const { subject, measure, qualifiers } = profileOf(fact);
  const others = [...measure, ...qualifiers].filter((term) => term.proper);
  const names = subject.filter((term) => term.proper || term.concept !== '');
  if (/\b(?:beaten|defeated|routed) (?:[\p{N}–—-]+ )?by\b/u.test(fact.sentence))
    return { winner: others, loser: names };
  if (measure.some((term) => LOST.has(term.concept))) return { winner: others, loser: names };
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

/** Whether a result tells who won. */
export const saysWinner = (fact: Fact): boolean => sidesOf(fact) !== null;

/** Whether the goals of two results stand in opposite order: "lost 1–3" for "won 3–1". */
export const isMirrored = ({ quantity: a }: Fact, { quantity: b }: Fact): boolean => {
  const [mine = [], stated = []] = [a.parts, b.parts];
  return mine.length === 2 && stated.length === 2 && mine[0] === stated[1] && mine[1] === stated[0];
};
