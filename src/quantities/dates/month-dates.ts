import { MONTHS, WEEKDAYS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { isPlural } from '../units/nouns.ts';
import { ORDINALS, SCALES } from '../numbers/number-words.ts';
import { dayOf, monthsFrom } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { findUnit } from '../units/unit-index.ts';
import { fullYear, looksLikeYear, skipLink, yearAt, type YearReading } from './year-forms.ts';
import { isCounted } from './years.ts';

type MonthReading = { month: number; next: number; isShort: boolean };

/** Full names of months that no abbreviation of theirs is shorter than. */
const SHORT_NAMES = /^(?:may|june|july)$/;
/** Lower-case words that are months only beside a year or a day. */
const ALSO_WORDS = /^(?:may|march|mar|jan|dec|sep|august)$/;

const isCapitalised = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** Whether the token at `index` ends a day of a month: "the 1st of march". */
const isDayBefore = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'number' ||
  ORDINALS.has(tokens[index]?.lower ?? '') ||
  /^(?:st|nd|rd|th)$/.test(tokens[index]?.lower ?? '');

/** The name of a month, with the full stop of an abbreviation. */
const monthAt = (tokens: readonly Token[], index: number): MonthReading | null => {
  const token = tokens[index];
  const month = token?.kind === 'word' ? MONTHS.get(token.lower) : undefined;
  if (token === undefined || month === undefined) return null;
  const [after, second] = [tokens[index + 1], tokens[index + 2]];
  if (!isCapitalised(token) && ALSO_WORDS.test(token.lower)) {
    const beside = looksLikeYear(after) || (after?.kind === 'number' && token.lower !== 'may') || isGlued(token);
    if (!beside && !(tokens[index - 1]?.lower === 'of' && isDayBefore(tokens, index - 2))) return null;
  }
  const isShort = token.lower.length <= 4 && !SHORT_NAMES.test(token.lower);
  const isDotted =
    isShort &&
    after?.text === '.' &&
    (isGlued(after) || second?.kind === 'number') &&
    second !== undefined &&
    !second.newline;
  return { month, next: isDotted ? index + 2 : index + 1, isShort };
};

/** "14", "14th", "fourteenth" as a day of a month. */
export const dayAt = (tokens: readonly Token[], index: number): { day: number; next: number } | null => {
  const token = tokens[index];
  if (token?.kind === 'number' && /^\d{1,2}$/.test(token.lower)) {
    const day = Number(token.lower);
    const suffix = tokens[index + 1];
    const next =
      suffix !== undefined && isGlued(suffix) && /^(?:st|nd|rd|th)$/.test(suffix.lower) ? index + 2 : index + 1;
    const after = tokens[next];
    if (
      after !== undefined &&
      isGlued(after) &&
      ((after.kind === 'word' && !MONTHS.has(after.lower)) || /^[%:]$/.test(after.text))
    )
      return null;
    return day >= 1 && day <= 31 ? { day, next } : null;
  }
  const day = token?.kind === 'word' ? ORDINALS.get(token.lower) : undefined;
  return day !== undefined && day >= 1 && day <= 31 ? { day, next: index + 1 } : null;
};

/** A dash or slash written without spaces, as in "14-Mar-2024". */
const isJoint = (tokens: readonly Token[], index: number): boolean =>
  (isDash(tokens[index]) || tokens[index]?.text === '/') && isGlued(tokens[index]) && isGlued(tokens[index + 1]);

/** The year of a day: also one of three digits where the phrase ends, and of two digits behind dashes or slashes. */
const yearOfDay = (tokens: readonly Token[], index: number): YearReading | null => {
  const joint = isJoint(tokens, index);
  const at = joint ? index + 1 : skipLink(tokens, tokens[index]?.lower === 'in' ? index + 1 : index);
  const token = tokens[at];
  if (token === undefined || token.newline) return null;
  const year = yearAt(tokens, at);
  if (year !== null) return isCounted(tokens, year.next) ? null : year;
  if (token.kind !== 'number') return null;
  if (joint && /^\d\d$/.test(token.lower)) return { year: fullYear(token.lower), next: at + 1 };
  const after = tokens[at + 1];
  const ends = after === undefined || /^[.,;:)]$/.test(after.text);
  return /^\d{3}$/.test(token.lower) && ends ? { year: Number(token.lower), next: at + 1 } : null;
};

