import type { Amount } from './amounts.ts';
import type { ResolvedUnit } from './reading.ts';
import type { Token } from './tokens.ts';

/** Words shortly before an amount that make its pounds money. */
const MONEY =
  /^(?:cost|costs|costing|paid|pay|pays|price|priced|worth|spent|spend|spending|fee|fees|fine|fined|salary|earn|earned|earns|charge|charged|owed|debt|budget|tax|bill|sold|raised|grant)$/;

const speaksOfMoney = (tokens: readonly Token[], index: number): boolean => {
  for (let at = Math.max(0, index - 5); at < index; at++) if (MONEY.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/**
 * Readings of an amount whose unit's spelling has several meanings, the likeliest first. Pounds are money by the
 * million or where money is spoken of, and weights otherwise.
 */
export const unitReadings = (tokens: readonly Token[], amount: Amount, unit: ResolvedUnit): readonly ResolvedUnit[] => {
  const others = unit.others ?? [];
  if (unit.dimension !== 'mass') return [unit, ...others];
  const money = others.filter(({ kind }) => kind === 'money');
  if (money.length === 0) return [unit, ...others];
  if (amount.number.scale >= 1e6) return [...money, unit];
  return speaksOfMoney(tokens, amount.start) ? money : [unit];
};
