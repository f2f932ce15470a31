import { readAmount, type Amount } from '../amounts.ts';
import { readBareRate } from '../units/bare-rates.ts';
import { readCarriedUnit } from '../units/carried-units.ts';
import { isNounWord } from '../units/counts.ts';
import type { UnitAt } from '../units/divisors.ts';
import { readHeaderUnit } from '../units/header-units.ts';
import { readInchMark } from '../units/inch-marks.ts';
import { shift } from '../intervals.ts';
import { readNumber } from './numbers.ts';
import { hedgeAfter, hedgeAround } from '../operators.ts';
import { readCount, readUnit } from '../units/read-unit.ts';
import { counted } from '../units/resolved-units.ts';
import { NO_UNIT, single, type Found, type Preceding, type ResolvedUnit } from '../reading.ts';
import { readSharedScale, readSharedUnit } from '../units/shared-units.ts';
import { shareOf } from '../units/share-names.ts';
import { extent, isDash, isGlued, type Source, type Token } from '../tokens.ts';
import type { Quantity } from '../../domain/quantity.ts';

/** Words after which "over five years" is longer than that; after others, and in front of a sentence, it is during them. */
const LASTING =
  /^(?:for|last|lasts|lasted|lasting|take|takes|took|taken|taking|spend|spent|spans|spanned|spanning|after|in|within|of|is|was|be|been|by|serve|served|wait|waited|live|lived|to|just|well|worked|running|with|has|have|had|and|or)$/;

const isDuring = (tokens: readonly Token[], index: number, unit: ResolvedUnit): boolean =>
  unit.dimension === 'time' &&
  tokens[index - 1]?.lower === 'over' &&
  tokens[index - 1]?.newline === false &&
  !LASTING.test(tokens[index - 2]?.lower ?? '');

/** The quantity of an amount whose words end before `next`. */
export const measure = (
  source: Source,
  amount: Amount,
  next: number,
  unit: ResolvedUnit,
  value = amount.value,
  step = amount.step,
): Quantity =>
  single(
    extent(source, amount.start, next),
    value,
    step,
    unit,
    isDuring(source.tokens, amount.start, unit) ? 'none' : hedgeAround(source.tokens, amount.start, next),
  );

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
  // "38 of 412 applicants"
  const bare =
    tokens[index]?.lower === 'of' && tokens[index + 1]?.kind === 'number' ? readNumber(tokens, index + 1) : null;
  if (bare !== null) return readCount(tokens, bare.next, false)?.unit ?? null;
  if (
    tokens[index]?.lower !== 'of' ||
    !/^(?:the|these|those|his|her|its|their|our|my|\p{L}+(?:'s|s'))$/u.test(tokens[index + 1]?.lower ?? '')
  )
    return null;
  let from = index + 2;
  // "five of the last six games", "three of the country's largest areas"
  while (
    from < index + 5 &&
    /^(?:last|past|first|next|previous|other|\p{L}+(?:'s|s'))$/u.test(tokens[from]?.lower ?? '')
  )
    from++;
  const all = readNumber(tokens, from);
  return readCount(tokens, all?.next ?? from, false)?.unit ?? null;
};

/** "50 or more employees", "a dozen or so islands": the unit or the things counted behind what hedges the number. */
const readBehindHedge = (tokens: readonly Token[], index: number): UnitAt | null => {
  const { hedge, next } = hedgeAfter(tokens, index);
  if (hedge === 'none' || tokens[next]?.newline === true) return null;
  return readUnit(tokens, next) ?? readCount(tokens, next, false);
};

/** "another pick or two", "a day or two": the thing that stands before "or two". */
const readNounBefore = (tokens: readonly Token[], { start, number }: Amount): ResolvedUnit | null => {
  const noun = tokens[start - 2];
  if (tokens[start - 1]?.lower !== 'or' || !number.inWords || number.value !== 2 || !isNounWord(noun)) return null;
  if (!/^(?:an?|another|one)$/.test(tokens[start - 3]?.lower ?? '')) return null;
  return readUnit(tokens, start - 2)?.unit ?? counted(noun?.lower ?? '', noun?.lower ?? '');
};

/** "the top three seeds", "a record 32 goals": what is said of the things before their number belongs to their name. */
const withLead = (tokens: readonly Token[], index: number, noun: UnitAt | null): UnitAt | null => {
  const lead = tokens[index - 1]?.lower ?? '';
  if (noun === null || !/^(?:top|record)$/.test(lead) || !noun.unit.dimension.startsWith('count:')) return noun;
  return { ...noun, unit: { ...noun.unit, name: `${lead} ${noun.unit.name}` } };
};

/** "two 12-inch pizzas", "three 50 kg bags": the things counted behind the size of each. */
const readSized = (tokens: readonly Token[], amount: Amount): ResolvedUnit | null => {
  const { number, value, next } = amount;
  // "2 x 400g tins"
  const at = /^[x×]$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
  const after = tokens[at];
  if (!Number.isInteger(value) || number.scale > 1 || value > MOST_SIZED || after?.kind !== 'number' || after.newline)
    return null;
  const size = readAmount(tokens, at);
  if (size === null || size.unit === null) return null;
  return readCount(tokens, isDash(tokens[size.next]) ? size.next + 1 : size.next, false)?.unit ?? null;
};

/** More things of a size than this are not told in one breath. */
const MOST_SIZED = 1000;

/** Reads an amount that no unit stands by: a share, a member of a list, a count of things, a plain number. */
export const readBare = (source: Source, amount: Amount, preceding: Preceding | null): Found => {
  const { tokens } = source;
  // "a quarter point", "half a point"
  const point = tokens[amount.next]?.lower === 'a' ? amount.next + 1 : amount.next;
  if (amount.number.fraction && tokens[point]?.lower === 'point')
    return { quantity: measure(source, amount, point + 1, counted('point', 'point')), next: point + 1 };
  if (amount.number.fraction)
    return { quantity: measure(source, amount, amount.next, shareOf(tokens, amount.next)), next: amount.next };
  const scaled = tokens[amount.start - 1]?.lower === 'between' ? null : readSharedScale(tokens, amount);
  if (scaled !== null) {
    const [value, step] = [
      shift(amount.value, scaled.power),
      shift(amount.number.bare ? 1 : amount.step, scaled.power),
    ];
    return { quantity: measure(source, amount, amount.next, scaled.unit ?? NO_UNIT, value, step), next: amount.next };
  }
  const shared = tokens[amount.start - 1]?.lower === 'between' ? null : readSharedUnit(tokens, amount.next);
  if (shared !== null && !(amount.number.inWords && amount.value === 1))
    return { quantity: measure(source, amount, amount.next, shared), next: amount.next };
  const marked = readInchMark(tokens, amount.next) ?? readBareRate(tokens, amount);
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
  const noun = withLead(tokens, amount.start, readCount(tokens, amount.next + (hyphen ? 1 : 0), hyphen));
  const next = noun?.next ?? amount.next;
  const whole =
    noun?.unit ?? readWhole(tokens, amount.next) ?? readSized(tokens, amount) ?? readNounBefore(tokens, amount);
  const carried = whole === null ? readCarriedUnit(tokens, amount, preceding) : null;
  const quantity = measure(source, amount, next, whole ?? carried ?? NO_UNIT);
  return carried === null ? { quantity, next } : { quantity, next, unit: carried };
};
