import type { ResolvedUnit } from '../reading.ts';
import type { Meaning, UnitReading } from './unit-index.ts';
import { BASE_UNITS, DIMENSIONS } from '../unit-table/index.ts';

const KINDS: Readonly<Record<string, ResolvedUnit['kind']>> = {
  time: 'duration',
  ratio: 'percent',
  'ratio points': 'percent',
};

const ofMeaning = (meaning: Meaning): ResolvedUnit => {
  if (meaning.type === 'currency') {
    const { code, name, subunit } = meaning.currency;
    const part = meaning.minor ? subunit : null;
    return {
      unit: part === null ? code : (part.signs[0] ?? part.name),
      name: part?.name ?? name,
      dimension: `money:${code}`,
      base: code,
      factor: part === null ? 1 : 1 / part.count,
      offset: 0,
      kind: 'money',
    };
  }
  const { unit, name, dimension, factor, offset } = meaning.unit;
  return {
    unit,
    name,
    dimension,
    base: BASE_UNITS.get(dimension) ?? unit,
    factor,
    offset,
    kind: KINDS[dimension] ?? 'measure',
  };
};

/** The unit of a spelling, with its other meanings. */
export const resolve = ({ meaning, others }: Pick<UnitReading, 'meaning' | 'others'>): ResolvedUnit => {
  const unit = ofMeaning(meaning);
  return others.length === 0 ? unit : { ...unit, others: others.map(ofMeaning) };
};

/** Unit of counted things. */
export const counted = (head: string, phrase: string): ResolvedUnit => ({
  unit: head,
  name: phrase,
  dimension: `count:${head}`,
  base: head,
  factor: 1,
  offset: 0,
  kind: 'number',
});

/** Quotients that are dimensions with units of their own, in the same base unit. */
const QUOTIENTS: Readonly<Record<string, string>> = {
  'length/time': 'speed',
  'data/time': 'data rate',
  'energy/time': 'power',
  'speed/time': 'acceleration',
};

/** The units of the table that are rates themselves, by name: "miles an hour" are mph. */
const RATES: ReadonlyMap<string, ResolvedUnit> = new Map(
  DIMENSIONS.flatMap(({ units }) => units)
    .filter(({ name }) => name.includes(' per '))
    .map((unit) => [unit.name, ofMeaning({ type: 'unit', unit })]),
);

const quotient = (above: ResolvedUnit, below: ResolvedUnit): ResolvedUnit => {
  const dividend = `${above.dimension}/${below.dimension}`;
  const dimension = QUOTIENTS[dividend] ?? dividend;
  const known = RATES.get(`${above.name} per ${below.name}`);
  return (
    known ?? {
      unit: `${above.unit}/${below.unit}`,
      name: above.unit === '' ? `per ${below.name}` : `${above.name} per ${below.name}`,
      dimension,
      base: BASE_UNITS.get(dimension) ?? `${above.base}/${below.base}`,
      factor: above.factor / below.factor,
      offset: 0,
      kind: above.kind === 'money' || above.kind === 'percent' ? above.kind : 'measure',
    }
  );
};

/** A unit per another, in every meaning of both. */
export const compound = (above: ResolvedUnit, below: ResolvedUnit): ResolvedUnit => {
  const [first, ...others] = [above, ...(above.others ?? [])].flatMap((one) =>
    [below, ...(below.others ?? [])].map((other) => quotient(one, other)),
  );
  return { ...(first ?? quotient(above, below)), ...(others.length === 0 ? {} : { others }) };
};

/** A number of units as a unit of its own: what "per 100 km" divides by. */
export const multiple = (count: number, unit: ResolvedUnit | null): ResolvedUnit =>
  unit === null
    ? { ...counted(String(count), count.toLocaleString('en')), dimension: 'number', base: '1', factor: count }
    : {
        ...unit,
        unit: `${count} ${unit.unit}`,
        name: `${count === 1e6 ? 'million' : count.toLocaleString('en')} ${unit.name}`,
        factor: unit.factor * count,
      };

/** A unit of length squared or cubed; other units have no powers in texts but the second's. */
export const power = (unit: ResolvedUnit, exponent: 2 | 3): ResolvedUnit => {
  const suffix = exponent === 2 ? '²' : '³';
  const dimension = unit.dimension === 'length' ? (exponent === 2 ? 'area' : 'volume') : `${unit.dimension}${suffix}`;
  return {
    ...unit,
    unit: unit.unit + suffix,
    name: `${exponent === 2 ? 'square' : 'cubic'} ${unit.name}`,
    dimension,
    base: BASE_UNITS.get(dimension) ?? unit.base + suffix,
    factor: unit.factor ** exponent,
  };
};
