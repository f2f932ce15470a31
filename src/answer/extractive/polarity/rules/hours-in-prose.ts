import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { lineOf } from './phrases.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekends?|weekdays?|daily|every day`;
const LIST = String.raw`(?:${DAY})(?:\s*(?:,|and|&|to|–|-)\s*(?:${DAY}))*`;
const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?`;
const SPAN = new RegExp(
  String.raw`\b(${LIST})(?:\s*[,:]?\s*(?:from\s+)?)(?:${TIME}\s*(?:–|-|to|until)\s*${TIME}|(closed))`,
  'giu',
);
const ONLY = new RegExp(
  String.raw`\b(?:only (?:at|on|during) (${LIST})|(?:at|on) (${LIST}) only|(${LIST}) only)\b`,
  'iu',
);
const ASKED_DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const ASKED_TIME = /\bat (\d{1,2})(?:[ :.](\d{2}))?\s*([ap]\s?m)?\b/i;
const OPEN = /^(?:opens?|opened|hours?|opening)$/;
const OF_TIME = /^(?:\p{N}.*|am|pm|a\.m|p\.m|o'clock)$/u;

/** Days of the week, Monday first, that a list of them names: "Monday to Friday", "Saturday and Sunday", "weekends". */
const daysOf = (list: string): Set<number> => {
  const found = new Set<number>();
  let before = -1;
  let isRange = false;
  for (const part of list.toLowerCase().split(/\s*(,|\band\b|&|\bto\b|–|-)\s*/)) {
    if (/^(?:to|–|-)$/.test(part)) isRange = true;
    const day = DAYS.findIndex((name) => part.startsWith(name));
    if (part.startsWith('weekend')) for (const each of [5, 6]) found.add(each);
    else if (part.startsWith('weekday')) for (const each of [0, 1, 2, 3, 4]) found.add(each);
    else if (/^(?:daily|every day)$/.test(part)) for (const each of DAYS.keys()) found.add(each);
    if (day < 0) continue;
    if (isRange) for (let each = before; each !== day; each = (each + 1) % 7) found.add(each);
    found.add(day);
    before = day;
    isRange = false;
  }
  return found;
};

const minutes = (hour: string | undefined, minute: string | undefined, half: string | undefined): number => {
  const isLate = /^p/i.test(half ?? '') && Number(hour) < 12;
  return (Number(hour) + (isLate ? 12 : 0)) * 60 + Number(minute ?? 0);
};

/**
 * What "Monday to Friday 10:00–23:00, Sunday closed" or "at weekends only" says to a day of the week, and a time of it. What else is asked has to be known
 * from the sentence or from what stands above. Null where the day is not told.
 */
export const hoursInProse = (
  { words: asked, content }: AskedStatement,
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const text = lineOf(clause);
  const [day, ...others] = asked.filter(({ folded }) => ASKED_DAY.test(folded));
  if (day === undefined || others.length > 0) return null;
  const at = DAYS.findIndex((name) => day.folded.startsWith(name));
  const rest = content.filter((word) => word !== day && !OF_TIME.test(word.folded));
  const only = ONLY.exec(text);
  if (only !== null && !daysOf(only[1] ?? only[2] ?? only[3] ?? '').has(at) && !/\bnot\b|n['’]t\b/i.test(text))
    return isAbout(rest, clause, means) && rest.some((word) => clause.words.some((told) => means(word, told)))
      ? 'no'
      : null;
  if (!rest.some(({ folded }) => OPEN.test(folded))) return null;
  if (
    !isAbout(
      rest.filter(({ folded }) => !OPEN.test(folded)),
      clause,
      means,
    )
  )
    return null;
  const question = asked.map(({ text: own }) => own).join(' ');
  const [, hour, minute, half] = ASKED_TIME.exec(question) ?? [];
  for (const [, list = '', from, fromMinute, fromHalf, to, toMinute, toHalf, closed] of text.matchAll(SPAN)) {
    if (!daysOf(list).has(at)) continue;
    if (closed !== undefined) return 'no';
    if (hour === undefined) return 'yes';
    const [opens, closes] = [minutes(from, fromMinute, fromHalf), minutes(to, toMinute, toHalf)];
    const time = minutes(hour, minute, half);
    return closes <= opens ? null : time >= opens && time < closes ? 'yes' : 'no';
  }
  return null;
};
