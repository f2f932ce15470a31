import type { Amount } from './amounts.ts';
import { CURRENCIES } from './currencies.ts';
import type { ResolvedUnit } from './reading.ts';
import type { Token } from './tokens.ts';

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

/**
 * Readings of an amount whose unit's spelling has several meanings, the likeliest first. Pounds are money by the
 * million or where money is spoken of, and weights otherwise; of several currencies the one of the place named counts.
 */
export const unitReadings = (tokens: readonly Token[], amount: Amount, unit: ResolvedUnit): readonly ResolvedUnit[] => {
  const readings = [unit, ...(unit.others ?? [])];
  const money = readings.filter(({ kind }) => kind === 'money');
  if (money.length === 0 || readings.length === 1) return readings;
  if (money.length < readings.length) {
    if (amount.number.scale >= 1e6) return [...money, ...readings.filter(({ kind }) => kind !== 'money')];
    return speaksOfMoney(tokens, amount.start) ? money : readings.filter(({ kind }) => kind !== 'money');
  }
  const local = ofPlace(tokens, amount, readings);
  return local === undefined ? readings : [local];
};
