import type { Explanation } from '../domain/explanation.ts';
import type { Quantity } from '../domain/quantity.ts';
import { statedFigure } from '../domain/stated-figure.ts';
import { explainPeriod } from './explain-period.ts';
import { unitScale } from './units/unit-scale.ts';

const compact = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 8,
});
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 8 });

const MILLION = 1e6;
/** More digits than texts write, fewer than binary noise has. */
const EXACT = 12;

/** A number as people write it: 1,250; 28.7 million. */
const figure = (value: number): string => (Math.abs(value) >= MILLION ? compact : plain).format(value);

const plural = (name: string): string => (/^\S*s\b/.test(name) ? name : name.replace(/^\S+/, '$&s'));

/** What follows a figure: a symbol, the name of a time; nothing for plain numbers, shares and counts. */
const unitAfter = ({ dimension, unit, unitName, kind }: Quantity): string => {
  if (unit === '' || unit === '1' || /^count:[^/]*$/.test(dimension)) return '';
  return ` ${kind === 'duration' || dimension === 'age' ? plural(unitName) : unit}`;
};

/** Two figures whose common scale is said once: "3 to 5 million". */
const between = (low: string, high: string, to: string): string => {
  const scale = /\s\S+$/.exec(high)?.[0] ?? '';
  return `${scale !== '' && low.endsWith(scale) ? low.slice(0, -scale.length) : low} to ${to}${high}`;
};

/** An interval in the unit of a quantity of its dimension; in the base unit where that has no scale. */
export const intervalInWords = (canonical: Quantity['canonical'], like: Quantity, digits = EXACT): string => {
  if (canonical === null) return 'any';
  const scale = unitScale(like);
  const unit = unitAfter(scale === null ? { ...like, unit: canonical.unit, unitName: canonical.unit } : like);
  const own = (value: number | null): string | null =>
    value === null
      ? null
      : figure(scale === null ? value : Number(((value - scale.offset) / scale.factor).toPrecision(digits)));
  const [low, high] = [own(canonical.low), own(canonical.high)];
  if (low !== null && high !== null && low !== high)
    return `${canonical.lowOpen ? 'above' : 'from'} ${between(low, high, canonical.highOpen ? 'below ' : '')}${unit}`;
  if (low !== null && high !== null) return low + unit;
  if (low !== null) return canonical.lowOpen ? `more than ${low}${unit}` : `${low}${unit} or more`;
  if (high !== null) return canonical.highOpen ? `less than ${high}${unit}` : `${high}${unit} or less`;
  return 'any';
};

/** What was read, scale words worked in. */
const readingInWords = (quantity: Quantity): string => {
  if (quantity.date !== undefined) return explainPeriod(quantity.date).readAs;
  const { value, low, high, parts = [], kind, dimension, unitName } = quantity;
  if (kind === 'score') return parts.map(figure).join('–');
  const [from, to] = [low, high].map((end) => (end === null ? '…' : figure(end)));
  const amount = value === null ? between(from ?? '', to ?? '', '') : figure(value);
  if (kind === 'ordinal') return `rank ${amount}`;
  if (kind === 'ratio' && parts.length === 2) return `${parts.map(figure).join(' / ')} = ${amount}`;
  return /^count:[^/]*$/.test(dimension) ? `${amount} × ${unitName}` : amount + unitAfter(quantity);
};

const ruleOf = ({ kind, operator, value, canonical, alternatives, parts }: Quantity): string => {
  if (kind === 'ordinal') return 'a rank is exact';
  if (kind === 'score') return 'a score is exact, and so is its order';
  if (canonical === null) return 'it is taken as it stands';
  const { low, high, lowOpen, highOpen } = canonical;
  if (low === null || high === null) return 'a bound leaves one side open';
  if (value === null)
    return `a range holds all between its ends, which are rounded like other figures${
      parts === undefined || alternatives === undefined ? '' : '; this one may be a change from one to the other'
    }`;
  if (operator === '~' && highOpen) return '“nearly” reaches a tenth down, the figure itself left out';
  if (operator === '~' && lowOpen) return '“just over” reaches a tenth up, the figure itself left out';
  if (operator === '~')
    return '“about” reaches half a unit of the last digit that is not zero to either side, at most 10 %';
  if (low < high) return 'a figure stands for all that rounds to it';
  return Number.isInteger(value) && Math.abs(value) < 100 ? 'a whole number under 100 is exact' : 'it is exact';
};

/** Other readings that are named one by one. */
const NAMED = 2;

/** The other readings of an ambiguous text; the ends of a change are none. */
const otherwise = ({ alternatives = [], parts, value }: Quantity): string => {
  if (parts !== undefined && value === null) return '';
  const others = alternatives.slice(0, NAMED).map(readingInWords);
  if (alternatives.length > NAMED) others.push(`${alternatives.length - NAMED} more`);
  return others.map((other) => `, or ${other}`).join('');
};

/** The stated figure in the base unit, where that is another one: " = 28.7 billion kg". */
const inBaseUnit = (quantity: Quantity): string => {
  const { canonical, unit, kind, value } = quantity;
  const stated = statedFigure(quantity)?.low ?? null;
  if (canonical === null || stated === null || value === null || canonical.unit === unit || kind === 'ratio') return '';
  // crowns of no country have no code of their own
  if (kind === 'money' && stated === value) return '';
  return ` = ${figure(stated)}${unitAfter({ ...quantity, unit: canonical.unit, unitName: canonical.unit })}`;
};

/** How a quantity was read and what it stands for, in English. */
export const explainQuantity = (quantity: Quantity): Explanation => {
  const { date, operator, canonical, kind } = quantity;
  if (date !== undefined) {
    const explanation = explainPeriod(date, operator, canonical);
    return { ...explanation, readAs: explanation.readAs + otherwise(quantity) };
  }
  return {
    readAs: readingInWords(quantity) + inBaseUnit(quantity) + otherwise(quantity),
    means: kind === 'score' ? readingInWords(quantity) : intervalInWords(canonical, quantity),
    rule: ruleOf(quantity),
  };
};
