import type { Amount } from '../amounts.ts';
import { CURRENCIES } from './currencies.ts';
import { singular } from './nouns.ts';
import { NUMBER_WORDS, SCALES } from '../numbers/number-words.ts';
import type { ResolvedUnit } from '../reading.ts';
import { resolve } from './resolved-units.ts';
import { findSymbol } from './unit-index.ts';
import type { Token } from '../tokens.ts';

/** Words shortly before an amount that make its pounds money. */
const MONEY =
  /^(?:cost|costs|costing|paid|pay|pays|price|priced|worth|spent|spend|spending|fee|fees|fine|fined|salary|earn|earned|earns|charge|charged|owed|debt|budget|tax|bill|sold|raised|grant)$/;

const speaksOfMoney = (tokens: readonly Token[], index: number): boolean => {
  for (let at = Math.max(0, index - 5); at < index; at++) if (MONEY.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** Tokens of the text around an amount that may name the place whose money it is. */
const [BACK, FORTH] = [60, 25];

const CODES_BY_PLACE: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      CURRENCIES.flatMap(({ code, places }) => places.map((place) => ({ code, place }))),
      ({ place }) => place,
    ),
  ].map(([place, rows]) => [place, rows.map(({ code }) => code)]),
);

/** The reading in the money of the place that is named last before the amount, or else first after it, on the same line. */
const ofPlace = (
  tokens: readonly Token[],
  amount: Amount,
  readings: readonly ResolvedUnit[],
): ResolvedUnit | undefined => {
  const readingAt = (at: number): ResolvedUnit | undefined => {
    const codes = CODES_BY_PLACE.get(tokens[at]?.lower.replace(/'s$/, '') ?? '');
    return codes === undefined
      ? undefined
      : readings.find(({ dimension }) => codes.some((code) => dimension.startsWith(`money:${code}`)));
  };
  for (let at = amount.start - 1; at >= amount.start - BACK && tokens[at + 1]?.newline === false; at--) {
    const reading = readingAt(at);
    if (reading !== undefined) return reading;
  }
  for (let at = amount.next; at < amount.next + FORTH && tokens[at]?.newline === false; at++) {
    const reading = readingAt(at);
    if (reading !== undefined) return reading;
  }
  return undefined;
};

/** "a capacitor of 2.5 F": farads, where the words around speak of what holds a charge. */
const speaksOfCharge = (tokens: readonly Token[], { start, next }: Amount): boolean => {
  for (let at = Math.max(0, start - BACK / 2); at < next + FORTH; at++)
    if (/^(?:capacit\p{L}+|farads?)$/u.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

const FARAD = resolve({ meaning: { type: 'unit', unit: findSymbol('F') }, others: [] });

/**
 * Readings of an amount whose unit's spelling has several meanings, the likeliest first. Pounds are money by the
 * million or where money is spoken of, and weights otherwise; of several currencies the one of the place named counts.
 */
export const unitReadings = (tokens: readonly Token[], amount: Amount, unit: ResolvedUnit): readonly ResolvedUnit[] => {
  if (unit.unit === '°F' && tokens[amount.next - 1]?.text === 'F' && speaksOfCharge(tokens, amount)) return [FARAD];
  const readings = [unit, ...(unit.others ?? [])];
  const money = readings.filter(({ kind }) => kind === 'money');
  if (money.length === 0 || readings.length === 1) return readings;
  if (money.length < readings.length) {
    if (amount.number.scale >= 1e6) return [...money, ...readings.filter(({ kind }) => kind !== 'money')];
    return speaksOfMoney(tokens, amount.start) ? money : readings.filter(({ kind }) => kind !== 'money');
  }
  const local = ofPlace(tokens, amount, readings);
  return local === undefined ? withoutCountry(tokens, amount, readings) : [local];
};

/** "12 million crowns" of no country: the first reading by the name that stands there, so that no country is made up. */
const withoutCountry = (
  tokens: readonly Token[],
  amount: Amount,
  readings: readonly ResolvedUnit[],
): readonly ResolvedUnit[] => {
  const [first, ...others] = readings;
  const word = tokens[amount.next - 1];
  if (
    first === undefined ||
    first.factor !== 1 ||
    first.dimension.includes('/') ||
    amount.prefixed ||
    USUAL.has(first.unit)
  )
    return readings;
  const before = tokens[amount.next - 2];
  const isAlone = before?.kind === 'number' || NUMBER_WORDS.has(before?.lower ?? '') || SCALES.has(before?.lower ?? '');
  if (word?.kind !== 'word' || word.text.length < 4 || !isAlone) return readings;
  const name = FOREIGN_PLURALS.get(word.lower) ?? singular(word.lower);
  const [plural = `${name}s`] = [...FOREIGN_PLURALS].find(([, one]) => one === name) ?? [];
  return [{ ...first, unit: plural, name }, ...others];
};

/** Currencies that are meant by their name as long as no other country is spoken of. */
const USUAL: ReadonlySet<string> = new Set(['CHF', 'INR', 'TRY', 'USD', 'GBP', 'RUB', 'KRW', 'JPY', 'CNY']);

const FOREIGN_PLURALS: ReadonlyMap<string, string> = new Map([
  ['kroner', 'krone'],
  ['kronor', 'krona'],
  ['kronur', 'krona'],
]);
