import { readAmount, type Amount } from './amounts.ts';
import { shift } from './intervals.ts';
import { hedgeBefore, type Hedge } from './operators.ts';
import type { ResolvedUnit } from './reading.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** Two ends with the unit they share. */
export type RangeReading = {
  from: { value: number; step: number };
  to: { value: number; step: number };
  unit: ResolvedUnit | null;
  next: number;
  /** "from X to Y": may be a span of values or a change from one to the other. */
  isChange: boolean;
  /** What stands before both ends: "about 10 to 12", "up to 10–12". */
  hedge: Hedge;
  /** The ends as they were read. */
  ends: readonly [Amount, Amount];
};

/** Words that may stand between the unit of the first end and "to" ("from 21 mpg combined to 23"). */
const MAX_BETWEEN = 2;

type Joint = { kind: 'to' | 'and' | 'or' | '-'; at: number };

/** Index after the approximators before the second end: "between 2 and about 7", "2 - ~7". */
const skipApproximators = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (at < index + 2 && APPROXIMATORS.has(tokens[at]?.lower ?? '')) at++;
  return at;
};

const APPROXIMATORS: ReadonlySet<string> = new Set(['about', 'around', 'roughly', 'approximately', '~', '≈', 'some']);

/** The word or dash that joins the ends of a range, with the index after it. */
const readJoint = (tokens: readonly Token[], amount: Amount, led: string): Joint | null => {
  let index = amount.next;
  if (led === 'from' && amount.unit !== null)
    for (let skipped = 0; skipped < MAX_BETWEEN && !isTo(tokens[index]) && tokens[index]?.kind === 'word'; skipped++)
      index++;
  // "8- to 16-meter": the hyphen stands for what the second end says
  if (isDash(tokens[index]) && isGlued(tokens[index]) && isTo(tokens[index + 1])) index++;
  const joint = isTo(tokens[index]) ? tokens[index] : tokens[amount.next];
  if (joint === undefined || joint.newline) return null;
  if (isTo(joint)) {
    const skip = /^(?:up|over|almost|nearly|as|a)$/.test(tokens[index + 1]?.lower ?? '') && led === 'from' ? 1 : 0;
    return { kind: 'to', at: skipApproximators(tokens, index + 1 + skip) };
  }
  if (joint.lower === 'and')
    return led === 'between' ? { kind: 'and', at: skipApproximators(tokens, amount.next + 1) } : null;
  if (joint.lower === 'or')
    return amount.unit === null && amount.value < 1000 ? { kind: 'or', at: amount.next + 1 } : null;
  const after = tokens[amount.next + 1];
  if (joint.text === '~' && isGlued(joint) && isGlued(after)) return { kind: '-', at: amount.next + 1 };
  if (!isDash(joint) || after === undefined) return null;
  // "2 -7 g": a sign right after a number is a dash
  const isEven = joint.gap === after.gap || (joint.gap && amount.unit === null);
  return isEven ? { kind: '-', at: skipApproximators(tokens, amount.next + 1) } : null;
};

const isTo = (token: Token | undefined): boolean => token?.lower === 'to' || token?.lower === 'through';

/** The preposition before the first end, hedges skipped: "from up to 252 miles", "between about 10 and 12". */
const leadOf = (tokens: readonly Token[], index: number): string => {
  for (let at = index - 1; at >= index - 3; at--) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'from' || word === 'between') return word;
    if (word === 'of' && tokens[at - 1]?.lower === 'range') return 'between';
    if (!/^(?:about|around|up|to|just|over|nearly|almost|roughly|some|a|the|approximately)$/.test(word)) return '';
  }
  return '';
};

/** One dimension, or a divisor that stands at one end alone ("between $62 and $68 per share"). */
const shareDimension = (a: ResolvedUnit, b: ResolvedUnit): boolean =>
  a.dimension === b.dimension || b.dimension.startsWith(`${a.dimension}/`) || a.dimension.startsWith(`${b.dimension}/`);

