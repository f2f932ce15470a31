import { DECADES, FISCAL_KINDS, LAST_WORDS, MONTHS, SEASONS, THIRDS, WEEKDAYS } from './calendar-words.ts';
import { readCentury } from './centuries.ts';
import { firstReading } from './date-readers.ts';
import { readDecade } from './decades.ts';
import { readFiscalYear } from './fiscal-years.ts';
import { readNamedDate } from './month-dates.ts';
import { ORDINALS, TENS } from '../numbers/number-words.ts';
import { readNumericDate } from './numeric-dates.ts';
import { HOLIDAY_STARTS, readHoliday } from './holidays.ts';
import { readYearInWords, YEAR_WORD_STARTS } from './year-words.ts';
import { readSeason } from './seasons.ts';
import { readYearPart } from './year-parts.ts';

/** Reads a date or period that names itself, without a word for a part of it; the most specific kind first. */
export const readPlainDate = firstReading({
  words: [
    [readHoliday, HOLIDAY_STARTS],
    [readYearInWords, YEAR_WORD_STARTS],
    [readNamedDate, [...MONTHS.keys(), ...WEEKDAYS.keys(), ...ORDINALS.keys()]],
    [readFiscalYear, FISCAL_KINDS],
    [readYearPart, ['q', 'h', 'fiscal', 'financial', ...ORDINALS.keys(), ...LAST_WORDS]],
    [readDecade, DECADES.keys()],
    [readCentury, [...ORDINALS.keys(), ...TENS.keys(), ...THIRDS.keys()]],
    [readSeason, SEASONS.keys()],
  ],
  numbers: [readNumericDate, readNamedDate, readFiscalYear, readYearPart, readDecade, readCentury],
  marks: [readDecade],
});
