import type { DateReading } from './date-reading.ts';
import { dayNumber, dayOf, daysFrom, type Period } from './periods.ts';
import { isGlued, tokenize, type Token } from '../tokens.ts';
import { yearAt } from './year-forms.ts';

/** When a holiday is: a day of a month, the n-th weekday of a month (-1 the last), or days from Easter Sunday. */
type Rule =
  | { month: number; day: number; days: number }
  | { month: number; weekday: number; nth: number; after: number }
  | { easter: number; days: number };

type Holiday = { rule: Rule; words: readonly string[] };

/** `names | rule`: "12-25" a day, "4 Thu 11" the fourth Thursday of November (with the days after it), "E+1" the day after Easter Sunday. */
const ROWS = `
  New Year's Day, New Years Day | 01-01
  New Year's Eve, New Years Eve | 12-31
  Epiphany, Twelfth Night | 01-06
  Valentine's Day, Valentines Day, St Valentine's Day | 02-14
  St David's Day | 03-01
  St Patrick's Day, St. Patrick's Day, Saint Patrick's Day | 03-17
  April Fools' Day, April Fool's Day, April Fools Day | 04-01
  St George's Day, St. George's Day | 04-23
  Anzac Day | 04-25
  May Day | 05-01
  Juneteenth | 06-19
  Canada Day | 07-01
  Bastille Day | 07-14
  Halloween, Hallowe'en | 10-31
  All Saints' Day, All Saints Day | 11-01
  All Souls' Day, All Souls Day | 11-02
  Bonfire Night, Guy Fawkes Night | 11-05
  Armistice Day, Veterans Day, Veterans' Day | 11-11
  St Andrew's Day, St. Andrew's Day | 11-30
  Christmas Eve | 12-24
  Christmas Day, Christmas | 12-25
  Boxing Day, St Stephen's Day, St. Stephen's Day | 12-26
  Martin Luther King Jr. Day, Martin Luther King Day, MLK Day | 3 Mon 1
  Presidents' Day, Presidents Day | 3 Mon 2
  Memorial Day | -1 Mon 5
  Father's Day, Fathers' Day | 3 Sun 6
  Labor Day | 1 Mon 9
  Columbus Day, Indigenous Peoples' Day | 2 Mon 10
  Thanksgiving Day, Thanksgiving | 4 Thu 11
  Black Friday | 4 Thu 11 +1
  Cyber Monday | 4 Thu 11 +4
  Shrove Tuesday, Mardi Gras, Pancake Day | E-47
  Ash Wednesday | E-46
  Palm Sunday | E-7
  Maundy Thursday, Holy Thursday | E-3
  Good Friday | E-2
  Holy Saturday | E-1
  Easter Sunday, Easter Day | E+0
  Easter Monday | E+1
  Easter weekend | E-2 4
  Easter | E-2 4
  Ascension Day | E+39
  Whit Sunday, Pentecost | E+49
  Whit Monday | E+50
  Corpus Christi | E+60`;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const ruleOf = (cell: string): Rule => {
  const easter = /^E([+-]\d+)(?: (\d+))?$/.exec(cell);
  if (easter !== null) return { easter: Number(easter[1]), days: Number(easter[2] ?? '1') };
  const [first = '', weekday, month, after] = cell.split(' ');
  if (weekday !== undefined)
    return {
      month: Number(month),
      weekday: WEEKDAYS.indexOf(weekday),
      nth: Number(first),
      after: Number(after ?? '0'),
    };
  const [fixed = '', day] = first.split('-');
  return { month: Number(fixed), day: Number(day), days: 1 };
};

const HOLIDAYS: readonly Holiday[] = ROWS.split('\n')
  .filter((row) => row.trim() !== '')
  .flatMap((row) => {
    const [names = '', rule = ''] = row.split('|').map((cell) => cell.trim());
    return names.split(', ').map((name) => ({ rule: ruleOf(rule), words: tokenize(name).map(({ lower }) => lower) }));
  })
  .toSorted((a, b) => b.words.length - a.words.length);

const BY_FIRST = Map.groupBy(HOLIDAYS, ({ words: [first = ''] }) => first);

/** First words of the names of holidays. */
export const HOLIDAY_STARTS: readonly string[] = [...BY_FIRST.keys()];