/** Whether the two ends can belong to one range. */
const fit = (a: Amount, b: Amount, joint: Joint, led: string): boolean => {
  if (a.unit !== null && b.unit !== null && !shareDimension(a.unit, b.unit)) return false;
  if (joint.kind === 'or')
    return (
      b.value > a.value &&
      b.value <= a.value * 2 + 1 &&
      Number.isInteger(a.value) &&
      a.number.inWords === b.number.inWords
    );
  if (joint.kind === '-') {
    const low = b.number.scale > 1 && a.number.scale === 1 ? a.number.value * b.number.scale : a.value;
    if (low >= b.value || (a.unit !== null && b.unit === null && !a.prefixed)) return false;
    return !a.number.inWords || b.number.inWords;
  }
  if (
    joint.kind === 'to' &&
    led !== 'from' &&
    a.unit === null &&
    b.unit === null &&
    (a.number.fraction || a.value >= b.value)
  )
    return false;
  // "fell $2 to $40" and "rose 3% to 5%" give a change and a level, not a range
  if (joint.kind === 'to' && led === '' && a.unit !== null && b.unit !== null) return a.value < b.value;
  return true;
};

const CHANGE =
  /^(?:rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|increase|increased|increases|increasing|decrease|decreased|decreases|grew|grow|grows|grown|climbed|climb|climbs|jumped|jump|jumps|dropped|drop|drops|declined|decline|gained|gain|gains|lost|lose|up|down|surged|soared|plunged|slid|slipped|edged|advanced|added|shed|cut|raised|lowered|widened|narrowed|boosted|by|tumbled|sank|rallied)$/;

/** "increased by $43.6 billion to $419.2 billion": the word before the first end speaks of a change by it. */
const isChangeBy = (tokens: readonly Token[], index: number): boolean => {
  let at = index - 1;
  for (
    let skipped = 0;
    skipped < 3 &&
    /^(?:about|around|nearly|almost|some|roughly|over|just|another|than|more|a|further)$/.test(tokens[at]?.lower ?? '');
    skipped++
  )
    at--;
  return CHANGE.test(tokens[at]?.lower ?? '');
};

/** "will grow 4% to 6%", "to be down 4% to 6%": what is expected of a change is how large it will be, from the one to the other. */
const isExpected = (tokens: readonly Token[], index: number, a: Amount, b: Amount): boolean =>
  a.unit?.kind === 'percent' &&
  b.unit?.kind === 'percent' &&
  (/^(?:be|been|being)$/.test(tokens[index - 2]?.lower ?? '') ||
    (/^(?:to|will|would|could|may|might|should)$/.test(tokens[index - 2]?.lower ?? '') &&
      /^(?:rise|fall|increase|decrease|grow|climb|jump|drop|decline|gain|lose|shed)$/.test(
        tokens[index - 1]?.lower ?? '',
      )));

/** Reads the second end of a range whose first end is `amount`; null when there is none. */
export const readRange = (tokens: readonly Token[], amount: Amount): RangeReading | null => {
  const led = leadOf(tokens, amount.start);
  const joint = readJoint(tokens, amount, led);
  if (joint === null) return null;
  const second = readAmount(tokens, joint.at);
  if (second === null || !fit(amount, second, joint, led)) return null;
  if (
    joint.kind === 'to' &&
    led !== 'from' &&
    (amount.unit !== null || amount.number.scale > 1) &&
    isChangeBy(tokens, amount.start) &&
    !isExpected(tokens, amount.start, amount, second)
  )
    return null;
  let from = { value: amount.value, step: amount.step };
  const to = { value: second.value, step: second.step };
  // "3 to 5 million", "from 50 to 45 million", but not "$200 to $4 million"
  const mantissa = second.value / second.number.scale;
  if (
    amount.number.scale === 1 &&
    second.number.scale > 1 &&
    Math.abs(amount.value) <= Math.abs(mantissa) * (led === 'from' ? 20 : 1)
  ) {
    const power = Math.round(Math.log10(second.number.scale));
    from = { value: shift(amount.value, power), step: shift(amount.step, power) };
  }
  const { hedge } = hedgeBefore(tokens, amount.start);
  const [a, b] = [amount.unit, second.unit];
  if (a !== null && b !== null && a.unit !== b.unit && a.dimension === b.dimension && a.offset === 0)
    from = { value: (from.value * a.factor) / b.factor, step: (from.step * a.factor) / b.factor };
  return {
    from,
    to,
    unit: a !== null && b !== null && a.dimension.length > b.dimension.length ? a : (b ?? a),
    next: second.next,
    isChange: led === 'from' && joint.kind === 'to',
    // "from over 10 to 12": a bound is of the end that it stands at
    hedge: hedge === 'around' || led === '' ? hedge : 'none',
    ends: [amount, second],
  };
};
