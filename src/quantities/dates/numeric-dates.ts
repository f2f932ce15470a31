import type { DateReading } from './date-reading.ts';
import { dayOf, monthsFrom } from './periods.ts';
import { readInstant } from './instants.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { fullYear, looksLikeYear } from './year-forms.ts';

const DAY_PART = /^\d{1,2}$/;

type Order = 'day' | 'month';

/** Three figures between equal separators from `index`, glued: "14/03/2024", "2021-03-14"; dots make one token. */
const figuresAt = (
  tokens: readonly Token[],
  index: number,
): { figures: string[]; separator: string; next: number } | null => {
  const first = tokens[index];
  if (first?.kind !== 'number') return null;
  const dotted = first.lower.includes('.') ? first.lower.split('.') : [];
  if (dotted.length === 3) return { figures: dotted, separator: '.', next: index + 1 };
  const [separator, second, again, third] = tokens.slice(index + 1, index + 5);
  if (!isGlued(separator) || !(isDash(separator) || separator.text === '/')) return null;
  if (second?.kind !== 'number' || !isGlued(second) || !isGlued(again) || again.lower !== separator.lower) return null;
  if (third?.kind !== 'number' || !isGlued(third)) return null;
  return { figures: [first.lower, second.lower, third.lower], separator: separator.lower, next: index + 5 };
};

/** Whether the first of two figures can only be the day or the month, by the size of one of them. */
const orderOf = (first: string, second: string): Order | null =>
  Number(first) > 12 ? 'day' : Number(second) > 12 ? 'month' : null;

const orders = new WeakMap<readonly Token[], Order | null>();

/** The order of day and month that the unmistakable dates of a text share; null where there is none or both occur. */
const orderIn = (tokens: readonly Token[]): Order | null => {
  const known = orders.get(tokens);
  if (known !== undefined) return known;
  const found = new Set<Order>();
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]?.kind !== 'number' || tokens[index + 1]?.text !== '/') continue;
    const [first = '', second = '', year = ''] = figuresAt(tokens, index)?.figures ?? [];
    if (!DAY_PART.test(first) || !DAY_PART.test(second) || !/^\d{2}(?:\d\d)?$/.test(year)) continue;
    const order = orderOf(first, second);
    if (order !== null) found.add(order);
  }
  const [only = null] = found.size === 1 ? found : [];
  orders.set(tokens, only);
  return only;
};

/** Whether what touches a numeric date leaves it one: a dash only before another date. */
const endsAt = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index];
  if (!isGlued(after)) return true;
  return isDash(after)
    ? !isGlued(tokens[index + 1]) || figuresAt(tokens, index + 1) !== null
    : !/^(?:[/%]|\d)/.test(after.lower);
};

/**
 * "14/03/2024", "3/14/24", "14.03.2024". Where both figures may be the month, the order of the text's other dates
 * decides; without one the month comes first, and the other reading is kept. With dots the day comes first.
 */
const readDayAndMonth = (tokens: readonly Token[], index: number): DateReading | null => {
  const read = figuresAt(tokens, index);
  if (read === null || !endsAt(tokens, read.next)) return null;
  const { separator, next } = read;
  const [first = '', second = '', third = ''] = read.figures;
  const isFull = /^(?:1\d|20|21)\d\d$/.test(third);
  if (!DAY_PART.test(first) || !DAY_PART.test(second) || !(isFull || (separator === '/' && /^\d\d$/.test(third))))
    return null;
  const year = isFull ? Number(third) : fullYear(third);
  const dayFirst = dayOf(year, Number(second), Number(first));
  const monthFirst = separator === '.' && dayFirst !== null ? null : dayOf(year, Number(first), Number(second));
  const order = orderOf(first, second) ?? orderIn(tokens);
  const [period, other] = order === 'day' || monthFirst === null ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (period === null) return null;
  const isOpenOrder = order === null && other !== null && other.start !== period.start;
  return { period, next, ...(isOpenOrder ? { others: [other] } : {}) };
};

