import type { Quantity } from '../../../../domain/quantity.ts';
import { dayNumber } from '../../../../quantities/dates/periods.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';

const YEAR_DAYS = 365.25;
/** Seconds of a year, the unit that durations are canonical in. */
const YEAR = YEAR_DAYS * 86_400;

/**
 * What "since 1998" says to "for more than 20 years?", by the date of its document; null where the answer could still be either, or
 * nothing is told of who is asked about.
 */
export const lasting = (
  { content }: AskedStatement,
  figures: readonly Quantity[],
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const [asked] = figures;
  const { publishedAt } = clause.ranked.document;
  if (asked?.kind !== 'duration' || figures.length > 1 || publishedAt === null || asked.canonical === null) return null;
  const { text } = clause.ranked.sentence;
  const since = quantitiesOf(clause.ranked.sentence).filter(
    ({ kind, start, text: own }) =>
      kind === 'date' && /\bsince\s*$/i.test(text.slice(0, start) + (/^since/i.test(own) ? 'since' : '')),
  );
  const [from, ...others] = since;
  const [start, end] = [dayNumber(from?.date?.start ?? ''), dayNumber(from?.date?.end ?? '')];
  const told = dayNumber(publishedAt);
  if (start === null || end === null || told === null || others.length > 0) return null;
  const about = content.filter((word) => !(word.start < asked.end && asked.start < word.end));
  if (about.length === 0 || !isAbout(about, clause, means)) return null;
  const { low, high } = asked.canonical;
  const [least, most] = [((told - end) / YEAR_DAYS) * YEAR, ((told - start) / YEAR_DAYS) * YEAR];
  if (low !== null && high === null) return least > low ? 'yes' : most < low ? 'no' : null;
  return high !== null && low === null ? (most < high ? 'yes' : least > high ? 'no' : null) : null;
};
