import { DATE_STARTS } from './calendar-words.ts';
import { HOLIDAY_STARTS } from './holidays.ts';
import { FOLD_WORDS } from './multiples.ts';
import { NUMBER_STARTS, TENS } from './number-words.ts';
import type { Token } from './tokens.ts';
import { CURRENCY_STARTS } from './unit-index.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_STARTS,
  ...DATE_STARTS,
  ...CURRENCY_STARTS,
  ...FOLD_WORDS,
  ...HOLIDAY_STARTS,
  ...[...TENS.keys()].map((ten) => `${ten}something`),
  ...'a an half quarter minus negative teens'.split(' '),
]);

/** Whether any quantity can begin with this token: most words of a text need no closer look. */
export const mayStart = (token: Token): boolean =>
  token.kind === 'number' || WORDS.has(token.lower) || (token.kind === 'mark' && /^[-.'’]$/.test(token.lower));
