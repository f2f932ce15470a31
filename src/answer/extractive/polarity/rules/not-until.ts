import type { Quantity } from '../../../../domain/quantity.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, textOf, type Means } from './about.ts';

const NOT_UNTIL = /\b(?:not|n['’]t|never)\b.*\b(?:until|before)\b/i;

/** Whether one date lies before another, both of stated years or both of unstated ones. */
const isBefore = (one: Quantity, other: Quantity): boolean => {
  const [end, start] = [one.date?.end ?? '', other.date?.start ?? ''];
  return end !== '' && start !== '' && end.startsWith('X') === start.startsWith('X') && end <= start;
};

/** What "will not open until September" says to a question of August: no; null for a date that is not before. */
export const notUntil = (
  { content, predicate }: AskedStatement,
  figures: readonly Quantity[],
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const [asked] = figures;
  if (asked?.kind !== 'date' || figures.length > 1 || !NOT_UNTIL.test(textOf(clause))) return null;
  const dates = quantitiesOf(clause.ranked.sentence).filter(({ kind }) => kind === 'date');
  const [told, ...others] = dates;
  if (told === undefined || others.length > 0 || !isBefore(asked, told)) return null;
  const about = content.filter((word) => !(word.start < asked.end && asked.start < word.end));
  const isDeed = predicate === null || clause.words.some((word) => means(predicate, word));
  return isDeed && isAbout(about, clause, means) ? 'no' : null;
};
