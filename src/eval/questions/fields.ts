import { z } from 'zod';

/** A text that says something. Figures that YAML would read as numbers have to stand in quotes. */
export const Text = z
  .string({ error: 'must be a text; put figures in quotes' })
  .min(1, { error: 'must not be empty' })
  .refine((text) => text.trim() !== '', { error: 'must not be empty' });

/** Several values of one kind; a lone one may be written without the list. */
export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).min(1, { error: 'must not be an empty list' }),
    )
    .meta({ acceptsLoneItem: true });

export const Texts = oneOrMore(Text);