/** "14 March 2021", "14th of March", "14-Mar-2024". */
const readDayFirst = (tokens: readonly Token[], index: number): DateReading | null => {
  const first = dayAt(tokens, index);
  if (first === null || tokens[first.next]?.newline) return null;
  const isWord = tokens[index]?.kind === 'word';
  const of = tokens[first.next]?.lower === 'of';
  const joint = isJoint(tokens, first.next);
  const month = monthAt(tokens, of || joint ? first.next + 1 : first.next);
  if (month === null) return null;
  const year = yearOfDay(tokens, month.next);
  // "the second March in a row"
  if (isWord && !of && year === null) return null;
  const period = dayOf(year?.year ?? null, month.month, first.day);
  return period === null ? null : { period, next: year?.next ?? month.next };
};

/** Whether the number before `index` counts or measures what stands there: "In March 5 million came". */
const isAmount = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (token === undefined || token.newline) return false;
  if (token.text === '%') return true;
  if (token.kind !== 'word' || !token.gap) return false;
  if (SCALES.has(token.lower) || /^(?:percent|people|men|women|children)$/.test(token.lower)) return true;
  return isPlural(token.lower) && findUnit(tokens, index, false) !== null;
};

/** "March 14, 2021", "March 14", "May/22". */
const readMonthAndDay = (tokens: readonly Token[], index: number, month: MonthReading): DateReading | null => {
  const joint = isJoint(tokens, month.next) || (tokens[month.next]?.text === '/' && isGlued(tokens[month.next]));
  const at = joint || tokens[month.next]?.lower === 'the' ? month.next + 1 : month.next;
  const day = tokens[at]?.newline ? null : dayAt(tokens, at);
  if (day === null) return null;
  const year = yearOfDay(tokens, day.next);
  const after = tokens[day.next];
  if (tokens[at]?.kind === 'word') {
    const ends = after === undefined || /^[.,;)]$/.test(after.text);
    if (year === null && !ends && tokens[index - 1]?.lower !== 'on') return null;
  } else if (year === null && tokens[index - 1]?.lower !== 'on' && isAmount(tokens, day.next)) return null;
  const period = dayOf(year?.year ?? null, month.month, day.day);
  return period === null ? null : { period, next: year?.next ?? day.next };
};

/** Words before which the bare name of a month is no other name. */
const MONTH_LEADS =
  /^(?:in|by|since|until|till|from|to|through|throughout|of|last|next|this|early|mid|late|and|or|between|during|for|before|after|each|every|as|around|about|-|,|\(|\/|previous|following|past)$/;
const MONTH_FOLLOWERS = /^(?:to|through|until|-|and|or|,|\.|;|:|\)|when|with|was|quarter|this|last|next)$/;

/** Months that are as often the names of people, and the verbs among them. */
const NAMES = /^(?:april|august|june|may|march)$/;
const VERBS = /^(?:may|march)$/;

/** "Jan–Feb", "May to March": another month right behind the one that ends before `index`. */
const leadsToMonth = (tokens: readonly Token[], index: number): boolean =>
  (isDash(tokens[index]) || /^(?:to|through|until|and|\/)$/.test(tokens[index]?.lower ?? '')) &&
  isCapitalised(tokens[index + 1]) &&
  MONTHS.has(tokens[index + 1]?.lower ?? '');