/** Names that are said of weeks around the day and of other things: the day only behind a preposition or before a year. */
const LOOSE: ReadonlySet<string> = new Set([
  'christmas',
  'easter',
  'thanksgiving',
  'halloween',
  'epiphany',
  'pentecost',
]);

/** Month and day of Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
const easterOf = (year: number): [month: number, day: number] => {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return [Math.floor(days / 31), (days % 31) + 1];
};

/** Days since 1970-01-01 to the day of the week, Sunday 0. */
const weekdayOf = (year: number, month: number, day: number): number =>
  (((dayNumber(daysFrom(year, month, day, 1).start) ?? 0) % 7) + 7 + 4) % 7;

/** The day or days of a holiday in a year; of a movable one without a year null. */
const periodOf = (rule: Rule, year: number | null): Period | null => {
  if ('day' in rule) return dayOf(year, rule.month, rule.day);
  // the calendar that Easter is reckoned by here
  if (year === null || year < 1583) return null;
  if ('easter' in rule) {
    const [month, day] = easterOf(year);
    return daysFrom(year, month, day + rule.easter, rule.days);
  }
  const { month, weekday, nth, after } = rule;
  const first = 1 + ((weekday - weekdayOf(year, month, 1) + 7) % 7);
  const last = first + (first + 28 <= 31 && dayOf(year, month, first + 28) !== null ? 28 : 21);
  return daysFrom(year, month, (nth < 0 ? last : first + 7 * (nth - 1)) + after, 1);
};

const matches = (tokens: readonly Token[], index: number, words: readonly string[]): boolean =>
  words.every(
    (word, offset) => tokens[index + offset]?.lower === word && (offset === 0 || !tokens[index + offset]?.newline),
  );

const holidayAt = (tokens: readonly Token[], index: number): Holiday | undefined => {
  const first = tokens[index];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return undefined;
  return BY_FIRST.get(first.lower)?.find(({ words }) => matches(tokens, index, words));
};

const LEADS = /^(?:on|at|by|before|until|till|since|after|from|to|through|over)$/;

/** Whether a loosely used name stands for the day here and names no thing: "before Christmas", but not "Christmas sales". */
const isDay = (tokens: readonly Token[], index: number, next: number): boolean => {
  const after = tokens[next];
  const ends =
    after === undefined ||
    after.newline ||
    after.kind === 'mark' ||
    /^(?:and|or|in|when|because|but|with|the|a)$/.test(after.lower);
  return LEADS.test(tokens[index - 1]?.lower ?? '') && ends && !(isGlued(after) && after.text === '-');
};

/**
 * Reads a holiday with its year, or without: "Christmas Day 2025", "Easter Monday, 2024", "New Year's Eve". A fixed one
 * keeps its year open; a movable one needs its year, or `near`, the year of the day that the text is of.
 */
export const readHoliday = (tokens: readonly Token[], index: number): DateReading | null => {
  const holiday = holidayAt(tokens, index);
  if (holiday === undefined) return null;
  const next = index + holiday.words.length;
  const link = /^(?:,|in|of)$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
  const year = tokens[link]?.newline === true ? null : yearAt(tokens, link);
  if (year === null && holiday.words.length === 1 && LOOSE.has(holiday.words[0] ?? '') && !isDay(tokens, index, next))
    return null;
  const period = periodOf(holiday.rule, year?.year ?? null);
  return period === null ? null : { period, next: year?.next ?? next };
};

/** A movable holiday without a year, in the year that brings it nearest to the day that the text is of. */
export const readNearHoliday = (tokens: readonly Token[], index: number, anchor: string): DateReading | null => {
  const holiday = holidayAt(tokens, index);
  const [today, year] = [dayNumber(anchor), Number(anchor.slice(0, 4))];
  if (holiday === undefined || 'day' in holiday.rule || today === null) return null;
  const next = index + holiday.words.length;
  if (holiday.words.length === 1 && LOOSE.has(holiday.words[0] ?? '') && !isDay(tokens, index, next)) return null;
  const [nearest] = [year - 1, year, year + 1]
    .flatMap((each) => periodOf(holiday.rule, each) ?? [])
    .toSorted((a, b) => Math.abs((dayNumber(a.start) ?? 0) - today) - Math.abs((dayNumber(b.start) ?? 0) - today));
  return nearest === undefined ? null : { period: nearest, next };
};
