import type { Quantity } from '../../domain/quantity.ts';
import { statedFigure } from '../../domain/stated-figure.ts';
import { readQuantities } from '../read-quantities.ts';

/** How a unit converts into the base unit of its dimension: value × factor + offset. */
export type UnitScale = { factor: number; offset: number };

const SAME: UnitScale = { factor: 1, offset: 0 };

const inBase = (value: number, spelling: string, dimension: string): number | null => {
  const [quantity] = readQuantities(`${value} ${spelling}`);
  return quantity?.dimension === dimension ? (statedFigure(quantity)?.low ?? null) : null;
};

/** Scale of a quantity's unit, as the lexer itself reads it; null where the unit is no spelling of its own. */
export const unitScale = ({ canonical, unit, unitName, dimension }: Quantity): UnitScale | null => {
  // a share has no unit, though its name tells of what it is one
  if (canonical === null || canonical.unit === unit || unit === '') return SAME;
  for (const spelling of [unit, unitName]) {
    const [ten, twenty] = [inBase(10, spelling, dimension), inBase(20, spelling, dimension)];
    if (ten === null || twenty === null) continue;
    const factor = (twenty - ten) / 10;
    return { factor, offset: Number((ten - 10 * factor).toPrecision(9)) };
  }
  return null;
};
