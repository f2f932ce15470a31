import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Expectation } from '../../src/eval/expectation.ts';
import { loadQuestions } from '../../src/eval/load.ts';

const guide = await readFile(new URL('../../docs/golden-questions.md', import.meta.url), 'utf8');

test('the example of the guide is a file of golden questions', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(loadQuestions(example, { file: 'docs/golden-questions.md' }).cases).toHaveLength(4);
});

test('the guide explains every key of an expectation, and no other', () => {
  const explained = Array.from(guide.matchAll(/^\| `(\w+)` +\|/gm), ([, key]) => key);
  expect(explained.toSorted()).toEqual(Object.keys(Expectation.shape).toSorted());
});
