import { z } from 'zod';

/** The id by which whoever sent a line knows it again. */
export const LineId = z.union([z.string(), z.number()], {
  error: ({ input }) => (input === undefined ? 'is missing' : 'must be a string or a number'),
});
