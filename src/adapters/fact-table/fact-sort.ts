import { z } from 'zod';
import { AssayError } from '../../domain/errors.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FactSort } from '../../ports/fact-store.ts';
import { byPlace } from './fact-order.ts';

/** ASCII alone: what SQLite's `lower` does. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const firstDay = ({ time, quantity }: Fact): string | null => {
  const start = time?.start ?? quantity.date?.start ?? '';
  return /^\d/.test(start) ? start : null;
};

/** What facts are compared by; those without a key come last. Figures are compared within their dimension. */
const keyOf = (fact: Fact, by: FactSort['by']): { group: string; key: string | number | null } => {
  const { subject, quantity } = fact;
  if (by === 'subject') return { group: '', key: lower(subject) };
  if (by === 'period') return { group: '', key: firstDay(fact) };
  return { group: quantity.dimension, key: quantity.canonical?.low ?? quantity.canonical?.high ?? null };
};

const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares facts in the order that is asked for, ties by place. */
export const bySort =
  ({ by, descending }: FactSort) =>
  (left: Fact, right: Fact): number => {
    const [a, b] = [keyOf(left, by), keyOf(right, by)];
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || compare(a.group, b.group) || byPlace(left, right);
    return compare(a.group, b.group) || (descending ? -1 : 1) * compare(a.key, b.key) || byPlace(left, right);
  };

/** Opaque text for "after so many", in an order that a place says nothing of. */
export const toOffsetCursor = (count: number): string => String(count);

/** The count of a cursor that a client sent back. Throws `invalid-request` for anything else. */
export const fromOffsetCursor = (cursor: string): number => {
  const count = z.coerce.number().int().positive().safeParse(cursor);
  if (count.success) return count.data;
  throw new AssayError('invalid-request', `The cursor '${cursor.slice(0, 80)}' is none that Assay gave out.`, {
    hint: 'Leave it out to start at the first page.',
  });
};
