import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { questionsSchema } from '../../src/eval/questions/json-schema.ts';

const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(questionsSchema());

test('the schema takes the golden questions of this corpus', async () => {
  const text = await readFile(new URL('../../corpus/questions.yaml', import.meta.url), 'utf8');
  expect(isValid(parse(text)), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
});

test.each([
  '- question: [a, b]\n  expect: { contains: c, cites: { document: d } }',
  '- question: a {b}\n  matrix: { b: [1, c] }\n  expect: { contains: [c], cites: [{ document: d, quote: e }] }',
  '- question: a {b}\n  each: [{ b: 1 }]\n  expect: { quantity: { value: "{b}", unit: t } }',
  'variables: { a: b }\nquestions:\n- conversation: [{ question: a }, { question: "{a}", expect: { conflicts: true } }]',
  '$schema: ../questions.schema.json\nquestions: [{ question: a, expect: { corrects: false, maxMs: 5 } }]',
])('the schema takes %j', (text) => {
  expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true);
});

test.each([
  'a',
  '- questions: a',
  '- question: a\n  expect: { contain: b }',
  '- question: a\n  expect: { contains: 3 }',
  '- question: a\n  expect: { quantity: { value: many, unit: t } }',
  '- question: []\n  expect: { contains: b }',
])('the schema refuses %j', (text) => {
  expect(isValid(parse(text))).toBe(false);
});
