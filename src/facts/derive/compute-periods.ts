import { AVERAGES, RESTS } from './arithmetic-cues.ts';
import type { Arithmetic } from './computation.ts';
import { areNear, isLevel } from './computation.ts';
import { isPeriodWithin } from './owes-arithmetic.ts';
import type { Operand } from './operands.ts';
import { plus } from './spread.ts';

const ADDS = /^(?:money|mass|volume|energy|count)\b/;
const MOST_PARTS = 12;

/** The figures that follow on each other from the beginning of a period to its end; null where they leave a gap. */
const tiling = (parts: readonly Operand[], { start, end }: { start: string; end: string }): Operand[] | null => {
  const found: Operand[] = [];
  for (let at = start; found.length < MOST_PARTS;) {
    const next = parts.find(({ fact }) => fact.time?.start === at && fact.time.end !== at);
    if (next === undefined) return null;
    found.push(next);
    at = next.fact.time?.end ?? '';
    if (at === end) return found;
  }
  return null;
};

/** What comes together over a period from the figures of its parts: a quarter's tonnes from those of its months. */
export const computePeriods: Arithmetic = function* ({ claim, family }, operands) {
  const { time, sentence } = claim;
  if (time === null || !ADDS.test(family) || family.includes('/')) return;
  const within = operands.filter(
    (operand) => operand.family === family && isLevel(operand) && isPeriodWithin(operand.fact.time, time),
  );
  for (const first of within) {
    if (first.fact.time?.start !== time.start) continue;
    const { unit } = first.fact.quantity;
    const parts = tiling(
      within.filter((part) => part.fact.quantity.unit === unit && areNear(part, first)),
      time,
    );
    if (parts === null) continue;
    yield {
      amount: parts.map(({ amount }) => amount).reduce(plus),
      operands: parts,
      terms: parts.map(({ fact }) => fact.quantity.text).join(' + '),
      isCalledFor: () => !AVERAGES.test(sentence) && !RESTS.test(sentence),
    };
    return;
  }
};
