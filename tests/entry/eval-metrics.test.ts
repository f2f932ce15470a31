import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, createPlace, type Place, run } from './support.ts';

const LABELLED = [
  { question: 'How many railway bridges does Arden have?', answers: ['12'], document: 'bridges' },
  { question: 'Who painted the Mona Lisa?', answerable: false },
];
const lines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

let place: Place;
beforeAll(async () => {
  place = await createPlace({
    'corpus/bridges.md': ARTICLE,
    'labelled.jsonl': lines(LABELLED),
    'broken.jsonl': lines([...LABELLED, { question: 'Who?', quote: 'he' }]),
    'promptfoo.yaml': `tests:
  - vars: { question: How many railway bridges does Arden have? }
    assert: [{ type: contains, value: 12 railway bridges }, { type: llm-rubric, value: polite }]
`,
  });
});
afterAll(() => place.remove());

test('metrics are measured, kept and compared with what was kept', async () => {
  const first = await run(place, ['eval', 'metrics', 'labelled.jsonl', '--json', 'before.json']);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^Answer contained +1\.000 +1\.000 to 1\.000 +1$/m);
  expect(first.stdout).toContain('Refused: 0 of 1 answerable, 1 of 1 unanswerable.');
  const second = await run(place, [
    'eval',
    'metrics',
    'labelled.jsonl',
    '--json',
    'after.json',
    '--against',
    'before.json',
    '--jobs',
    '2',
  ]);
  expect(second.stdout).toContain('Compared on 2 questions of both runs.');
  expect(second.stdout).toMatch(/^Abstention AUC +1\.000 +1\.000 +\+0\.000 +\+0\.000 to \+0\.000$/m);
  const [before, after] = await Promise.all(
    ['before.json', 'after.json'].map(async (name) =>
      JSON.parse(await readFile(path.join(place.folder, name), 'utf8')),
    ),
  );
  expect({ ...after, comparison: undefined }).toEqual(before);
});

test('a broken line is named before anything is asked', async () => {
  const { code, stdout, stderr } = await run(place, ['eval', 'metrics', 'broken.jsonl']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('broken.jsonl, line 3: "quote"');
});

test('questions imported from promptfoo are asked', async () => {
  const { stdout, stderr } = await run(place, ['eval', 'import', 'promptfoo.yaml']);
  expect(stderr).toContain('promptfoo.yaml:3:61: `llm-rubric` has no counterpart here.');
  await writeFile(path.join(place.folder, 'imported.yaml'), stdout);
  const asked = await run(place, ['eval', 'imported.yaml']);
  expect(asked).toMatchObject({ code: 0 });
  expect(asked.stdout).toContain('1 passed');
});
