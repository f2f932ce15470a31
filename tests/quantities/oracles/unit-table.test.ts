import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../../src/quantities/units/currencies.ts';
import { DIMENSIONS } from '../../../src/quantities/unit-table/index.ts';
import type { Unit } from '../../../src/quantities/unit-table/unit.ts';

const UNITS: readonly Unit[] = DIMENSIONS.flatMap((dimension) => dimension.units);

type Fraction = { above: bigint; below: bigint };

/** A decimal such as 1.5e-3 as a fraction, without rounding. */
const decimal = (text: string): Fraction => {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', places = ''] = mantissa.split('.');
  const power = Number(exponent) - places.length;
  const digits = BigInt(whole + places);
  return power < 0
    ? { above: digits, below: 10n ** BigInt(-power) }
    : { above: digits * 10n ** BigInt(power), below: 1n };
};

const quotient = (definition: string): Fraction => {
  const [above, below = { above: 1n, below: 1n }] = definition.split('/').map(decimal);
  if (above === undefined) throw new Error(`No number: ${definition}`);
  return { above: above.above * below.below, below: above.below * below.above };
};

/** A floating-point number as the fraction that it is. */
const exact = (value: number): Fraction => {
  let [number, below] = [value, 1n];
  while (!Number.isInteger(number)) [number, below] = [number * 2, below * 2n];
  return { above: BigInt(number), below };
};

describe('unit table', () => {
  it.each(UNITS.map((unit) => [unit.name, unit] as const))(
    'holds the factor of %s to the last bit but one',
    (_name, unit) => {
      const defined = quotient(unit.definition);
      const held = exact(unit.factor);
      const error = held.above * defined.below - defined.above * held.below;
      // relative to the factor, at most 2^-52: one rounding of a decimal, two of a quotient
      expect((error < 0n ? -error : error) * 2n ** 52n <= defined.above * held.below).toBe(true);
    },
  );

  it('has a symbol of its own for every unit', () => {
    const symbols = UNITS.map(({ unit }) => unit);
    expect(symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index)).toEqual([]);
  });

  it('has a base unit with factor one, or a compound one, in every dimension', () => {
    for (const { base, units } of DIMENSIONS) {
      const own = units.find(({ unit }) => unit === base);
      if (own === undefined) expect(base).toMatch(/[/·]|^1$/);
      else expect([own.factor, own.offset]).toEqual([1, 0]);
    }
  });

  it('has a code and a name of its own for every currency', () => {
    for (const key of ['code', 'name'] as const) {
      const values = CURRENCIES.map((currency) => currency[key]);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});
