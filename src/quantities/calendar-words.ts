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
