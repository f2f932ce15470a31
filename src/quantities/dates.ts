import { DECADES, MONTHS, SEASONS } from './calendar-words.ts';
import { ORDINALS } from './number-words.ts';
import { dayOf, isoDay, monthsFrom, yearsFrom, type Period } from './periods.ts';
import { looksLikeYear } from './years.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** An absolute date or period read from tokens. */
export type DateReading = { period: Period; next: number };

export const yearAt = (tokens: readonly Token[], index: number): { year: number; next: number } | null => {
  const token = tokens[index];
  if (token !== undefined && looksLikeYear(token)) return { year: Number(token.lower), next: index + 1 };
  // "FY23", "Q3 ’24"
  const short = tokens[index + 1];
  if (
    (token?.text === "'" || token?.text === '’') &&
    short !== undefined &&
    /^\d\d$/.test(short.lower) &&
    isGlued(short)
  )
    return { year: 2000 + Number(short.lower), next: index + 2 };
  return null;
};

/** Skips a comma or "of" between the parts of a date. */
const skipLink = (tokens: readonly Token[], index: number): number =>
  tokens[index]?.text === ',' || tokens[index]?.lower === 'of' ? index + 1 : index;

/** Abbreviations carry a full stop; the name of May and March only count with a capital. */
const monthAt = (tokens: readonly Token[], index: number): { month: number; next: number } | null => {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const month = MONTHS.get(token.lower);
  if (month === undefined) return null;
  const capital = /^\p{Lu}/u.test(token.text);
  if (!capital && /^(?:may|march|mar|jan|dec|sep|sun|mon)$/.test(token.lower)) {
    const after = tokens[index + 1];
    if (!looksLikeYear(after) && !(after?.kind === 'number' && token.lower !== 'may')) return null;
  }
  const dot = tokens[index + 1];
  const short = token.lower.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july';
  return {
    month,
    next:
      short &&
      dot?.text === '.' &&
      (isGlued(dot) || tokens[index + 2]?.kind === 'number') &&
      tokens[index + 2] !== undefined &&
      !tokens[index + 2]?.newline
        ? index + 2
        : index + 1,
  };
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
    if (after !== undefined && isGlued(after) && (after.kind === 'word' || after.text === '%')) return null;
    return day >= 1 && day <= 31 ? { day, next } : null;
  }
  const day = token?.kind === 'word' ? ORDINALS.get(token.lower) : undefined;
  return day !== undefined && day >= 1 && day <= 31 ? { day, next: index + 1 } : null;
};

/** "14 March 2021", "14th of March", "March 14, 2021", "March 2021", "December". */
const readMonthDate = (tokens: readonly Token[], index: number): DateReading | null => {
  const dayFirst = dayAt(tokens, index);
  if (dayFirst !== null) {
    const month = monthAt(tokens, tokens[dayFirst.next]?.lower === 'of' ? dayFirst.next + 1 : dayFirst.next);
    if (month === null || tokens[dayFirst.next]?.newline) return null;
    const year = yearAt(tokens, skipLink(tokens, month.next));
    const period = dayOf(year?.year ?? null, month.month, dayFirst.day);
    return period === null ? null : { period, next: year?.next ?? month.next };
  }
  const month = monthAt(tokens, index);
  if (month === null) return null;
  const the = tokens[month.next]?.lower === 'the' ? month.next + 1 : month.next;
  const year = yearAt(tokens, skipLink(tokens, month.next));
  const day = year === null && !tokens[the]?.newline ? dayAt(tokens, the) : null;
  if (day !== null && tokens[the]?.kind !== 'word') {
    const dayYear = yearAt(tokens, skipLink(tokens, day.next));
    const period = dayOf(dayYear?.year ?? null, month.month, day.day);
    if (period !== null) return { period, next: dayYear?.next ?? day.next };
  }
  if (year !== null) return { period: monthsFrom(year.year, month.month, 1), next: year.next };
  return { period: monthsFrom(null, month.month, 1), next: month.next };
};

