import type { Fact } from '../../domain/fact.ts';
import { endOf } from './end-dates.ts';
import { relatePeriods } from '../time-spans.ts';

type Period = NonNullable<Fact['time']>;

const EARLIER =
  /\b(?:before|earlier|previous(?:ly)?|prior|ago|preceding|formerly|until|used to|had been|(?:at the )?(?:start|beginning|outset)|(?:day|night|week|month|quarter|season|year) before|last (?:week|month|quarter|season|year)|initial(?:ly)?|original(?:ly)?|at first)\b/i;

/** Whether a figure's own words say that it is of how things stood before a change. */
export const isOfBefore = ({ subject, measure, qualifiers }: Fact): boolean =>
  EARLIER.test([subject, measure, ...qualifiers].join(' '));

/** Whether a figure is of how things stood before a change: by its own words, or by those of a sentence that has no other. */
export const speaksOfBefore = (fact: Fact): boolean => isOfBefore(fact) || (isAlone(fact) && endOf(fact) === null);

const isAlone = ({ sentence, quantity }: Fact): boolean =>
  EARLIER.test(sentence) && !/\p{N}/u.test(sentence.replace(quantity.text, ''));

const DAY = 86_400_000;
/** A fact of so many days or fewer is of a moment, which lies in any period around it. */
const MOMENT = 31;

const daysIn = ({ start, end }: Period): number => (Date.parse(end) - Date.parse(start)) / DAY;

/** Whether a claim's period holds the fact's or lies in it, so that an amount of the one is none of the other. */
export const isOtherStretch = (claim: Period | null, fact: Period | null): boolean => {
  if (claim === null || fact === null || relatePeriods(claim, fact) !== 'within') return false;
  const [mine, stated] = [daysIn(claim), daysIn(fact)];
  if (Number.isNaN(mine) || Number.isNaN(stated)) return false;
  return mine < stated ? mine > MOMENT || stated > MOMENT : stated > MOMENT;
};
