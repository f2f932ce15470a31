import { DECADES, MONTHS, SEASONS, WEEKDAYS } from './calendar-words.ts';
import { FOLD_WORDS } from './multiples.ts';
import { NUMBER_STARTS } from './number-words.ts';
import type { Token } from './tokens.ts';
import { CURRENCY_STARTS } from './unit-index.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_STARTS,
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...DECADES.keys(),
  ...CURRENCY_STARTS,
  ...FOLD_WORDS,
  ...'a an half quarter minus negative teens fall early mid late middle fiscal financial fy cy q h ad beginning start end close turn week weekend year half-year final latter opening closing tax school academic budget accounting reporting today tomorrow yesterday tonight last this next past previous coming current day'.split(
    ' ',
  ),
]);

/** Whether any quantity can begin with this token: most words of a text need no closer look. */
export const mayStart = (token: Token): boolean =>
  token.kind === 'number' || WORDS.has(token.lower) || (token.kind === 'mark' && /^[-.'’]$/.test(token.lower));