const NUMBERED: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** Quarter or half as a number of months with the year after it: "Q3 2024", "3Q24", "H1 2025", "third quarter of 2024". */
const readPart = (tokens: readonly Token[], index: number): DateReading | null => {
  const [first, second] = [tokens[index], tokens[index + 1]];
  let part: number | undefined;
  let months = 0;
  let next = index + 2;
  if (first === undefined || second === undefined) return null;
  if (/^[qh]$/.test(first.lower) && /^[A-Z]$/.test(first.text) && isGlued(second) && /^[1-4]$/.test(second.lower)) {
    part = Number(second.lower);
    months = first.lower === 'q' ? 3 : 6;
  } else if (/^[1-4]$/.test(first.lower) && isGlued(second) && /^[QH]$/.test(second.text)) {
    part = Number(first.lower);
    months = second.text === 'Q' ? 3 : 6;
  } else {
    part = NUMBERED[first.lower];
    let at = index + 1;
    if (part === undefined && first.kind === 'number' && isGlued(second)) {
      part = NUMBERED[first.lower + second.lower];
      at++;
    }
    if (isDash(tokens[at])) at++;
    if (/^(?:fiscal|financial|calendar)$/.test(tokens[at]?.lower ?? '')) at++;
    const noun = tokens[at]?.lower;
    months = noun === 'quarter' ? 3 : noun === 'half' ? 6 : 0;
    next = at + 1;
  }
  if (part === undefined || months === 0 || part * months > 12) return null;
  let link = skipLink(tokens, next);
  if (tokens[link]?.lower === 'the' && tokens[link + 1]?.lower === 'year')
    return { period: monthsFrom(null, (part - 1) * months + 1, months), next: link + 2 };
  if (/^(?:fiscal|financial|year)$/.test(tokens[link]?.lower ?? '')) link++;
  const year = yearAt(tokens, link) ?? shortYear(tokens, link);
  // "the third quarter" is one of an unnamed year; a half, or a quarter of a match, is none
  const isMatch = /^(?:left|remaining)$/.test(tokens[index - 3]?.lower ?? '');
  if (year === null && !/^[qh\d]$/.test(first.lower) && (months !== 3 || isMatch)) return null;
  return { period: monthsFrom(year?.year ?? null, (part - 1) * months + 1, months), next: year?.next ?? next };
};

const shortYear = (tokens: readonly Token[], index: number): { year: number; next: number } | null => {
  const token = tokens[index];
  return token?.kind === 'number' && isGlued(token) && /^\d\d$/.test(token.lower)
    ? { year: 2000 + Number(token.lower), next: index + 1 }
    : null;
};

/** "FY2023", "FY 23", "fiscal 2023", "fiscal year 2023". */
const readFiscalYear = (tokens: readonly Token[], index: number): DateReading | null => {
  const first = tokens[index];
  let at = index + 1;
  if (first?.lower === 'fiscal' || first?.lower === 'financial') {
    if (tokens[at]?.lower === 'year') at++;
  } else if (first?.text !== 'FY') return null;
  const year = yearAt(tokens, at) ?? shortYear(tokens, at);
  return year === null ? null : { period: yearsFrom(year.year, 1), next: year.next };
};

