import type { Amount } from './amounts.ts';
import { CURRENCIES } from './currencies.ts';
import type { ResolvedUnit } from './reading.ts';
import { resolve } from './read-unit.ts';
import type { Token } from './tokens.ts';
import { findSymbol } from './unit-index.ts';

const ofTable = (symbol: string): ResolvedUnit => resolve({ type: 'unit', unit: findSymbol(symbol) });

const STERLING = CURRENCIES.filter((currency) => currency.code === 'GBP').map((currency) =>
  resolve({ type: 'currency', currency, minor: false }),
);

/** Words shortly before an amount that make its pounds money. */
const MONEY =
  /^(?:cost|costs|costing|paid|pay|pays|price|priced|worth|spent|spend|spending|fee|fees|fine|fined|salary|earn|earned|earns|charge|charged|owed|debt|budget|tax|bill|sold|raised|grant)$/;

const speaksOfMoney = (tokens: readonly Token[], index: number): boolean => {
  for (let at = Math.max(0, index - 5); at < index; at++) if (MONEY.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** Readings of an amount whose unit's name has several meanings, the likeliest first; the amount's own unit if it has one. */
export const unitReadings = (tokens: readonly Token[], amount: Amount, unit: ResolvedUnit): readonly ResolvedUnit[] => {
  const written = tokens[amount.next - 1]?.lower ?? '';
  if (unit.unit === 'lb' && /^pounds?$/.test(written)) {
    if (amount.number.scale >= 1e6) return [...STERLING, unit];
    return speaksOfMoney(tokens, amount.start) ? STERLING : [unit];
  }
  // American tons are short, other ones mostly metric
  if (unit.unit === 'ton' && /^tons?$/.test(written)) return [unit, ofTable('t')];
  if (unit.unit === '°') return [unit, ofTable('°C'), ofTable('°F')];
  return [unit];
};
