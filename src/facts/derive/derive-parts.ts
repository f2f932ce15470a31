import type { Fact } from '../../domain/fact.ts';
import type { DerivedFact } from './derived.ts';
import { computed, derivedFact, factorOf, measured, percentOf, plain } from './derived.ts';

const isShare = (fact: Fact): boolean => fact.quantity.dimension === 'ratio' || fact.quantity.kind === 'ratio';

const joined = (...texts: string[]): string =>
  [...new Set(texts.join(' ').split(' '))].filter((word) => word !== '').join(' ');

/**
 * "two of the four suspects" is half of them; "three-quarters of the 400 workers" are 300; "9,200 staff, 1,150 of them in
 * Norland" makes 12.5 % there.
 */
export const deriveParts = (facts: readonly Fact[]): DerivedFact[] =>
  facts.flatMap((part, index) => {
    const [previous, next] = [facts[index - 1], facts[index + 1]];
    const whole =
      next?.role === 'whole'
        ? next
        : previous?.role === 'whole' && part.role !== 'whole'
          ? previous
          : part.role === 'part'
            ? facts.slice(0, index).findLast((fact) => fact.role === 'level')
            : undefined;
    if (whole === undefined || whole === part) return [];
    const [a, b] = [measured(part.quantity), measured(whole.quantity)];
    if (a === null || b === null || b.value === 0) return [];
    const subject = joined(part.subject, whole.role === 'whole' ? whole.measure : '');
    if (isShare(part)) {
      const value = a.value * b.value;
      const quantity = computed(
        whole.quantity,
        value,
        0,
        `${plain(value / factorOf(whole.quantity))} ${whole.quantity.unitName}`,
        whole.quantity.canonical?.unit ?? '',
      );
      return [
        derivedFact(
          part,
          { subject, quantity, role: 'level' },
          `${part.quantity.text} × ${whole.quantity.text} = ${quantity.text}`,
          [part, whole],
        ),
      ];
    }
    if (part.quantity.dimension !== whole.quantity.dimension || a.value > b.value) return [];
    const quantity = percentOf(a.value / b.value, 0.005, part.quantity);
    return [
      derivedFact(
        part,
        { subject, measure: joined(part.measure, whole.measure), quantity, role: 'share' },
        `${part.quantity.text} / ${whole.quantity.text} = ${quantity.text}`,
        [part, whole],
      ),
    ];
  });