/** "the 1990s", "the ’90s", "the nineties", "early 1990s", "late 2024": the named third of a decade or year. */
const readDecade = (tokens: readonly Token[], index: number): DateReading | null => {
  let at = index;
  const lead = /^(?:early|mid|late)$/.exec(tokens[at]?.lower ?? '')?.[0];
  if (lead !== undefined) at = isDash(tokens[at + 1]) ? at + 2 : at + 1;
  if (lead !== undefined && tokens[at]?.lower === 'the') at++;
  const token = tokens[at];
  if (token === undefined) return null;
  let start: number | undefined;
  let next = at + 1;
  let count = 10;
  if (token.kind === 'number' && /^(?:1[0-9]|20)\d0$/.test(token.lower) && isPluralS(tokens, at + 1)) {
    start = Number(token.lower);
    next = at + (tokens[at + 1]?.lower === 's' ? 2 : 3);
    if (token.lower.endsWith('00') && lead === undefined && start < 2000) count = 100;
  } else if (/^['’]$/.test(token.text) && /^\d0$/.test(tokens[at + 1]?.lower ?? '') && isPluralS(tokens, at + 2)) {
    start = 1900 + Number(tokens[at + 1]?.lower);
    next = at + 3;
  } else if (token.kind === 'word' && tokens[at - 1]?.lower === 'the') start = DECADES.get(token.lower);
  if (start === undefined) {
    if (lead === undefined || !looksLikeYear(token)) return null;
    const third = { early: 1, mid: 5, late: 9 }[lead] ?? 1;
    return { period: { ...monthsFrom(Number(token.lower), third, 4), grain: 'month' }, next: at + 1 };
  }
  if (lead === undefined) return { period: yearsFrom(start, count, 'decade'), next };
  const [from, years] = { early: [0, 4], mid: [3, 4], late: [6, 4] }[lead] ?? [0, 10];
  return { period: yearsFrom(start + (from ?? 0), years ?? 10, 'decade'), next };
};

const isPluralS = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (!isGlued(token)) return false;
  return (
    token.lower === 's' || (/^['’]$/.test(token.text) && tokens[index + 1]?.lower === 's' && isGlued(tokens[index + 1]))
  );
};

const DAY_PART = /^\d{1,2}$/;

/** "2021-03-14", "2021-03", "14/03/2021" (day first when it must be), "2021/03/14". */
const readNumericDate = (tokens: readonly Token[], index: number): DateReading | null => {
  const [a, separator, b, second, c] = tokens.slice(index, index + 5);
  if (a?.kind !== 'number' || separator === undefined || b?.kind !== 'number' || !isGlued(separator) || !isGlued(b))
    return null;
  const dash = isDash(separator);
  if (!dash && separator.text !== '/') return null;
  const three =
    second !== undefined && second.lower === separator.lower && isGlued(second) && c?.kind === 'number' && isGlued(c);
  if (a.kind === 'number' && looksLikeYear(a) && DAY_PART.test(b.lower)) {
    if (three && DAY_PART.test(c.lower)) {
      const period = dayOf(Number(a.lower), Number(b.lower), Number(c.lower));
      if (period !== null) return { period, next: index + 5 };
    }
    const month = Number(b.lower);
    return dash && !three && /^\d\d$/.test(b.lower) && month >= 1 && month <= 12 && Number(a.lower) % 100 !== month - 1
      ? { period: monthsFrom(Number(a.lower), month, 1), next: index + 3 }
      : null;
  }
  if (!three || c === undefined || !looksLikeYear(c) || !DAY_PART.test(a.lower) || !DAY_PART.test(b.lower)) return null;
  const [x, y] = [Number(a.lower), Number(b.lower)];
  const period = (x > 12 ? null : dayOf(Number(c.lower), x, y)) ?? dayOf(Number(c.lower), y, x);
  return period === null ? null : { period, next: index + 5 };
};

/** "summer 2024", "spring of 2023". */
const readSeason = (tokens: readonly Token[], index: number): DateReading | null => {
  const word = tokens[index]?.lower ?? '';
  const month = SEASONS.get(word) ?? (word === 'fall' ? 9 : undefined);
  if (month === undefined) return null;
  const year = yearAt(tokens, tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1);
  return year === null ? null : { period: monthsFrom(year.year, month, 3), next: year.next };
};

/** "the 19th century", "21st century". */
const readCentury = (tokens: readonly Token[], index: number): DateReading | null => {
  const token = tokens[index];
  const suffixed =
    token?.kind === 'number' &&
    /^\d{1,2}$/.test(token.lower) &&
    /^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.lower ?? '') &&
    isGlued(tokens[index + 1]);
  const number = suffixed ? Number(token.lower) : ORDINALS.get(token?.lower ?? '');
  let at = suffixed ? index + 2 : index + 1;
  if (isDash(tokens[at])) at++;
  if (number === undefined || number < 1 || number > 30 || tokens[at]?.lower !== 'century') return null;
  return {
    period: { start: isoDay((number - 1) * 100 + 1, 1, 1), end: isoDay(number * 100 + 1, 1, 1), grain: 'decade' },
    next: at + 1,
  };
};

/** Reads an absolute date that starts at `index`, the most specific kind first. */
export const readDate = (tokens: readonly Token[], index: number): DateReading | null =>
  readNumericDate(tokens, index) ??
  readMonthDate(tokens, index) ??
  readPart(tokens, index) ??
  readFiscalYear(tokens, index) ??
  readDecade(tokens, index) ??
  readCentury(tokens, index) ??
  readSeason(tokens, index);
