import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAgainst } from '../../src/facts/check/verifier.ts';
import { explainQuantity } from '../../src/quantities/explain.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { factsOf } from '../facts/extract.ts';

type Row = Readonly<Record<string, string>>;

const text = await readFile(path.resolve(import.meta.dirname, '../../docs/numbers.md'), 'utf8');

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of every table of the page that has these columns. */
const rowsWith = (...columns: string[]): Row[] =>
  [...text.matchAll(/(?:^\|.*\|\n)+/gm)].flatMap(([table]) => {
    const [header = [], , ...rows] = table.trim().split('\n').map(cellsOf);
    if (header.join() !== columns.join()) return [];
    return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
  });

const READINGS = rowsWith('text', 'read as', 'stands for');
const NAMES = rowsWith('text', 'numbers in it');
const FACTS = rowsWith('sentence', 'subject', 'measure', 'figure', 'role', 'modality');
const VERDICTS = rowsWith('source', 'claim', 'verdict', 'because');

test('every table of the page is one that is tested, and every rule has its examples', () => {
  const rows = [...text.matchAll(/^\|(?! ---).*\|$/gm)].length;
  const headers = [...text.matchAll(/^\| ---.*\|$/gm)].length;
  const tested = [READINGS, NAMES, FACTS, VERDICTS].flat();
  expect(tested).toHaveLength(rows - headers);
  expect(READINGS.length).toBeGreaterThan(50);
  expect(NAMES.length).toBeGreaterThan(5);
  expect(FACTS.length).toBeGreaterThan(3);
  for (const verdict of ['supported', 'contradicted', 'unverified'])
    expect(VERDICTS.filter((row) => row['verdict'] === verdict).length).toBeGreaterThan(8);
});

describe('how a number is read and what it stands for', () => {
  test.each(READINGS)('$text', (row) => {
    const quantities = readQuantities(row['text'] ?? '');
    expect(quantities).toHaveLength(1);
    const [{ readAs, means }] = quantities.map(explainQuantity) as [ReturnType<typeof explainQuantity>];
    expect({ readAs, means }).toEqual({ readAs: row['read as'], means: row['stands for'] });
  });
});

test.each(NAMES)('numbers that are names: $text', (row) => {
  const found = readQuantities(row['text'] ?? '').map((quantity) => quantity.text);
  expect(found.length === 0 ? 'none' : found.join(', ')).toBe(row['numbers in it']);
});

test.each(FACTS)('the fact of: $sentence', (row) => {
  const [fact, ...others] = factsOf(row['sentence'] ?? '');
  expect(others).toEqual([]);
  expect(fact).toMatchObject({
    subject: row['subject'],
    measure: row['measure'],
    quantity: { text: row['figure'] },
    role: row['role'],
    modality: row['modality'],
  });
});

describe('a claim held against a source', () => {
  test.each(VERDICTS)('$source — $claim', (row) => {
    const { verdict, reason } = verifyAgainst(row['claim'] ?? '', row['source'] ?? '');
    expect(verdict).toBe(row['verdict']);
    expect(reason).toContain(row['because']);
  });
});
