import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { terms } from '../../src/domain/words.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';

const corpusFile = (name: string) => readFile(new URL(`../../corpus/${name}`, import.meta.url), 'utf8');

const article = await corpusFile('russia-rare-earths.md');
const suite = loadQuestions(await corpusFile('questions.yaml'), { file: 'questions.yaml' });

test('every quote of the curated facts is in the article', async () => {
  const { data, errors } = Papa.parse<Record<string, string>>(await corpusFile('facts.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(5);
  for (const row of data) {
    expect(row.source).toBe('russia-rare-earths');
    expect(article).toContain(row.quote);
  }
});

test('no curated fact and no golden answer gives December a year', async () => {
  expect(await corpusFile('facts.csv')).not.toMatch(/december\s+\d/i);
  const expected = suite.cases.flatMap((golden) => golden.turns.flatMap((turn) => turn.expect?.contains ?? []));
  expect(expected.filter((text) => /december.*\d{4}/i.test(text))).toEqual([]);
});

test('the golden questions are many, and few wait for a better embedding', () => {
  const skipped = suite.cases.filter((golden) => golden.skip !== null);
  expect(suite.cases.length - skipped.length).toBeGreaterThanOrEqual(60);
  expect(skipped.length).toBeLessThanOrEqual(10);
});

test('questions wait for the embedding only where they share no word with the article', () => {
  const known = new Set(terms(article));
  const waiting = suite.cases.filter((golden) => golden.skip === 'needs the trained embedding');
  for (const golden of waiting) expect(terms(golden.name).filter((term) => known.has(term))).toEqual([]);
});