/** "2021-03-14", "2021/03/14", "2021.03.14", "2021-03-14T10:30Z", "2021-03". */
const readYearFirst = (tokens: readonly Token[], index: number): DateReading | null => {
  const dotted = /^((?:1\d|20|21)\d\d)\.(\d\d)\.(\d\d)$/.exec(tokens[index]?.lower ?? '');
  if (dotted !== null) {
    const date = dayOf(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]));
    return date === null ? null : { period: date, next: index + 1 };
  }
  const [year, separator, month] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!looksLikeYear(year) || !isGlued(separator) || month?.kind !== 'number' || !isGlued(month)) return null;
  if (!(isDash(separator) || separator.text === '/') || !DAY_PART.test(month.lower)) return null;
  const [value, number] = [Number(year?.lower), Number(month.lower)];
  const day = figuresAt(tokens, index)?.figures[2] ?? '';
  const period = DAY_PART.test(day) ? dayOf(value, number, Number(day)) : null;
  if (period !== null) return readInstant(tokens, period.start, index + 5) ?? { period, next: index + 5 };
  // "2019-20" is two years and "2010-11" most likely, "2010-03" is a month
  const isMonth = isDash(separator) && day === '' && /^\d\d$/.test(month.lower) && number >= 1 && number <= 12;
  const ends = !isGlued(tokens[index + 3]) || tokens[index + 3]?.kind === 'mark';
  return isMonth && ends && value % 100 !== number - 1
    ? { period: monthsFrom(value, number, 1), next: index + 3 }
    : null;
};

const LEADS = /^(?:in|since|until|till|by|from|to|of|before|after|for|during|between|and)$/;

/** "12/2015", "in 9/2012"; "1/2000" without a preposition is a fraction. */
const readMonthOfYear = (tokens: readonly Token[], index: number): DateReading | null => {
  const [month, separator, year, after] = tokens.slice(index, index + 4);
  if (month?.kind !== 'number' || !DAY_PART.test(month.lower) || separator?.text !== '/' || !isGlued(separator))
    return null;
  if (!looksLikeYear(year) || !isGlued(year) || (isGlued(after) && after.text === '/')) return null;
  const [number, value] = [Number(month.lower), Number(year.lower)];
  const isDate = month.lower.length === 2 || LEADS.test(tokens[index - 1]?.lower ?? '');
  return isDate && value >= 1500 && number >= 1 && number <= 12
    ? { period: monthsFrom(value, number, 1), next: index + 3 }
    : null;
};

const DAY_LEADS = /^(?:on|by|until|till|from|since|before|after|dated|due|of|date|for|between|and|to)$/;

/** "22/04", "on 5/12": a day and a month without a year; without a preposition the one above 12 and a leading nought tell it from a fraction. */
const readDayAlone = (tokens: readonly Token[], index: number): DateReading | null => {
  const [first, separator, second] = tokens.slice(index, index + 3);
  if (first === undefined || separator?.text !== '/' || !isGlued(separator) || !isGlued(second)) return null;
  if (second.kind !== 'number' || !DAY_PART.test(first.lower) || !DAY_PART.test(second.lower)) return null;
  const after = tokens[index + 3];
  if (isGlued(after) && !/^[.,;:!?)]$/.test(after.text)) return null;
  if (isGlued(first) && index > 0 && !/^[("'“]$/.test(tokens[index - 1]?.text ?? '')) return null;
  const isPadded = first.lower.length === 2 && second.lower.length === 2;
  const order = orderOf(first.lower, second.lower) ?? orderIn(tokens);
  const isTold = isPadded && orderOf(first.lower, second.lower) !== null;
  // "on 9/11" and "from 3/4 to 1" may be a name and a fraction
  const isLed = isPadded && DAY_LEADS.test(tokens[index - 1]?.lower ?? '') && after?.kind !== 'word';
  if (!isTold && !isLed) return null;
  const [dayFirst, monthFirst] = [
    dayOf(null, Number(second.lower), Number(first.lower)),
    dayOf(null, Number(first.lower), Number(second.lower)),
  ];
  const [period, other] = order === 'day' || monthFirst === null ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (period === null) return null;
  const isOpenOrder = order === null && other !== null && other.start !== period.start;
  return { period, next: index + 3, ...(isOpenOrder ? { others: [other] } : {}) };
};

/** Dates in figures alone. */
export const readNumericDate = (tokens: readonly Token[], index: number): DateReading | null => {
  const [first, separator] = [tokens[index], tokens[index + 1]];
  if (first?.kind !== 'number') return null;
  const joins = isGlued(separator) && (separator.text === '/' || isDash(separator));
  if (!joins && !first.lower.includes('.')) return null;
  return (
    readYearFirst(tokens, index) ??
    readDayAndMonth(tokens, index) ??
    readMonthOfYear(tokens, index) ??
    readDayAlone(tokens, index)
  );
};
