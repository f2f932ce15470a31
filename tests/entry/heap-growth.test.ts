import { expect, test } from 'vitest';
import { growthFor } from '../../src/entry/heap-growth.ts';

test('memory comes first while little is kept, speed once much is', () => {
  expect(growthFor([45e6, 90e6])).toBe('--optimize-for-size');
  expect(growthFor([400e6, 300e6])).toBe('--no-optimize-for-size');
});
