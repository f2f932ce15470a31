import { readCountedNoun } from './counts.ts';
import { withDivisor, withLaterDivisor, type UnitAt } from './divisors.ts';
import { counted, power, resolve } from './resolved-units.ts';
import { isGlued, skipHyphen, type Token } from '../tokens.ts';
import { findSymbol, findUnit, type Meaning, type UnitReading } from './unit-index.ts';

const INCH: Meaning = { type: 'unit', unit: findSymbol('in') };

const AMPERE: Meaning = { type: 'unit', unit: findSymbol('A') };

const POWERS: Readonly<Record<string, 2 | 3>> = { 2: 2, squared: 2, 3: 3, cubed: 3 };

/** "km^2", "metres squared", "m^3": a power of a length. */
const withPower = (tokens: readonly Token[], at: UnitAt): UnitAt => {
  if (at.unit.dimension !== 'length') return at;
  const caret = tokens[at.next]?.text === '^' && isGlued(tokens[at.next]) ? at.next + 1 : at.next;
  const word = tokens[caret];
  const exponent = word === undefined || word.newline ? undefined : POWERS[word.lower];
  if (exponent === undefined || (word?.kind === 'number') !== caret > at.next) return at;
  return { unit: power(at.unit, exponent), next: caret + 1 };
};

/** "2 in.", "2 1/2 in thick": the inch where "in" is no preposition. */
const readInch = (tokens: readonly Token[], index: number): UnitReading | null => {
  if (tokens[index]?.lower !== 'in' || tokens[index]?.newline) return null;
  const after = tokens[index + 1];
  const ends = after === undefined || after.newline || (/^[.,;)]$/.test(after.text) && isGlued(after));
  if (!ends && !/^(?:thick|long|wide|tall|high|deep|diameter|square)$/.test(after.lower)) return null;
  return { meaning: INCH, others: [], next: index + 1, exact: true };
};

/** "1.3 A/cm²", "0.5 A": amperes apart from the figure, which are an article or a mark after whole figures. */
const readAmpere = (tokens: readonly Token[], index: number): UnitReading | null => {
  const [figure, letter, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (letter?.text !== 'A' || letter.newline) return null;
  const isDivided = after?.text === '/' && isGlued(after);
  if (!isDivided && !/\d\.\d/.test(figure?.lower ?? '')) return null;
  return isGlued(after) && after.kind !== 'mark' ? null : { meaning: AMPERE, others: [], next: index + 1, exact: true };
};

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '<': '>', '(': ')' };

/** "20 [kg]", "45 (kg)": a symbol alone in brackets. */
const readBracketed = (tokens: readonly Token[], index: number): UnitReading | null => {
  const close = CLOSING[tokens[index]?.text ?? ''];
  const found = close === undefined ? null : findUnit(tokens, index + 1, false);
  if (found === null || tokens[found.next]?.text !== close || (close === ')' && !found.exact)) return null;
  return { ...found, next: found.next + 1 };
};

/**
 * Unit that follows a number ending before `index`: a unit of the table or a currency, with its divisor.
 * A hyphen may stand in between ("6.1-inch").
 */
export const readUnit = (tokens: readonly Token[], index: number): UnitAt | null => {
  const at = skipHyphen(tokens, index);
  const found =
    findUnit(tokens, at, isGlued(tokens[at])) ??
    readInch(tokens, at) ??
    readAmpere(tokens, at) ??
    readBracketed(tokens, at);
  if (found === null) return null;
  const unit = withPower(tokens, { unit: resolve(found), next: found.next });
  return withLaterDivisor(tokens, withDivisor(tokens, unit));
};

/** "four times per week": how often, as a rate; "four times" alone is a plain number. */
const readFrequency = (tokens: readonly Token[], index: number): UnitAt | null => {
  if (tokens[index]?.lower !== 'times') return null;
  const plain: UnitAt = { unit: counted('time', 'time'), next: index + 1 };
  const rate = withDivisor(tokens, plain);
  return rate === plain ? null : rate;
};

/** Nouns that stay units behind an adjective ("three more hours", "517 rushing yards"); a World Cup is no volume. */
const MEASURE_NOUNS =
  /^(?:minute|hour|day|week|month|year|decade|yard|mile|kilometre|kilometer|metre|meter|tonne|ton|acre|hectare|barrel|dollar|euro)$/;

/** Head noun that a number counts, with its divisor ("3,000 tests per day"). */
export const readCount = (tokens: readonly Token[], index: number, one: boolean): UnitAt | null => {
  const frequency = readFrequency(tokens, index);
  if (frequency !== null) return frequency;
  const noun = readCountedNoun(tokens, index, one);
  if (noun === null) return null;
  const measured = MEASURE_NOUNS.test(noun.head) ? findUnit(tokens, noun.next - 1, false) : null;
  const unit =
    measured === null
      ? { unit: counted(noun.head, noun.phrase), next: noun.next }
      : { unit: resolve(measured), next: measured.next };
  return withLaterDivisor(tokens, withDivisor(tokens, unit));
};
