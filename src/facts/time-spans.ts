import type { Fact } from '../domain/fact.ts';
import type { DateRange } from '../domain/quantity.ts';
import { compareCalendars } from '../quantities/dates/compare-calendars.ts';
import { dayNumber, monthOf } from '../quantities/dates/periods.ts';

/** When a value holds: a half-open period in EDTF. */
export type Time = NonNullable<Fact['time']>;

/** The period of a date, or from one date to the end of another. */
export const timeOf = (date: DateRange, until: DateRange = date): Time => ({
  start: date.start,
  end: until.end,
  ...(date.fiscal === true || until.fiscal === true ? { fiscal: true as const } : {}),
});

/** How a claim's period stands to a fact's. */
export type PeriodRelation = 'same' | 'within' | 'open' | 'other' | 'unstated';

const isMonths = ({ start, end }: Time): boolean => start.length === 'XXXX-MM'.length && end.length === start.length;

const isWholeYears = ({ start, end }: Time): boolean => start.endsWith('-01-01') && end.endsWith('-01-01');

/**
 * `same` and `within` (one holds the other) let figures be compared; `open`: one gives no year and the rest agrees;
 * `unstated`: one gives no period at all. A fiscal year is another period than the calendar year it is named by.
 */
export const relatePeriods = (claim: Time | null, fact: Time | null): PeriodRelation => {
  if (claim === null || fact === null) return claim === fact ? 'same' : 'unstated';
  if (claim.start === fact.start && claim.end === fact.end && claim.fiscal === fact.fiscal) return 'same';
  if (compareCalendars(claim, fact) !== null) return 'other';
  const [claimStart, claimEnd, factStart, factEnd] = [claim.start, claim.end, fact.start, fact.end].map(dayNumber);
  if (claimStart == null || claimEnd == null || factStart == null || factEnd == null) {
    if (isWholeYears(claim) || isWholeYears(fact)) return 'open';
    if (monthOf(claim.start) !== monthOf(fact.start)) return 'other';
    // Of one open year the longer period is another, which holds the shorter.
    return isMonths(claim) && isMonths(fact) && claim.end !== fact.end ? 'within' : 'open';
  }
  if (claimStart <= factStart && factEnd <= claimEnd) return 'within';
  if (factStart <= claimStart && claimEnd <= factEnd) return 'within';
  return 'other';
};

/** Whether a day lies in a period; a period whose year is open may hold any. */
export const isValidAt = (period: Time, day: string): boolean => {
  const [start, end, at] = [period.start, period.end, day].map(dayNumber);
  return start == null || end == null || at == null || (start <= at && at < end);
};
