import type { Quantity } from '../../domain/quantity.ts';
import { boundAfter, boundBefore } from './date-bounds.ts';
import { readDateSpan } from './date-ranges.ts';
import { anchored, inYear, type Period } from './periods.ts';
import { dated } from './dated.ts';
import type { Found } from '../reading.ts';
import { readRelativeDate } from './relative-dates.ts';
import { tellsOfPast } from './tense.ts';
import { extent, type Source } from '../tokens.ts';

/**
 * Reads a date or period that starts at `index`. With an anchor, the document's own date, an open year is filled
 * (the next one for a deadline, the last one for what has happened, else the nearest) and relative dates are resolved.
 */
export const readDateQuantity = (source: Source, index: number, anchor: string | null): Found | null => {
  const { tokens } = source;
  const found = readDateSpan(tokens, index) ?? (anchor === null ? null : readRelativeDate(source, index, anchor));
  if (found === null) return null;
  const before = boundBefore(tokens, index);
  const after = before === 'none' || before === 'around' ? boundAfter(tokens, index, found.next) : null;
  // what is before the end of a year is in it at the latest
  const isEnd = /^(?:end|close)$/.test(tokens[index]?.lower ?? '');
  const hedge =
    after?.hedge ??
    (before === 'under' && isEnd ? 'at most' : before === 'none' && found.isRough === true ? 'around' : before);
  const isDeadline = hedge === 'at most' || hedge === 'under';
  const next = after?.next ?? found.next;
  const resolve = (period: Period): Period =>
    anchor === null
      ? period
      : found.isOfTheYear === true
        ? inYear(period, Number(anchor.slice(0, 4)))
        : anchored(period, anchor, isDeadline ? 'ahead' : tellsOfPast(tokens, index) ? 'back' : 'nearest');
  const [quantity, ...others] = [found.period, ...(found.others ?? [])].map((period): Quantity =>
    dated(extent(source, index, next), resolve(period), hedge),
  );
  if (quantity === undefined) return null;
  return { quantity: others.length === 0 ? quantity : { ...quantity, alternatives: others }, next };
};
