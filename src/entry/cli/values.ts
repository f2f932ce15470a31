import { InvalidArgumentError } from 'commander';
import { isCalendarDate } from '../../domain/date.ts';

/** A reader of a whole number from `low` to `high` for commander. */
export const wholeNumber =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
  };

export const day = (text: string): string => {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('It must be a date that exists, written as YYYY-MM-DD.');
};

export const PORT = wholeNumber(0, 65_535);
