import { expect, test } from 'vitest';
import { scriptSizes } from './support/script-sizes.ts';

test('the scripts of all pages together are 70 kB after gzip at most', async () => {
  const sizes = await scriptSizes();
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(70_000);
});
