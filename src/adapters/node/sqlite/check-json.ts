import type { z } from 'zod';

/** What a row keeps as JSON, when it is what it should be; else null. */
export const readJson = <Value>(schema: z.ZodType<Value>, json: string): Value | null => {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};
