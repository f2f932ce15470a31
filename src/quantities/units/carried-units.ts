import type { Amount } from '../amounts.ts';
import type { Preceding, ResolvedUnit } from '../reading.ts';
import type { Token } from '../tokens.ts';

/** Most tokens between two figures that are set against each other. */
const FARTHEST = 14;

/** How far apart two figures that are compared may be. */
const ALIKE = 30;

/** What a figure is of that is compared with one before it; percentages and durations are compared with other things too. */
const isCarried = ({ kind, dimension }: ResolvedUnit): boolean =>
  (kind === 'money' || kind === 'measure') && !dimension.startsWith('age');

const HEDGES = /^(?:about|around|nearly|almost|just|over|under|some|only|roughly|approximately|the|a)$/;

/** Whether the words before `index` set what follows against the figure before: "against", "up from", "compared with". */
const isCompared = (tokens: readonly Token[], index: number, preceding: Preceding): boolean => {
  let at = index - 1;
  while (at > index - 3 && HEDGES.test(tokens[at]?.lower ?? '')) at--;
  const [earlier, word] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? ''];
  if (/^(?:against|versus|vs)$/.test(word)) return true;
  if (/^(?:with|to)$/.test(word) && /^(?:compared|compares|relative)$/.test(earlier)) return true;
  if (word === 'from') return true;
  if (word === 'to') return /^(?:from|of)$/.test(leadOf(tokens, preceding.start));
  return word === 'vs.' || (tokens[at]?.text === '.' && earlier === 'vs');
};

/** The word before the figure at `index`, hedges left out. */
const leadOf = (tokens: readonly Token[], index: number): string => {
  let at = index - 1;
  while (at > index - 3 && HEDGES.test(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower ?? '';
};

/**
 * "SEK 12.7bn, against 11.9bn a year ago", "from 18 mpg to 24": the unit that a figure without one takes from the
 * figure that it is compared with, in the same sentence and of the same order of size.
 */
export const readCarriedUnit = (
  tokens: readonly Token[],
  amount: Amount,
  preceding: Preceding | null,
): ResolvedUnit | null => {
  if (preceding === null || !isCarried(preceding.unit) || amount.number.fraction) return null;
  const { start } = amount;
  if (start <= preceding.next || start - preceding.next > FARTHEST || !isCompared(tokens, start, preceding))
    return null;
  for (let at = preceding.next; at < start; at++)
    if (tokens[at]?.newline === true || /^[!?;:]$/.test(tokens[at]?.text ?? '')) return null;
  const other = preceding.quantity.value ?? preceding.quantity.high;
  if (other === null || other === 0 || amount.value === 0) return null;
  const ratio = Math.abs(amount.value / other);
  return ratio <= ALIKE && ratio >= 1 / ALIKE ? preceding.unit : null;
};
