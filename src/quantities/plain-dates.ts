import { readCentury } from './centuries.ts';
import type { DateReading } from './date-reading.ts';
import { readDecade } from './decades.ts';
import { readFiscalYear } from './fiscal-years.ts';
import { readNamedDate } from './month-dates.ts';
import { readNumericDate } from './numeric-dates.ts';
import { readSeason } from './seasons.ts';
import type { Token } from './tokens.ts';
import { readYearPart } from './year-parts.ts';

/** Reads a date or period that names itself, without a word for a part of it; the most specific kind first. */
export const readPlainDate = (tokens: readonly Token[], index: number): DateReading | null =>
  readNumericDate(tokens, index) ??
  readNamedDate(tokens, index) ??
  readFiscalYear(tokens, index) ??
  readYearPart(tokens, index) ??
  readDecade(tokens, index) ??
  readCentury(tokens, index) ??
  readSeason(tokens, index);
