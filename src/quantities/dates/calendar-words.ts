const names = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split(/\s*,\s*/)
      .flatMap((group, index) => group.split(' ').map((name): [string, number] => [name, index + 1])),
  );

/** Months from 1 by full name and usual abbreviation. */
export const MONTHS = names(
  'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec',
);

/** Days of the week from 1, Monday. */
export const WEEKDAYS = names(
  'monday mon,tuesday tue tues,wednesday wed,thursday thu thurs thur,friday fri,saturday sat,sunday sun',
);

/** First month of the meteorological seasons of the northern hemisphere. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Words that make a following four-digit number a year. */
export const YEAR_LEADS: ReadonlySet<string> = new Set(
  `in into by since until till from before after during of for to through throughout year between late early mid and spring
  summer autumn winter fall around circa c`.split(/\s+/),
);

/** Decades of the twentieth century by name, with their first year. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (name, index): [string, number] => [name, 1920 + index * 10],
  ),
);

/** Thirds of a period, from 0, that a word before it names. */
export const THIRDS: ReadonlyMap<string, number> = new Map([
  ['early', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
]);

/** Thirds of a period, from 0, that a word and "of" before it name. */
export const EDGES: ReadonlyMap<string, number> = new Map([
  ['beginning', 0],
  ['start', 0],
  ['middle', 1],
  ['end', 2],
  ['close', 2],
]);

/** Words for the last of several parts. */
export const LAST_WORDS: ReadonlySet<string> = new Set(['last', 'final', 'latter', 'closing']);

/** Words before "year" that begin years when those who use them choose, and their signs. */
export const FISCAL_KINDS: ReadonlySet<string> = new Set(
  'fiscal financial tax school academic marketing crop budget accounting reporting fy cy'.split(' '),
);

/** Words that a date relative to the day of the document begins with, with the steps from its own period. */
export const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

/** Days from that of the document. */
export const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
]);

/** Words that a date may begin with, besides numbers in words. */
export const DATE_STARTS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, DECADES, THIRDS, EDGES, STEPS, DAYS].flatMap((words) => [...words.keys()]),
  ...LAST_WORDS,
  ...FISCAL_KINDS,
  ...'half quarter year week weekend day turn opening initial former earlier q h a ad'.split(' '),
]);
