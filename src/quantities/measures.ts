import type { Quantity } from '../domain/quantity.ts';
import { unitReadings } from './ambiguous-units.ts';
import { readAmount, type Amount } from './amounts.ts';
import { readHeaderUnit } from './header-units.ts';
import { shift } from './intervals.ts';
import { isAddress, isLabel } from './labels.ts';
import { readLetterScale, type LetterScale } from './letter-scales.ts';
import { hedgeAfter, hedgeAround, hedgeBefore } from './operators.ts';
import { readRange, type RangeReading } from './ranges.ts';
import { shareOf } from './share-names.ts';
import { readSharedUnit } from './shared-units.ts';
import { NO_UNIT, range, single, type Found, type ResolvedUnit } from './reading.ts';
import { SCALES } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { withDivisor, type UnitAt } from './divisors.ts';
import { readInchMark } from './inch-marks.ts';
import { readScaleName } from './scale-names.ts';
import { readCount, readUnit } from './read-unit.ts';
import { extent, isDash, isGlued, type Source, type Token } from './tokens.ts';

const measure = (
  source: Source,
  amount: Amount,
  next: number,
  unit: ResolvedUnit,
  value = amount.value,
  step = amount.step,
): Quantity =>
  single(extent(source, amount.start, next), value, step, unit, hedgeAround(source.tokens, amount.start, next));

/** A range; "from 240 to 273" keeps its two ends in order as `parts` and as alternative readings, as it may be a change. */
const readSpan = (source: Source, amount: Amount, between: RangeReading): Found => {
  const { tokens } = source;
  const { from, to } = between;
  const counted = between.unit === null ? readCount(tokens, between.next, false) : null;
  const unit = between.unit ?? counted?.unit ?? NO_UNIT;
  const next = counted?.next ?? between.next;
  const after = hedgeAfter(tokens, next).hedge;
  const hedge = after === 'none' ? between.hedge : after;
  const quantity = range(extent(source, amount.start, next), from, to, unit, hedge);
  if (!between.isChange) return { quantity, next };
  const [first, second] = between.ends;
  const ends = [
    single(
      extent(source, first.start, first.next),
      from.value,
      from.step,
      unit,
      hedgeBefore(tokens, first.start).hedge,
    ),
    single(extent(source, second.start, next), to.value, to.step, unit, hedgeBefore(tokens, second.start).hedge),
  ];
  return { quantity: { ...quantity, parts: [from.value, to.value], alternatives: ends }, next };
};

/** Words before "one" that make it a pronoun or part of a name. */
const PRONOUN_BEFORE =
  /^(?:no|each|every|any|this|that|the|which|another|some|number|a|an|day|formula|square|of|as|is|be|was|not)$/;

/** Adjectives in the superlative, whose plurals "one of the …" picks from. */
const isSuperlative = (token: Token | undefined): boolean =>
  /^(?:best|worst|most|least|\p{L}{3,}est)$/u.test(token?.lower ?? '');

