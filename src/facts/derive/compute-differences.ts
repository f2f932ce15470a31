import { EARLIER, GAPS } from './arithmetic-cues.ts';
import { distinctive, mentions, yearsIn, type ClaimWords } from './claim-words.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { areNear, isLevel } from './computation.ts';
import type { Operand } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import type { Amount } from './spread.ts';
import { dividedBy, exactly, minus, times } from './spread.ts';

/** The one of two figures that is compared, and the one that it is compared with. */
type Order = { of: Operand; with: Operand };

const startOf = ({ fact }: Operand): string => fact.time?.start ?? '';

/** Whether a figure is of an earlier time than another, as far as roles, times and words show. */
const isEarlier = (a: Operand, b: Operand): boolean => {
  if (a.fact.role === 'start' && b.fact.role !== 'start') return true;
  if (b.fact.role === 'end' && a.fact.role !== 'end') return true;
  if (startOf(a) !== '' && startOf(b) !== '' && startOf(a) !== startOf(b)) return startOf(a) < startOf(b);
  const tells = ({ fact }: Operand): boolean => EARLIER.test([fact.measure, ...fact.qualifiers].join(' '));
  return tells(a) && !tells(b);
};

/** The order of the claim's words: what it names before its figure, and what after "than". */
const orderByName = (words: ClaimWords, a: Operand, b: Operand): Order | null => {
  const [ofA, ofB] = [distinctive(a, [b]), distinctive(b, [a])];
  const forward = Number(mentions(words.subject, ofA)) + Number(mentions(words.reference, ofB));
  const back = Number(mentions(words.subject, ofB)) + Number(mentions(words.reference, ofA));
  if (forward === back) return null;
  return forward > back ? { of: a, with: b } : { of: b, with: a };
};

const orderByTime = (a: Operand, b: Operand): Order | null =>
  isEarlier(a, b) ? { of: b, with: a } : isEarlier(b, a) ? { of: a, with: b } : null;

/** A later figure compares with an earlier one in a claim that says that something moved, or that names times alone. */
const orderOf = (words: ClaimWords, a: Operand, b: Operand): Order | null =>
  orderByName(words, a, b) ?? orderByTime(a, b);

const isMore = ({ of, with: other }: Order): boolean => of.amount.stated.low > other.amount.stated.high;
const isLess = ({ of, with: other }: Order): boolean => of.amount.stated.high < other.amount.stated.low;

const pointsIn = (operand: Operand): Amount => times(operand.amount, exactly(100));

/** Whether every year that the claim names is the time of one of the figures, where these have times. */
const fitsYears = ({ years }: ClaimWords, { of, with: other }: Order): boolean => {
  const [a, b] = [startOf(of).slice(0, 4), startOf(other).slice(0, 4)];
  if (years.length === 0 || a === '' || b === '') return true;
  return a === b
    ? years.every((year) => yearsIn(of.fact.sentence).includes(year) || yearsIn(other.fact.sentence).includes(year))
    : years.includes(a) || years.includes(b)
      ? years.every((year) => year === a || year === b)
      : false;
};

const shareMeasure = (a: Operand, b: Operand): boolean => {
  if (a.fact.sentence === b.fact.sentence) return true;
  const [mine, theirs] = [profileOf(a.fact), profileOf(b.fact)];
  return mine.own.some((term) => !term.light && theirs.concepts.has(term.concept));
};

type Pair = [Operand, Operand];

function* pairsOf(operands: readonly Operand[], isWanted: (operand: Operand) => boolean): Generator<Pair> {
  const wanted = operands.filter((operand) => isLevel(operand) && isWanted(operand));
  for (const [index, a] of wanted.entries())
    for (const b of wanted.slice(index + 1))
      if (a.family === b.family && areNear(a, b) && shareMeasure(a, b)) yield [a, b];
}

const magnitude = (a: Operand, b: Operand): { more: Operand; less: Operand } | null =>
  a.amount.stated.low > b.amount.stated.high
    ? { more: a, less: b }
    : b.amount.stated.low > a.amount.stated.high
      ? { more: b, less: a }
      : null;

const isCompared = (words: ClaimWords): boolean => words.direction !== null || GAPS.test(words.claim.sentence);

const agreesInDirection = (words: ClaimWords, a: Operand, b: Operand): boolean => {
  if (GAPS.test(words.claim.sentence) && words.direction === null) {
    // Whose lead it is stands before it.
    const order = orderByName(words, a, b);
    return order === null || isMore(order) || !/\b(?:lead|advantage|margin|majority)\b/i.test(words.claim.sentence);
  }
  const order = orderOf(words, a, b);
  if (order === null || !fitsYears(words, order)) return false;
  return words.direction === 'rise' ? isMore(order) : words.direction === 'fall' && isLess(order);
};

