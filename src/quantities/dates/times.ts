import { MONTHS, WEEKDAYS } from './calendar-words.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { single, type Found, type ResolvedUnit } from '../reading.ts';
import { extent, isGlued, type Source, type Token } from '../tokens.ts';
import { looksLikeYear } from './year-forms.ts';
import { zoneAt } from './zones.ts';

const SECONDS: ResolvedUnit = {
  unit: 's',
  name: 'second',
  dimension: 'time',
  base: 's',
  factor: 1,
  offset: 0,
  kind: 'duration',
};

const pad = (value: number): string => String(value).padStart(2, '0');

type Clock = { parts: number[]; decimals: string; next: number };

/** "10:27", "2:04:31", "3:43.13" as the numbers between the colons. */
const readColons = (tokens: readonly Token[], index: number): Clock | null => {
  const parts: number[] = [];
  let at = index;
  while (parts.length < 3) {
    const figure = tokens[at];
    const shape = /^(\d{1,3})(\.\d{1,3})?$/.exec(figure?.kind === 'number' ? figure.lower : '');
    if (
      shape === null ||
      (parts.length > 0 && (!isGlued(figure) || (shape[1] ?? '').length !== 2 || Number(shape[1]) > 59))
    )
      return null;
    parts.push(Number(shape[1]));
    at++;
    const colon = tokens[at];
    const more = colon?.text === ':' && isGlued(colon) && tokens[at + 1]?.kind === 'number' && isGlued(tokens[at + 1]);
    if (shape[2] !== undefined || !more) {
      return parts.length > 1 ? { parts, decimals: shape[2] ?? '', next: at } : null;
    }
    at++;
  }
  return null;
};

/** "pm", "p.m.", "AM" at `index`: hours to add to a twelve-hour clock, and the index after it. */
const readMeridiem = (tokens: readonly Token[], index: number): { add: number; next: number } | null => {
  const word = tokens[index];
  if (word === undefined || word.newline) return null;
  const whole = /^([ap])m$/.exec(word.lower);
  if (whole !== null) return { add: whole[1] === 'p' ? 12 : 0, next: index + 1 };
  const dotted = /^[ap]$/.test(word.lower) && tokens[index + 1]?.text === '.' && tokens[index + 2]?.lower === 'm';
  if (!dotted) return null;
  return {
    add: word.lower === 'p' ? 12 : 0,
    next: tokens[index + 3]?.text === '.' && isGlued(tokens[index + 3]) ? index + 4 : index + 3,
  };
};

/** A time of day on a day that it does not name. */
const timeOfDay = (source: Source, index: number, next: number, hour: number, minute: number): Found => {
  const zone = zoneAt(source.tokens, next);
  const end = zone?.next ?? next;
  const total = hour * 60 + minute;
  const stamp = (minutes: number) =>
    `XXXX-XX-XXT${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}${zone?.offset ?? ''}`;
  const quantity: Quantity = {
    ...extent(source, index, end),
    kind: 'date',
    value: null,
    low: null,
    high: null,
    operator: '=',
    unit: '',
    unitName: '-',
    dimension: 'date',
    canonical: null,
    date: { start: stamp(total), end: stamp(total + 1), grain: 'time' },
  };
  return { quantity, next: end };
};

const TIME_LEADS = /^(?:at|by|from|until|till|since|before|after|between|around|about|to|and|,|-)$/;
const DURATION_FOLLOWERS = /^(?:left|remaining|minutes?|mins?|hours?|into|of|mark)$/;

/** "5pm", "1.56pm", "10 a.m.": an hour with a meridiem. */
const readHour = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const shape = /^(\d{1,2})(?:\.(\d\d))?$/.exec(tokens[index]?.kind === 'number' ? (tokens[index]?.lower ?? '') : '');
  const meridiem = shape === null ? null : readMeridiem(tokens, index + 1);
  if (shape === null || meridiem === null) return null;
  const hour = Number(shape[1]);
  const minute = Number(shape[2] ?? 0);
  // "I am 5 am I not" aside, a meridiem in words must be "am" or "pm" right after an hour of the clock
  if (hour < 1 || hour > 12 || minute > 59) return null;
  return timeOfDay(source, index, meridiem.next, (hour % 12) + meridiem.add, minute);
};

/**
 * Reads a time of day ("10:27 PM EDT", "5pm") or a running time ("2:04:31", "4:39 left") that starts at `index`.
 * Three parts, decimals, or more than 24 hours make it a running time, in seconds.
 */
export const readTime = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  if (tokens[index]?.kind !== 'number') return null;
  const clock = readColons(tokens, index);
  if (clock === null) return readHour(source, index);
  const [first = 0, second = 0, third] = clock.parts;
  const meridiem = readMeridiem(tokens, clock.next);
  if (meridiem !== null && first >= 1 && first <= 12)
    return timeOfDay(source, index, meridiem.next, (first % 12) + meridiem.add, second);
  const before = tokens[index - 1]?.lower ?? '';
  const follower = tokens[clock.next]?.lower ?? '';
  // "Matthew 16:18": chapter and verse
  const name = tokens[index - 1]?.text ?? '';
  if (
    third === undefined &&
    /^\p{Lu}\p{Ll}/u.test(name) &&
    !TIME_LEADS.test(before) &&
    !WEEKDAYS.has(before) &&
    !MONTHS.has(before)
  )
    return { quantity: null, next: clock.next };
  const isRunning =
    third !== undefined ||
    clock.decimals !== '' ||
    first > 23 ||
    DURATION_FOLLOWERS.test(follower) ||
    !(TIME_LEADS.test(before) || looksLikeYear(tokens[index - 1]) || index === 0 || first > 12);
  if (!isRunning) return timeOfDay(source, index, clock.next, first, second);
  const whole = third === undefined ? first * 60 + second : first * 3600 + second * 60 + third;
  const step = clock.decimals === '' ? 1 : 10 ** (1 - clock.decimals.length);
  const value = whole + Number(clock.decimals === '' ? 0 : `0${clock.decimals}`);
  return { quantity: single(extent(source, index, clock.next), value, step, SECONDS, 'none'), next: clock.next };
};
