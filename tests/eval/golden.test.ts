import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { goldenTests } from '../../src/entry/package/vitest.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';

goldenTests('corpus/questions.yaml', { corpus: 'corpus', environment: {} });

test('every source of the corpus can be read, and most golden questions are asked', async () => {
  const { ingestion } = createPipeline({ files: await readFolder('corpus') });
  expect((await ingestion.run()).failures).toEqual([]);
  const { cases } = loadQuestions(await readFile('corpus/questions.yaml', 'utf8'), { file: 'corpus/questions.yaml' });
  expect(cases.filter(({ skip }) => skip === null).length).toBeGreaterThanOrEqual(60);
});