/** Whether a month that neither day nor year stands by is one: names such as May, March, June and Mar are not. */
const isMonthAlone = (tokens: readonly Token[], index: number, { next, isShort }: MonthReading): boolean => {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[next]];
  const word = token?.lower ?? '';
  // "Mar-a-Lago"
  if (isDash(after) && isGlued(after) && isGlued(tokens[next + 1]) && /^[a-z]/.test(tokens[next + 1]?.text ?? ''))
    return false;
  if (leadsToMonth(tokens, next) || (isShort && next === index + 2)) return true;
  const isName = isCapitalised(after) && !MONTHS.has(after?.lower ?? '') && after?.newline === false;
  if (before === undefined || token?.newline === true) {
    if (after === undefined || after.newline) return true;
    return isShort || NAMES.test(word) ? MONTH_FOLLOWERS.test(after.lower) : !isCapitalised(after);
  }
  const lead = before.lower;
  if (lead === 'the') return !isShort && !VERBS.test(word) && !(isName && NAMES.test(word));
  if (MONTH_LEADS.test(lead)) return !(isName && /^(?:,|and|or|of|for|\()$/.test(lead));
  if (isShort || VERBS.test(word) || isName) return false;
  return !(NAMES.test(word) && isCapitalised(before) && !/^[.!?]$/.test(tokens[index - 2]?.text ?? '.'));
};

/** "March 2021", "March", "Sep-2012". */
const readMonth = (tokens: readonly Token[], index: number, month: MonthReading): DateReading | null => {
  const joint = isJoint(tokens, month.next);
  const link = joint
    ? month.next + 1
    : skipLink(tokens, tokens[month.next]?.lower === 'in' ? month.next + 1 : month.next);
  const year = tokens[link]?.newline ? null : yearAt(tokens, link);
  if (year !== null && !isCounted(tokens, year.next))
    return { period: monthsFrom(year.year, month.month, 1), next: year.next };
  return isMonthAlone(tokens, index, month) ? { period: monthsFrom(null, month.month, 1), next: month.next } : null;
};

/** "2024 March 14", "2024-Mar-14". */
const readYearFirst = (tokens: readonly Token[], index: number): DateReading | null => {
  if (!looksLikeYear(tokens[index]) || tokens[index + 1]?.newline) return null;
  const joint = isJoint(tokens, index + 1);
  const month = monthAt(tokens, joint ? index + 2 : index + 1);
  if (month === null) return null;
  const day = dayAt(tokens, isJoint(tokens, month.next) ? month.next + 1 : month.next);
  const year = Number(tokens[index]?.lower);
  const own = joint || (!VERBS.test(tokens[month.next - 1]?.lower ?? '') && yearAt(tokens, month.next) === null);
  if (day === null) return own ? { period: monthsFrom(year, month.month, 1), next: month.next } : null;
  const period = dayOf(year, month.month, day.day);
  return period === null || isAmount(tokens, day.next) ? null : { period, next: day.next };
};

const readMonthDate = (tokens: readonly Token[], index: number): DateReading | null => {
  if (tokens[index]?.kind === 'number' || ORDINALS.has(tokens[index]?.lower ?? ''))
    return readDayFirst(tokens, index) ?? readYearFirst(tokens, index);
  const month = monthAt(tokens, index);
  if (month === null) return null;
  // the era tells "March 9 BC" from the ninth of March
  const whole = readMonth(tokens, index, month);
  return whole !== null && whole.next > month.next ? whole : (readMonthAndDay(tokens, index, month) ?? whole);
};

/** A date by the name of its month, its weekday before it included: "Monday, 14 March 2021". */
export const readNamedDate = (tokens: readonly Token[], index: number): DateReading | null => {
  const weekday = tokens[index];
  if (weekday === undefined || !WEEKDAYS.has(weekday.lower) || !isCapitalised(weekday))
    return readMonthDate(tokens, index);
  let at = index + 1;
  if (tokens[at]?.text === '.' && isGlued(tokens[at])) at++;
  if (tokens[at]?.text === ',') at++;
  if (tokens[at]?.lower === 'the') at++;
  if (tokens[at]?.newline) return null;
  const date = readMonthDate(tokens, at);
  return date?.period.grain === 'day' ? date : null;
};
