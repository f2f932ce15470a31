import type { Quantity } from '../../../domain/quantity.ts';
import { compareQuantities } from '../../../quantities/compare.ts';
import type { Word } from '../../../domain/words.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import type { AskedStatement } from './asked-statement.ts';
import type { Clause } from './clauses.ts';
import type { ToldClause } from './told-clause.ts';

/** Words for one extent each: what is long is not high. */
const EXTENTS = [
  /^(?:long(?:er|est)?|lengths?|short(?:er|est)?)$/,
  /^(?:high(?:er|est)?|heights?|tall(?:er|est)?|altitude|elevation)$/,
  /^(?:wide(?:r|st)?|widths?|broad(?:er)?|across|narrow(?:er)?|diameter)$/,
  /^(?:deep(?:er|est)?|depths?|shallow(?:er)?)$/,
  /^(?:thick(?:er)?|thickness|thin(?:ner)?)$/,
  /^(?:old(?:er|est)?|ages?|aged|young(?:er|est)?)$/,
];

const extentsOf = (words: readonly { folded: string }[]): number[] =>
  EXTENTS.flatMap((extent, i) => (words.some(({ folded }) => extent.test(folded)) ? [i] : []));

/** Deeds that are done once: another date than theirs excludes the one asked. */
const ONCE =
  /^(?:born|di(?:e|ed)|opened|open|founded|established|built|completed|finished|founded|discovered|invented|published|launched|began|begun|begin|constructed|climbed|erected|inaugurated|started|created|designed)$/;

/** How a clause stands to the figures of a question: `agrees`, `differs`, or null where it does not settle them. */
export type FigureVerdict = 'agrees' | 'differs' | null;

const isIn = ({ start, end }: Quantity, { words }: Clause): boolean =>
  words.some((word) => word.start < end && start < word.end);

/** A day of a month without its year tells nothing of the year. */
const hasYear = ({ text }: Quantity): boolean => /\d{3}/.test(text);

/** "to 30 million, from 41 million in 2023", "fewer than in 2022": when the other figure held. */
const OF_COMPARISON =
  /(?:(?:\bto\b[^;]{1,60}|,\s*)\bfrom|\b(?:than|against|compared (?:with|to))|,\s*after)\b[^;]{0,40}\b(?:in|of)\s+$/i;
/** Characters before a date that tell whose it is. */
const LEAD = 110;

const isOfComparison = ({ kind, start }: Quantity, text: string): boolean =>
  kind === 'date' && OF_COMPARISON.test(text.slice(Math.max(0, start - LEAD), start));

/** Words between "until" and its date: "until at least". */
const UNTIL_REACH = 3;

/** Characters between two places. */
const distance = (quantity: Quantity, at: Word | undefined): number =>
  at === undefined ? 0 : Math.min(Math.abs(quantity.start - at.end), Math.abs(at.start - quantity.end));

/** Whether a date is one up to which something lasts: "until at least 25 March". */
const isUntil = ({ start }: Quantity, words: readonly Word[]): boolean => {
  const at = words.findIndex((word) => word.end > start);
  return words.slice(Math.max(0, at - UNTIL_REACH), at).some(({ folded }) => /^(?:until|till)$/.test(folded));
};

/** One figure of the question against the figures of its kind that a clause states; of several dates the nearest to the verb counts. */
const judge = (
  asked: Quantity,
  { words: question, isPremise }: Pick<AskedStatement, 'words' | 'isPremise'>,
  { ranked, given, ...clause }: ToldClause,
  verb: Word | undefined,
): FigureVerdict => {
  const comparable = quantitiesOf(ranked.sentence)
    .filter((quantity) => isIn(quantity, clause) && !isOfComparison(quantity, ranked.sentence.text))
    .map((quantity) => ({ quantity, relation: compareQuantities(asked, quantity).relation }))
    .filter(
      ({ relation, quantity }) =>
        relation !== 'incomparable' && (!hasYear(asked) || asked.kind !== 'date' || hasYear(quantity)),
    );
  const [nearest] = comparable.toSorted((a, b) => distance(a.quantity, verb) - distance(b.quantity, verb));
  const isDate = asked.kind === 'date';
  if (nearest === undefined)
    return isDate && asked.operator === '=' && given.has(asked.text.toLowerCase()) ? 'agrees' : null;
  // "in 2025 or 2026": dates side by side hold alike.
  const isBeside = ({ quantity }: { quantity: Quantity }): boolean => {
    const [from, to] = [Math.min(nearest.quantity.end, quantity.end), Math.max(nearest.quantity.start, quantity.start)];
    return /^\s*(?:,|or|and)\s*$/.test(ranked.sentence.text.slice(from, to));
  };
  const agreeing = comparable.find((each) => isBeside(each) && each.relation !== 'disjoint');
  const stated = isDate ? [agreeing ?? nearest] : comparable;
  if (stated.some(({ relation }) => !/^(?:equal|inside|disjoint)$/.test(relation))) return null;
  const agrees = stated.filter(({ relation }) => relation !== 'disjoint');
  if (agrees.length > 0) return agrees.length === stated.length ? 'agrees' : null;
  if (stated.length > 1) return null;
  const isSoon = isDate && isPremise && isUntil(asked, question) && isUntil(nearest.quantity, clause.words);
  if (isSoon) return 'differs';
  if (isDate) return asked.operator !== '=' && question.some(({ folded }) => ONCE.test(folded)) ? 'differs' : null;
  return 'differs';
};

/**
 * How a clause stands to all figures of a question; those of extent have to measure the same. `at`: where the clause has the verb
 * of the question, -1 for none.
 */
export const judgeFigures = (
  figures: readonly Quantity[],
  question: Pick<AskedStatement, 'words' | 'isPremise'>,
  clause: ToldClause,
  at: number,
): FigureVerdict => {
  const [asked, told] = [extentsOf(question.words), extentsOf(clause.words)];
  const isLength = figures.some(({ dimension }) => dimension === 'length');
  if (isLength && asked.length > 0 && !asked.every((extent) => told.includes(extent))) return null;
  const verdicts = new Set(figures.map((figure) => judge(figure, question, clause, clause.words[at])));
  if (verdicts.has(null)) return null;
  return verdicts.has('differs') ? 'differs' : 'agrees';
};

/** Words that only set a figure against another or lead up to it. */
export const isComparing = (folded: string): boolean =>
  /^(?:less|fewer|larger?|smaller|bigger|higher|lower|greater|least|exceeds?|exceeding|exceeded|comes?|totals?|totaling|amounts?|right|true|correct|really|actually|worth|equal|reach(?:es|ed)?|measures?|heavier|costs?|weighs?|lasts?|takes?|taller|longer|shorter|wider|deeper|older|younger|more|than|over|under|above|below|numbers?)$/.test(
    folded,
  ) || EXTENTS.some((extent) => extent.test(folded));
