import type { Fact } from '../../domain/fact.ts';
import { dayNumber } from '../../quantities/dates/periods.ts';
import type { Relation } from './relation.ts';

const UNTIL = /\b(?:until|till)\s+(at least\s+)?(?:the\s+)?(?:(?:very\s+)?(?:end|start|beginning|middle)\s+of\s+)?$/i;
const OR_LATER = /^\s*(?:at the (?:very )?earliest|at least|or later|or longer)\b/i;

/** How something ends at a date: "until 2041", open where it may go on. Null where the sentence says of no end. */
export const endOf = ({ quantity, sentence }: Fact): { isOpen: boolean } | null => {
  const at = sentence.indexOf(quantity.text);
  const lead = UNTIL.exec(sentence.slice(0, Math.max(0, at)));
  if (quantity.kind !== 'date' || lead === null) return null;
  return { isOpen: lead[1] !== undefined || OR_LATER.test(sentence.slice(at + quantity.text.length)) };
};

/** The first days of two dates such that the earlier is less; of the same year where either leaves it open. */
const startsOf = (one: string, other: string): [string, string] => {
  const isOpen = dayNumber(one) === null || dayNumber(other) === null;
  return isOpen ? [one.slice('YYYY-'.length), other.slice('YYYY-'.length)] : [one, other];
};

/**
 * How a claim of what goes on "until" a date stands to what the source says: that date is an end, no bound that any earlier one
 * would keep. `relation` is how the dates compare as periods. Null where the claim is of no end.
 */
export const relateEnds = (claim: Fact, fact: Fact, asPeriods: () => Relation): Relation | null => {
  const [mine, stated] = [endOf(claim), endOf(fact)];
  if (mine === null) return null;
  const relation = asPeriods();
  if (relation !== 'disjoint') return relation;
  const [said, given] = startsOf(claim.quantity.date?.start ?? '', fact.quantity.date?.start ?? '');
  // "At least until June" leaves July open; and who says so of May is not wrong.
  if (stated?.isOpen === true && !mine.isOpen) return said > given ? 'overlapping' : relation;
  return mine.isOpen && said < given ? 'overlapping' : relation;
};
