import { dayNumber } from '../quantities/periods.ts';

/** A half-open period in EDTF. */
export type Period = { start: string; end: string };

/** How a claim's period stands to a fact's. */
export type PeriodRelation = 'same' | 'within' | 'open' | 'other' | 'unstated';

const monthOf = (edtf: string): string => edtf.slice(5);

/**
 * `same` and `within` (one holds the other) let figures be compared; `open`: one gives no year and the rest agrees;
 * `unstated`: one gives no period at all.
 */
export const relatePeriods = (claim: Period | null, fact: Period | null): PeriodRelation => {
  if (claim === null || fact === null) return claim === fact ? 'same' : 'unstated';
  if (claim.start === fact.start && claim.end === fact.end) return 'same';
  const [claimStart, claimEnd, factStart, factEnd] = [claim.start, claim.end, fact.start, fact.end].map(
    (day) => dayNumber(day) ?? undefined,
  );
  if (claimStart === undefined || claimEnd === undefined || factStart === undefined || factEnd === undefined) {
    const isWholeYear = (period: Period): boolean => period.start.endsWith('-01-01') && period.end.endsWith('-01-01');
    if (isWholeYear(claim) || isWholeYear(fact)) return 'open';
    return monthOf(claim.start).slice(0, 2) === monthOf(fact.start).slice(0, 2) ? 'open' : 'other';
  }
  if (claimStart <= factStart && factEnd <= claimEnd) return 'within';
  if (factStart <= claimStart && claimEnd <= factEnd) return 'within';
  return 'other';
};

/** Whether a day lies in a period; a period whose year is open may hold any. */
export const isValidAt = (period: Period, day: string): boolean =>
  period.start.startsWith('XXXX') || (period.start <= day && day < period.end);
