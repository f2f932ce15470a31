import type { Quantity } from '../../domain/quantity.ts';
import type { ClaimWords } from './claim-words.ts';
import { factorOf, plain } from './derived.ts';
import type { Operand } from './operands.ts';
import type { Amount } from './spread.ts';

/** A figure that follows from stated ones, tried against a claim. */
export type Computation = {
  amount: Amount;
  operands: readonly Operand[];
  /** The arithmetic, in the figures as they are written: "110 dogs − 17 dogs". */
  terms: string;
  /** Whether the claim's words call for this arithmetic with these operands. */
  isCalledFor: () => boolean;
  /** Concepts of the claim that the arithmetic itself accounts for: the "three towns" of a list of three. */
  explained?: readonly string[];
  /** Whether the claim says the very result of what it turns round: women for men, percent for points. */
  isReversed?: () => boolean;
  /** Whether the claim calls for nothing else, so that another result contradicts it. */
  isUnmistakable?: () => boolean;
};

/** One kind of arithmetic: all that it makes of some operands for a claim. */
export type Arithmetic = (words: ClaimWords, operands: readonly Operand[]) => Iterable<Computation>;

const PERCENT = 0.01;
const EQUAL = 1e-9;

/** Base units in one of the claim's own; bounds have one end alone. */
const unitOf = (quantity: Quantity): number => {
  const { canonical, value } = quantity;
  const end = canonical === null ? null : (canonical.low ?? canonical.high);
  const isBound = canonical !== null && (canonical.low === null || canonical.high === null);
  return isBound && end !== null && value !== null && value !== 0 ? end / value : factorOf(quantity);
};

const DAY_MS = 86_400_000;
const dateOf = (day: number): string => new Date(Math.round(day) * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** A period in days as a year, a month, a day, or from one day to another. */
const periodOf = ({ stated: { low, high } }: Amount): string => {
  const [first, last, next] = [dateOf(low), dateOf(high), dateOf(high + 1)];
  if (first.endsWith('-01-01') && last.endsWith('-12-31') && first.slice(0, 4) === last.slice(0, 4))
    return first.slice(0, 4);
  if (first.endsWith('-01') && next.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first === last ? first : `${first} to ${last}`;
};

/** The formula with its result in the claim's unit; a share in percent. */
export const formulaOf = ({ claim }: ClaimWords, { amount, terms }: Computation): string => {
  const { quantity } = claim;
  if (quantity.kind === 'date') return `${terms} = ${periodOf(amount)}`;
  const isShare = quantity.dimension === 'ratio';
  const factor = isShare ? PERCENT : unitOf(quantity);
  const shown = (value: number): string => plain(value / factor);
  const { low, high } = amount.stated;
  const value = high - low <= Math.abs(high) * EQUAL ? shown(low) : `${shown(low)} to ${shown(high)}`;
  const unit = isShare
    ? '%'
    : quantity.kind === 'duration'
      ? `${quantity.unitName}${value === '1' ? '' : 's'}`
      : quantity.dimension.startsWith('count:')
        ? ''
        : quantity.unit;
  return `${terms} = ${value} ${unit}`.trim();
};

/** Figures of what is, rather than of how it moved. */
const LEVELS: ReadonlySet<string> = new Set(['level', 'start', 'end', 'part', 'whole', 'share', 'age']);

export const isLevel = ({ fact }: Operand): boolean => LEVELS.has(fact.role) && fact.quantity.kind !== 'date';

/** Characters of a document within which figures are taken to tell of one thing. */
const NEAR = 600;

/** Whether two figures stand in one document, not far from each other. */
export const areNear = ({ fact: a }: Operand, { fact: b }: Operand): boolean =>
  a.documentId === b.documentId &&
  (a.sentence === b.sentence || Math.abs(a.sourceSpan.start - b.sourceSpan.start) <= NEAR);

export const inOneSentence = ({ fact: a }: Operand, { fact: b }: Operand): boolean =>
  a.documentId === b.documentId && a.sentence === b.sentence;
