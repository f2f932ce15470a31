import type { Fact } from '../../domain/fact.ts';
import type { DerivedFact } from './derived.ts';
import { computed, derivedFact, factorOf, measured, percentOf, plain } from './derived.ts';

const sameDimension = (a: Fact, b: Fact): boolean =>
  a.quantity.dimension.split('/')[0] === b.quantity.dimension.split('/')[0] &&
  a.quantity.kind !== 'date' &&
  a.quantity.kind === b.quantity.kind;

const between = (from: Fact, to: Fact): DerivedFact[] => {
  const [start, end] = [measured(from.quantity), measured(to.quantity)];
  if (start === null || end === null || start.value === end.value) return [];
  const role = end.value > start.value ? 'rise' : 'fall';
  const [more, less] = end.value > start.value ? [to, from] : [from, to];
  const change = Math.abs(end.value - start.value);
  const half = start.half + end.half;
  const base = to.quantity.canonical?.unit ?? '';
  const isRatio = to.quantity.dimension === 'ratio';
  const shown = {
    ...to.quantity,
    ...(isRatio ? { unit: 'pp', unitName: 'percentage point', dimension: 'ratio points', canonical: null } : {}),
  };
  const factor = isRatio ? 100 : 1;
  const difference = computed(
    shown,
    change * factor,
    half * factor,
    `${plain(isRatio ? change * factor : change / factorOf(to.quantity))} ${shown.unit}`.trim(),
    isRatio ? 'pp' : base,
  );
  const time =
    from.time !== null && to.time !== null ? { start: from.time.start, end: to.time.end } : (to.time ?? from.time);
  const common = { role, time, modality: to.modality };
  const found = [
    derivedFact(
      to,
      { ...common, quantity: difference },
      `${more.quantity.text} − ${less.quantity.text} = ${difference.text}`,
      [from, to],
    ),
  ];
  if (start.value > 0) {
    const fraction = change / start.value;
    const percent = percentOf(fraction, (half / start.value) * 0.5, to.quantity);
    found.push(
      derivedFact(
        to,
        { ...common, quantity: percent },
        `(${to.quantity.text} − ${from.quantity.text}) / ${from.quantity.text} = ${role === 'fall' ? '−' : ''}${percent.text}`,
        [from, to],
      ),
    );
  }
  return found;
};

/** "rose 3 points to 58 percent" started at 55, so it rose by 5.5 percent. */
const fromPoints = (points: Fact, end: Fact): DerivedFact[] => {
  const [change, level] = [points.quantity.value, end.quantity.value];
  if (change === null || level === null) return [];
  const start = points.role === 'rise' ? level - change : level + change;
  if (start <= 0) return [];
  const percent = percentOf(change / start, 0.5 / start, end.quantity);
  return [
    derivedFact(points, { quantity: percent }, `${points.quantity.text} of ${plain(start)} % = ${percent.text}`, [
      points,
      end,
    ]),
  ];
};

/** "rose 5 percent to 210 million" rose by 10 million. */
const fromPercent = (percent: Fact, end: Fact): DerivedFact[] => {
  const [fraction, level] = [measured(percent.quantity), measured(end.quantity)];
  if (fraction === null || level === null || fraction.value <= 0 || fraction.value >= 1) return [];
  const start = percent.role === 'rise' ? level.value / (1 + fraction.value) : level.value / (1 - fraction.value);
  const change = Math.abs(level.value - start);
  const half = level.half + (change * fraction.half) / fraction.value;
  const text = `${plain(change / factorOf(end.quantity))} ${end.quantity.unit}`.trim();
  const quantity = computed(end.quantity, change, half, text, end.quantity.canonical?.unit ?? '');
  return [
    derivedFact(percent, { quantity }, `${percent.quantity.text} to ${end.quantity.text}: a change of about ${text}`, [
      percent,
      end,
    ]),
  ];
};

const isMove = ({ role }: Fact): boolean => role === 'rise' || role === 'fall';

const MAX_SERIES = 8;

/** Differences and percent changes between the start and the end that a sentence gives, or along its dated figures. */
export const deriveChanges = (facts: readonly Fact[]): DerivedFact[] => {
  const found: DerivedFact[] = [];
  for (const start of facts.filter((fact) => fact.role === 'start')) {
    const end =
      facts.find((fact) => fact.role === 'end' && sameDimension(fact, start)) ??
      facts.find((fact) => fact.role === 'level' && sameDimension(fact, start) && fact.subject === start.subject);
    if (end !== undefined) found.push(...between(start, end));
  }
  for (const points of facts.filter(
    (fact) => fact.quantity.dimension === 'ratio points' && (fact.role === 'rise' || fact.role === 'fall'),
  )) {
    const end = facts.find((fact) => fact.role === 'end' && fact.quantity.dimension === 'ratio');
    if (end !== undefined) found.push(...fromPoints(points, end));
  }
  for (const percent of facts.filter(
    (fact) => isMove(fact) && fact.quantity.kind === 'percent' && fact.quantity.dimension === 'ratio',
  )) {
    const end = facts
      .slice(facts.indexOf(percent) + 1)
      .find(
        (fact) =>
          fact.role !== 'level' &&
          fact.quantity.dimension !== 'ratio' &&
          fact.quantity.dimension !== 'temperature' &&
          fact.quantity.kind !== 'date',
      );
    if (end?.role === 'end') found.push(...fromPercent(percent, end));
  }
  const dated = facts.filter((fact) => fact.role === 'level' && fact.time !== null).slice(0, MAX_SERIES);
  for (const from of dated)
    for (const to of dated) {
      const later = from.time !== null && to.time !== null && from.time.start < to.time.start;
      if (later && sameDimension(from, to) && from.subject === to.subject && from.quantity.unit === to.quantity.unit)
        found.push(...between(from, to));
    }
  return found;
};
