import { z } from 'zod';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether an ISO day such as 2024-02-30 exists. */
export const isCalendarDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = DAYS[month - 1];
  return longest !== undefined && day >= 1 && day <= (month === 2 && !leap ? 28 : longest);
};

/** A calendar day as `YYYY-MM-DD`. */
export const CalendarDate = z
  .string()
  .refine(isCalendarDate, { error: 'is not a date that exists, written as YYYY-MM-DD' });
