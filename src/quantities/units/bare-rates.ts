import type { Amount } from '../amounts.ts';
import { withDivisor, type UnitAt } from './divisors.ts';
import { SCALES } from '../numbers/number-words.ts';
import { NO_UNIT, type ResolvedUnit } from '../reading.ts';
import { compound, resolve } from './resolved-units.ts';
import type { Token } from '../tokens.ts';
import { findUnit } from './unit-index.ts';

/** "4.5 per 1,000 live births": a rate of what the sentence counts; "5 per day" alone is none, as its noun is missing. */
const readRate = (tokens: readonly Token[], index: number): UnitAt | null => {
  if (tokens[index]?.lower !== 'per' || tokens[index]?.newline === true) return null;
  const many = tokens[index + 1];
  if (many?.kind !== 'number' && !SCALES.has(many?.lower ?? '')) return null;
  const rate = withDivisor(tokens, { unit: NO_UNIT, next: index });
  return rate.next > index ? { ...rate, unit: { ...rate.unit, kind: 'measure' } } : null;
};

/** "The yen fell to 151.8 per dollar": a rate between two currencies, the first named before in the sentence where it is. */
const readExchangeRate = (tokens: readonly Token[], amount: Amount): UnitAt | null => {
  const { next } = amount;
  if (!/^(?:per|to)$/.test(tokens[next]?.lower ?? '') || tokens[next]?.newline === true) return null;
  const at = /^(?:an?|the)$/.test(tokens[next + 1]?.lower ?? '') ? next + 2 : next + 1;
  const below = findUnit(tokens, at, false);
  if (below === null || below.meaning.type !== 'currency' || below.meaning.minor || below.exact) return null;
  const above = currencyBefore(tokens, amount.start);
  // the euro and the pound are the dearer of a pair, and quoted in the other currency
  if (tokens[next]?.lower === 'to' && (above === null || /^(?:EUR|GBP)$/.test(above.unit))) return null;
  const { others: _, ...unit } = compound(above ?? NO_UNIT, resolve({ meaning: below.meaning, others: [] }));
  return { unit: { ...unit, kind: 'measure' }, next: below.next };
};

/** Tokens before a rate in which the other currency is looked for. */
const SENTENCE = 20;

const currencyBefore = (tokens: readonly Token[], index: number): ResolvedUnit | null => {
  for (let at = index - 1; at > index - SENTENCE && tokens[at]?.newline === false; at--) {
    if (/^[.!?]$/.test(tokens[at]?.text ?? '')) return null;
    const found = tokens[at]?.kind === 'word' ? findUnit(tokens, at, false) : null;
    if (found?.meaning.type === 'currency' && !found.meaning.minor && !found.exact)
      return resolve({ meaning: found.meaning, others: [] });
  }
  return null;
};

/** A rate that a plain number gives without a unit of its own: "4.5 per 1,000 live births", "151.8 per dollar". */
export const readBareRate = (tokens: readonly Token[], amount: Amount): UnitAt | null =>
  readRate(tokens, amount.next) ?? readExchangeRate(tokens, amount);
