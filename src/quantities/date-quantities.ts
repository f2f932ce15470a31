import type { Quantity } from '../domain/quantity.ts';
import { readDateSpan } from './date-ranges.ts';
import { hedgeBefore, type Hedge } from './operators.ts';
import { anchored } from './periods.ts';
import { dated, type Found } from './reading.ts';
import { readRelativeDate } from './relative-dates.ts';
import { extent, type Source, type Token } from './tokens.ts';

const BOUNDS: Readonly<Record<string, Hedge>> = {
  by: 'at most',
  until: 'at most',
  till: 'at most',
  before: 'under',
  after: 'over',
  since: 'at least',
};

/** Bound that the preposition before a date sets; "as early as", "no later than" and articles are seen through. */
const boundBefore = (tokens: readonly Token[], index: number): Hedge => {
  let before = index - 1;
  for (
    let skipped = 0;
    skipped < 4 && /^(?:the|end|start|beginning|of|early|mid|late|-)$/.test(tokens[before]?.lower ?? '');
    skipped++
  )
    before--;
  const word = tokens[before]?.lower ?? '';
  if (word === 'than' && tokens[before - 1]?.lower === 'later')
    return tokens[before - 2]?.lower === 'no' ? 'at most' : 'over';
  if (word === 'than' && tokens[before - 1]?.lower === 'earlier')
    return tokens[before - 2]?.lower === 'no' ? 'at least' : 'under';
  if (word === 'until' && tokens[before - 1]?.lower === 'not') return 'none';
  return BOUNDS[word] ?? (hedgeBefore(tokens, index).hedge === 'around' ? 'around' : 'none');
};

/**
 * Reads a date or period that starts at `index`. With an anchor, the document's own date, an open year is filled
 * (the next one for a deadline, else the nearest) and relative dates are resolved.
 */
export const readDateQuantity = (source: Source, index: number, anchor: string | null): Found | null => {
  const { tokens } = source;
  const found = readDateSpan(tokens, index) ?? (anchor === null ? null : readRelativeDate(source, index, anchor));
  if (found === null) return null;
  const hedge = boundBefore(tokens, index);
  const period =
    anchor === null ? found.period : anchored(found.period, anchor, hedge === 'at most' || hedge === 'under');
  const quantity: Quantity = dated(extent(source, index, found.next), period, hedge);
  return { quantity, next: found.next };
};
