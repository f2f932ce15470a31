import { DATE_STARTS } from './dates/calendar-words.ts';
import { HOLIDAY_STARTS } from './dates/holidays.ts';
import { FOLD_WORDS } from './numbers/multiples.ts';
import { NUMBER_STARTS, TENS } from './numbers/number-words.ts';
import type { Token } from './tokens.ts';
import { CURRENCY_STARTS } from './units/unit-index.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_STARTS,
  ...DATE_STARTS,
  ...CURRENCY_STARTS,
  ...FOLD_WORDS,
  ...HOLIDAY_STARTS,
  ...[...TENS.keys()].map((ten) => `${ten}something`),
  ...'a an half quarter minus negative teens'.split(' '),
]);

const MARKS: ReadonlySet<string> = new Set(['-', '.', "'", '’']);

/** Whether any quantity can begin with this token: most words of a text need no closer look. */
export const mayStart = ({ kind, lower }: Token): boolean =>
  kind === 'number' || WORDS.has(lower) || (kind === 'mark' && MARKS.has(lower));
