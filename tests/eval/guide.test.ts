import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { METRICS } from '../../src/eval/metrics/measure-question.ts';
import { Expectation } from '../../src/eval/questions/expectation.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';

const guide = await readFile(new URL('../../docs/golden-questions.md', import.meta.url), 'utf8');

test('the examples of the guide are files of golden questions', () => {
  const examples = Array.from(guide.matchAll(/```yaml\n([\s\S]*?)```/g), ([, example = '']) => example);
  const counts = examples.map((text) => loadQuestions(text, { file: 'docs/golden-questions.md' }).cases.length);
  expect(counts).toEqual([4, 6]);
});

test('the guide explains every key of an expectation, and no other', () => {
  const explained = Array.from(guide.matchAll(/^\| `(\w+)` +\|/gm), ([, key]) => key);
  expect(explained.toSorted()).toEqual(Object.keys(Expectation.shape).toSorted());
});

test('the guide explains every metric', () => {
  const table = guide.slice(guide.indexOf('| metric '));
  for (const name of Object.values(METRICS)) expect(table).toContain(name.replace(/@(?:1|5|10)$/, ''));
});