/** Whether the claim names both figures' bearers and says of the one what holds of the other: taller for smaller. */
const isTurned = (words: ClaimWords, a: Operand, b: Operand): boolean => {
  const order = orderByName(words, a, b);
  if (order === null || a.fact.sentence !== b.fact.sentence || words.direction === null) return false;
  const areNamed =
    mentions(words.subject, distinctive(order.of, [order.with])) &&
    mentions(words.reference, distinctive(order.with, [order.of]));
  return areNamed && (words.direction === 'rise' ? isLess(order) : isMore(order));
};

/** Points taken for percent: "nine percent higher" of 88 and 79 percent. */
const pointsAsPercent = (words: ClaimWords, order: Order, found: Computation): Computation | null => {
  const { of, with: base } = order;
  if (of.family !== 'ratio' || of.fact.sentence !== base.fact.sentence) return null;
  const isRise = isMore(order);
  return {
    ...found,
    amount: isRise ? minus(of.amount, base.amount) : minus(base.amount, of.amount),
    isCalledFor: () => false,
    isReversed: () => words.direction === (isRise ? 'rise' : 'fall') && fitsYears(words, order),
  };
};

const YEAR = 31_557_600;

const AGE = /\bages?\b/i;

/** An age in years, by its unit or as a bare number: "raised the retirement age from 63 to 65". */
const isAge = ({ family, fact }: Operand): boolean =>
  family === 'age' ||
  (fact.quantity.dimension === 'number' && AGE.test([fact.subject, fact.measure, ...fact.qualifiers].join(' ')));

/** How far two figures are apart: more than, ahead of, rose by; shares in points. */
export const computeDifferences: Arithmetic = function* (words, operands) {
  const { family, claim } = words;
  if (family === 'date' || family === 'multiple' || !isCompared(words)) return;
  const isPoints = family === 'ratio points' || (family === 'count' && /^points?$/.test(claim.quantity.unit));
  const isTime = family === 'time';
  for (const [a, b] of pairsOf(
    operands,
    (operand) => operand.family === family || (isPoints && operand.family === 'ratio') || (isTime && isAge(operand)),
  )) {
    const found = magnitude(a, b);
    if (found === null || (family === 'ratio' && a.family === 'ratio')) continue;
    const { more, less } = found;
    const years = isTime && isAge(a) ? exactly(YEAR) : exactly(1);
    const amount =
      isPoints && a.family === 'ratio'
        ? minus(pointsIn(more), pointsIn(less))
        : times(minus(more.amount, less.amount), years);
    yield {
      amount,
      operands: [more, less],
      terms: `${more.fact.quantity.text} − ${less.fact.quantity.text}`,
      isCalledFor: () => agreesInDirection(words, a, b),
      isReversed: () => isTurned(words, a, b),
    };
  }
};

const changeBetween = (words: ClaimWords, order: Order): Computation | null => {
  const { of, with: base } = order;
  if (!(base.amount.stated.low > 0)) return null;
  const change = minus(dividedBy(of.amount, base.amount), exactly(1));
  const isFall = change.stated.high < 0;
  const [to, from] = [of.fact.quantity.text, base.fact.quantity.text];
  return {
    amount: isFall ? minus(exactly(0), change) : change,
    operands: [base, of],
    terms: isFall ? `(${from} − ${to}) / ${from}` : `(${to} − ${from}) / ${from}`,
    isCalledFor: () => words.direction === (isFall ? 'fall' : 'rise') && fitsYears(words, order),
  };
};

const multipleOf = (words: ClaimWords, order: Order): Computation | null => {
  const { of, with: base } = order;
  if (!(base.amount.stated.low > 0)) return null;
  return {
    amount: dividedBy(of.amount, base.amount),
    operands: [of, base],
    terms: `${of.fact.quantity.text} / ${base.fact.quantity.text}`,
    isCalledFor: () => words.direction !== 'fall' && fitsYears(words, order),
  };
};

/** Changes in percent and multiples of what a figure is compared with. */
export const computeRatios: Arithmetic = function* (words, operands) {
  const { family } = words;
  const isMultiple = family === 'multiple';
  if (!isMultiple && !(family === 'ratio' && words.direction !== null)) return;
  for (const [a, b] of pairsOf(operands, (operand) => operand.family !== 'multiple' && operand.family !== 'date')) {
    const order = orderOf(words, a, b);
    if (order === null) continue;
    const found = isMultiple ? multipleOf(words, order) : changeBetween(words, order);
    if (found === null) continue;
    yield found;
    const mistaken = isMultiple ? null : pointsAsPercent(words, order, found);
    if (mistaken !== null) yield mistaken;
  }
};