/** "one solution", "one of the best wireless speakers"; a pronoun ("no one", "one can see") is no quantity. */
const readOne = (source: Source, amount: Amount): Found => {
  const { tokens } = source;
  const none: Found = { quantity: null, next: amount.next };
  const after = tokens[amount.next];
  if (
    PRONOUN_BEFORE.test(tokens[amount.start - 1]?.lower ?? '') ||
    isDash(after) ||
    /^(?:day|another|thing|way|time|more|point)$/.test(after?.lower ?? '')
  )
    return none;
  if (after?.lower === 'of') {
    const article = /^(?:the|his|her|its|their|our|my|\p{L}+'s)$/u.test(tokens[amount.next + 1]?.lower ?? '');
    const best = amount.next + 2;
    const isAdverb = /^(?:most|least)$/.test(tokens[best]?.lower ?? '');
    const noun = article ? readCount(tokens, isAdverb ? best + 1 : best, false) : null;
    if (noun === null || !isSuperlative(tokens[best])) return none;
    return { quantity: measure(source, amount, noun.next, noun.unit), next: noun.next };
  }
  const noun = readCount(tokens, amount.next, true);
  return noun === null ? none : { quantity: measure(source, amount, noun.next, noun.unit), next: noun.next };
};

/** "two of his lay preachers", "Sixteen of the 24 countries": the things that a number of them is taken from. */
const readWhole = (tokens: readonly Token[], index: number): ResolvedUnit | null => {
  if (
    tokens[index]?.lower !== 'of' ||
    !/^(?:the|these|those|his|her|its|their|our|my)$/.test(tokens[index + 1]?.lower ?? '')
  )
    return null;
  // "five of the last six games"
  const from = /^(?:last|past|first|next|previous|other)$/.test(tokens[index + 2]?.lower ?? '') ? index + 3 : index + 2;
  const all = readNumber(tokens, from);
  return readCount(tokens, all?.next ?? from, false)?.unit ?? null;
};

/** "50 or more employees", "a dozen or so islands": the unit or the things counted behind what hedges the number. */
const readBehindHedge = (tokens: readonly Token[], index: number): UnitAt | null => {
  const { hedge, next } = hedgeAfter(tokens, index);
  if (hedge === 'none' || tokens[next]?.newline === true) return null;
  return readUnit(tokens, next) ?? readCount(tokens, next, false);
};

/** "4.5 per 1,000 live births": a rate of what the sentence counts; "5 per day" alone is none, as its noun is missing. */
const readBareRate = (tokens: readonly Token[], index: number): UnitAt | null => {
  if (tokens[index]?.lower !== 'per' || tokens[index]?.newline === true) return null;
  const many = tokens[index + 1];
  if (many?.kind !== 'number' && !SCALES.has(many?.lower ?? '')) return null;
  const rate = withDivisor(tokens, { unit: NO_UNIT, next: index });
  return rate.next > index ? { ...rate, unit: { ...rate.unit, kind: 'measure' } } : null;
};

/** An amount with a unit, and the other readings of it: another meaning of the unit's name, "m" as a million. */
const readWithUnit = (source: Source, amount: Amount, unit: ResolvedUnit, letter: LetterScale | null): Quantity => {
  const [first = unit, ...others] = unitReadings(source.tokens, amount, unit);
  const quantity = measure(source, amount, amount.next, first);
  const alternatives = others.map((other) => measure(source, amount, amount.next, other));
  if (letter !== null) alternatives.push(measure(source, amount, letter.next, letter.unit, letter.value, letter.step));
  return alternatives.length === 0 ? quantity : { ...quantity, alternatives };
};

/** Reads a quantity that starts at `index` and is no date, time, age, ordinal, share or score. */
export const readMeasure = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const amount = readAmount(tokens, index);
  if (amount === null) return null;
  const scale = amount.unit === null ? readScaleName(tokens, amount) : null;
  if (scale !== null) return { quantity: measure(source, amount, amount.next, scale), next: amount.next };
  if (isLabel(tokens, amount)) return { quantity: null, next: Math.max(amount.afterNumber, index + 1) };
  const letter = readLetterScale(tokens, amount);
  if (letter?.certain === true)
    return {
      quantity: measure(source, amount, letter.next, letter.unit, letter.value, letter.step),
      next: letter.next,
    };
  const between = readRange(tokens, amount);
  if (between !== null) {
    if (between.unit === null && isAddress(tokens, between.next)) return { quantity: null, next: between.next };
    return readSpan(source, amount, between);
  }
  if (amount.unit !== null) return { quantity: readWithUnit(source, amount, amount.unit, letter), next: amount.next };
  if (amount.number.fraction)
    return { quantity: measure(source, amount, amount.next, shareOf(tokens, amount.next)), next: amount.next };
  const shared = tokens[amount.start - 1]?.lower === 'between' ? null : readSharedUnit(tokens, amount.next);
  if (shared !== null && !(amount.number.inWords && amount.value === 1))
    return { quantity: measure(source, amount, amount.next, shared), next: amount.next };
  const marked = readInchMark(tokens, amount.next) ?? readBareRate(tokens, amount.next);
  if (marked !== null) return { quantity: measure(source, amount, marked.next, marked.unit), next: marked.next };
  if (amount.value === 1 && amount.number.inWords) return readOne(source, amount);
  const header = readHeaderUnit(tokens, amount.start);
  if (header !== null) {
    const [value, step] = [shift(amount.value, header.power), shift(amount.step, header.power)];
    if (Number.isFinite(value))
      return { quantity: measure(source, amount, amount.next, header.unit ?? NO_UNIT, value, step), next: amount.next };
  }
  const behind = readBehindHedge(tokens, amount.next);
  if (behind !== null) {
    const { hedge } = hedgeAfter(tokens, amount.next);
    const span = extent(source, amount.start, behind.next);
    return { quantity: single(span, amount.value, amount.step, behind.unit, hedge), next: behind.next };
  }
  const hyphen = isDash(tokens[amount.next]) && isGlued(tokens[amount.next]) && isGlued(tokens[amount.next + 1]);
  const noun = readCount(tokens, amount.next + (hyphen ? 1 : 0), hyphen);
  const next = noun?.next ?? amount.next;
  const unit = noun?.unit ?? readWhole(tokens, amount.next) ?? NO_UNIT;
  return { quantity: measure(source, amount, next, unit), next };
};
