import { EARLIER } from './arithmetic-cues.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { inOneSentence } from './computation.ts';
import type { Operand } from './operands.ts';
import type { Amount } from './spread.ts';
import { dividedBy, exactly, minus, plus, times } from './spread.ts';

const POINTS = 0.01;

/** By how much a move changes a level, in the level's base unit; null where it says that in percent of it. */
const stepIn = (level: Operand, move: Operand): Amount | null => {
  if (move.family === level.family && level.family !== 'ratio') return move.amount;
  const isPoints = move.family === 'ratio points' || /^points?$/.test(move.fact.quantity.unit);
  if (level.family === 'ratio' && isPoints) return times(move.amount, exactly(POINTS));
  return null;
};

const before = (level: Operand, move: Operand): Computation | null => {
  const isRise = move.fact.role === 'rise';
  const step = stepIn(level, move);
  const share = move.family === 'ratio' && level.family !== 'ratio' ? move.amount : null;
  const [end, change] = [level.fact.quantity.text, move.fact.quantity.text];
  if (step !== null)
    return {
      amount: isRise ? minus(level.amount, step) : plus(level.amount, step),
      operands: [level, move],
      terms: `${end} ${isRise ? '−' : '+'} ${change}`,
      isCalledFor: () => true,
    };
  if (share === null || !(share.allowed.high < 1)) return null;
  const rest = isRise ? plus(exactly(1), share) : minus(exactly(1), share);
  return {
    amount: dividedBy(level.amount, rest),
    operands: [level, move],
    terms: `${end} / (1 ${isRise ? '+' : '−'} ${change})`,
    isCalledFor: () => true,
  };
};

/** Whether another level stands between the two, to which the move may belong. */
const hasBetween = (operands: readonly Operand[], level: Operand, move: Operand): boolean => {
  const [from, to] = [level, move].map(({ fact }) => fact.sourceSpan.start).toSorted((a, b) => a - b);
  return operands.some(
    ({ fact, family }) =>
      family === level.family &&
      fact.role !== 'rise' &&
      fact.role !== 'fall' &&
      fact.sourceSpan.start > (from ?? 0) &&
      fact.sourceSpan.start < (to ?? 0),
  );
};

/** Between a level and the move that goes on from it: "44.7 percent, 6.2 points lower". */
const LINK = /^[\s,;(–—]*(?:up|down|about|some|nearly|almost)?\s*$/i;

/** Whether a move is of a level: both of one thing, or one right behind the other. */
const belong = ({ fact: level }: Operand, { fact: move }: Operand): boolean =>
  level.subject === move.subject ||
  LINK.test(
    level.sentence.slice(
      level.sentence.indexOf(level.quantity.text) + level.quantity.text.length,
      level.sentence.indexOf(move.quantity.text),
    ),
  );

/** What a figure stood at before it moved: 41 percent, five points more than four years ago, makes 36 then. */
export const computeBefore: Arithmetic = function* (words, operands) {
  const { claim, family } = words;
  const isMove = claim.role === 'rise' || claim.role === 'fall';
  if (isMove || family === 'date' || !EARLIER.test(claim.sentence)) return;
  for (const move of operands) {
    if (move.fact.role !== 'rise' && move.fact.role !== 'fall') continue;
    for (const level of operands) {
      const isLevel = /^(?:level|end|share|part)$/.test(level.fact.role);
      if (!isLevel || level.family !== family || !inOneSentence(level, move)) continue;
      if (!belong(level, move) || hasBetween(operands, level, move)) continue;
      const found = before(level, move);
      if (found !== null) yield found;
    }
  }
};
