import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CURRENCIES } from '../../src/quantities/units/currencies.ts';
import { DIMENSIONS } from '../../src/quantities/unit-table/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

const COUNTS: Readonly<Record<string, number>> = {
  units: DIMENSIONS.flatMap(({ units }) => units).length,
  currencies: CURRENCIES.length,
};

test.each(Object.entries(COUNTS))('docs/numbers.md says how many %s the tables have', async (what, count) => {
  const text = await readFile(path.join(root, 'docs/numbers.md'), 'utf8');
  const claims = [...text.matchAll(new RegExp(`some (\\d+) ${what}`, 'gi'))].map((match) => Number(match[1]));
  expect(claims.length).toBeGreaterThan(0);
  // "some 400" is a round number for what is within a tenth of it
  for (const claim of claims) expect(Math.abs(claim - count)).toBeLessThanOrEqual(count / 10);
});
