import { z } from 'zod';

const QuantityKind = z.enum(['number', 'measure', 'money', 'percent', 'date', 'duration', 'ordinal', 'score', 'ratio']);

const Operator = z.enum(['=', '~', '>', '>=', '<', '<=']);

/** Interval in the base unit of a dimension; a null end is unbounded. */
export const Interval = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  unit: z.string(),
});
export type Interval = z.infer<typeof Interval>;

const DateGrain = z.enum(['decade', 'year', 'half', 'quarter', 'month', 'day', 'time']);

/** Half-open period in EDTF; an unstated year stays open, as in `XXXX-12`. */
export const DateRange = z.object({
  start: z.string(),
  end: z.string(),
  grain: DateGrain,
  /** A year, half or quarter of an accounting calendar whose months are not stated; `start` and `end` are those of the calendar year it is named by. */
  fiscal: z.literal(true).optional(),
});
export type DateRange = z.infer<typeof DateRange>;

/**
 * A number, measure, amount of money, date, … as read from a text.
 * `value`, `low` and `high` are in `unit`; a range has `low` and `high` and no `value`, all else a
 * `value` alone. Scale words multiply (28.7 million tonnes: 28700000 t), prefixes stay in the unit
 * (28.7 Mt: 28.7 Mt). `unit` is the head noun of counted things, `unitName` their noun phrase. `parts` are the
 * figures of a score or a share, and the ends of "from 240 to 273" in the order of writing, whose own readings are
 * its `alternatives`, as it may be a change; other alternatives read an ambiguous unit or suffix.
 * `canonical` is the interval in the dimension's base unit, rounding included; of a date, days since 1970-01-01.
 */
export const Quantity = z.object({
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: QuantityKind,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  parts: z.array(z.number()).optional(),
  get alternatives(): z.ZodOptional<z.ZodArray<typeof Quantity>> {
    return z.array(Quantity).optional();
  },
  operator: Operator,
  unit: z.string(),
  unitName: z.string(),
  dimension: z.string(),
  canonical: Interval.nullable(),
  date: DateRange.optional(),
});
export type Quantity = z.infer<typeof Quantity>;
