import { DECADES } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { yearsFrom } from './periods.ts';
import { isGlued, type Token } from '../tokens.ts';
import { eraAt } from './year-forms.ts';

/** Index after the plural "s" at `index`, or -1: "1990s", "1990’s". */
const skipPlural = (tokens: readonly Token[], index: number): number => {
  const token = tokens[index];
  if (!isGlued(token)) return -1;
  if (token.lower === 's') return index + 1;
  return /^['’]$/.test(token.text) && tokens[index + 1]?.lower === 's' && isGlued(tokens[index + 1]) ? index + 2 : -1;
};

/** "the 1990s", "the ’90s", "the nineties", "the 340s BC"; "the 1800s" are a century, "the 2000s" a decade. */
export const readDecade = (tokens: readonly Token[], index: number): DateReading | null => {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'word') {
    const start = DECADES.get(token.lower);
    if (start === undefined) return null;
    const before = tokens[index - 1]?.lower ?? '';
    const named =
      /^(?:the|roaring|swinging|gay)$/.test(before) ||
      (/^(?:early|mid|late|-)$/.test(before) && theBefore(tokens, index - 1));
    return named ? { period: yearsFrom(start, 10, 'decade'), next: index + 1 } : null;
  }
  if (/^['’‘]$/.test(token.text)) {
    const figure = tokens[index + 1];
    const next = /^\d0$/.test(figure?.lower ?? '') && isGlued(figure) ? skipPlural(tokens, index + 2) : -1;
    return next < 0 ? null : { period: yearsFrom(1900 + Number(figure?.lower), 10, 'decade'), next };
  }
  if (token.kind !== 'number' || !/^\d{0,3}0$/.test(token.lower)) return null;
  const next = skipPlural(tokens, index + 1);
  if (next < 0) return null;
  const value = Number(token.lower);
  const era = eraAt(tokens, next);
  // 349 BC is the first and 340 BC the last year of the 340s BC
  if (era?.before === true) return { period: yearsFrom(-value - 8, 10, 'decade'), next: era.next };
  if (era === null && !/^(?:1\d|20|21)\d0$/.test(token.lower)) return null;
  const count = value % 100 === 0 && value < 2000 ? 100 : 10;
  const others = value === 1900 ? { others: [yearsFrom(value, 10, 'decade')] } : {};
  return { period: yearsFrom(value, count, 'decade'), next: era?.next ?? next, ...others };
};

/** "the early", "the mid-" right before `index + 1`. */
const theBefore = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'the' ||
  (/^(?:early|mid|late|to|-)$/.test(tokens[index - 1]?.lower ?? '') && tokens[index - 2]?.lower === 'the');
