import { expect } from 'vitest';

/**
 * Asserts that a megabyte of one repeated unit is read in time. Quadratic work on it takes minutes, linear work well
 * below a second, so the bound leaves room for a busy machine.
 */
export const takesLinearTime = async (unit: string, read: (text: string) => unknown): Promise<void> => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const start = performance.now();
  await read(text);
  expect(performance.now() - start).toBeLessThan(8_000);
};
