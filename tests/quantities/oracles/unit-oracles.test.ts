import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../../src/quantities/unit-table/index.ts';
import type { Dimension, Unit } from '../../../src/quantities/unit-table/unit.ts';
import { askOracle, differenceOf, type Oracle } from './ask-oracles.ts';
import EXPRESSIONS from './expressions.json' with { type: 'json' };

const ROWS: readonly [key: string, dimension: Dimension, unit: Unit][] = DIMENSIONS.flatMap((dimension) =>
  dimension.units.map((unit) => [`${unit.dimension}/${unit.unit}`, dimension, unit] as const).map((row) => [...row]),
);

const ORACLES: readonly Oracle[] = ['js-quantities', 'ucum-lhc'];

/** Rows that neither oracle has with the factor in force, with the published factor, derived here once more. */
const PUBLISHED: Readonly<Record<string, [factor: number, source: string]>> = {
  'length/au': [149_597_870_700, 'IAU 2012 resolution B2'],
  'length/pc': [(149_597_870_700 * 648_000) / Math.PI, 'IAU 2015 resolution B2: 648000/π au'],
  'length/kpc': [(149_597_870_700e3 * 648_000) / Math.PI, 'IAU 2015 resolution B2'],
  'length/Mpc': [(149_597_870_700e6 * 648_000) / Math.PI, 'IAU 2015 resolution B2'],
  'length/Gpc': [(149_597_870_700e9 * 648_000) / Math.PI, 'IAU 2015 resolution B2'],
  'area/dunam': [1e3, 'metric dunam of a tenth of a hectare'],
  'area/mu': [1e4 / 15, 'market mu: 15 to the hectare'],
  'area/feddan': [(1e4 / 100) * (42 + 1 / 120), 'Egypt: 24 kirat of 175.0347 m²'],
  'area/rai': [40 * 40, 'Thailand, 1923: 20 wa square, a wa of 2 m'],
  'area/tsubo': [(20 / 11) ** 2, 'Japan, 1891: 6 shaku square, a shaku of 10/33 m'],
  'mass/tael': [0.5 / 10, 'China, 1959: a tenth of a jin'],
  'mass/jin': [0.5, 'China, 1929: half a kilogram'],
  'mass/Da': [1.6605390666e-27, 'CODATA 2018'],
  'mass/kDa': [1.6605390666e-24, 'CODATA 2018'],
  'mass/u': [1.6605390666e-27, 'CODATA 2018'],
  'amount of substance/mEq': [1e-3, 'IUPAC: charge number one'],
  'amount of substance/µEq': [1e-6, 'IUPAC: charge number one'],
  'biological activity/IU': [1, 'WHO: arbitrary, defined for each substance'],
  'magnitude/Mw': [1, 'moment magnitude: a scale of its own'],
  'speed/Mach': [Math.sqrt((1.4 * 8.31432 * 288.15) / 0.0289644), 'ISO 2533: √(1.4 R T0/M), with T0 = 288.15 K'],
  'pressure/mmHg': [13.5951 * 9.80665, 'conventional: mercury of 13.5951 g/cm³ in standard gravity'],
  'pressure/inHg': [25.4 * 13.5951 * 9.80665, 'conventional: 25.4 mmHg'],
};

const isSame = (a: number, b: number, tolerance: number): boolean =>
  Number.isFinite(b) && Math.abs(a - b) <= tolerance * Math.abs(b);

const inBase = ({ factor, offset }: Unit, value: number): number => value * factor + offset;

/** Whether an oracle knows a unit and converts 1 of it as the table does. */
const confirms = (oracle: Oracle, dimension: Dimension, unit: Unit): boolean | null => {
  const theirs = askOracle(oracle, dimension, unit, 1);
  return theirs === null ? null : isSame(inBase(unit, 1), theirs, 1e-12);
};

describe.each(ORACLES)('unit table beside %s', (oracle) => {
  const known = ROWS.filter(([, dimension, unit]) => confirms(oracle, dimension, unit) !== null);

  it('shares more than half of its units', () => {
    expect(known.length).toBeGreaterThan(ROWS.length / 2);
  });

  it.each(known.filter(([, , unit]) => differenceOf(oracle, unit) === undefined))(
    'converts %s alike',
    (_key, dimension, unit) => {
      for (const value of [1, 250])
        expect(inBase(unit, value) / (askOracle(oracle, dimension, unit, value) ?? NaN)).toBeCloseTo(1, 12);
    },
  );

  it('differs from it in the listed units alone, and in each of them', () => {
    const differing = known.filter(([, dimension, unit]) => confirms(oracle, dimension, unit) === false);
    expect(differing.map(([key]) => key).toSorted()).toEqual(Object.keys(EXPRESSIONS.different[oracle]).toSorted());
  });
});

describe('unit table beside both oracles', () => {
  it('has a published factor for every unit that neither confirms', () => {
    const unconfirmed = ROWS.filter(([, dimension, unit]) =>
      ORACLES.every((oracle) => confirms(oracle, dimension, unit) !== true),
    );
    expect(unconfirmed.map(([key]) => key).toSorted()).toEqual(Object.keys(PUBLISHED).toSorted());
  });

  it.each(Object.entries(PUBLISHED))('has the published factor of %s', (key, [factor]) => {
    const unit = ROWS.find(([name]) => name === key)?.[2];
    expect(unit).toBeDefined();
    if (unit !== undefined) expect(unit.factor / factor).toBeCloseTo(1, 6);
  });
});
