import { dayOfMonth, isoDay, monthOf, yearOf } from '../../quantities/dates/periods.ts';
import type { Time } from '../time-spans.ts';
import type { QuantityToken, Token } from '../tokens.ts';

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 };

/** How far before the period of its sentence a figure holds; `whole`: the period right before it, of its own length. */
export type StepBack = { months: number; whole: boolean };

/** Months of "year" or "twelve months"; 0 for other tokens. */
const monthsOf = (token: Token | undefined): number => {
  if (token?.kind === 'word') return MONTHS[token.word.folded.replace(/s$/, '')] ?? 0;
  if (token?.kind !== 'quantity' || token.quantity.kind !== 'duration') return 0;
  return (MONTHS[token.quantity.unitName] ?? 0) * (token.quantity.value ?? 0);
};

const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.word.folded : '');

/** Words behind which the earlier period is what the value is compared with, not when it holds: "17 % over the previous quarter". */
const REFERS = /^(?:from|over|than|on|above|below|compared|versus|against|with|as|to|and|but|since)$/;

/** "in the previous twelve months", "a year earlier", "the quarter before" right behind a value; null without. */
export const stepBack = (tokens: readonly Token[], value: QuantityToken): StepBack | null => {
  for (let at = tokens.indexOf(value) + 1; at < tokens.length; at++) {
    const token = tokens[at];
    const months = monthsOf(token);
    const isLast = at === tokens.length - 1;
    if (months > 0) {
      const [before, after] = [wordOf(tokens[at - 1]), wordOf(tokens[at + 1])];
      if (/^(?:previous|preceding|prior)$/.test(before)) return { months, whole: true };
      // what "before" opens is a piece of its own
      if (/^(?:earlier|ago|before|previously)$/.test(after) || (isLast && before === 'the'))
        return { months, whole: false };
    }
    if (token?.kind === 'mark' || (token?.kind === 'quantity' && months === 0) || REFERS.test(wordOf(token)))
      return null;
  }
  return null;
};

const lengthOf = ({ start, end }: Time): number => {
  const [from, to] = [yearOf(start), yearOf(end)];
  return from === null || to === null ? 0 : (to - from) * 12 + monthOf(end) - monthOf(start);
};

/** The period that lies so far before another; null where the year is open or the lengths differ. */
export const before = (time: Time, { months, whole }: StepBack): Time | null => {
  const length = lengthOf(time);
  if (length === 0 || length > months || (whole && length !== months)) return null;
  const moved = (edtf: string): string => isoDay(yearOf(edtf) ?? 0, monthOf(edtf) - months, dayOfMonth(edtf));
  return { ...time, start: moved(time.start), end: moved(time.end) };
};
