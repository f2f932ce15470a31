import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { toText } from '../../src/eval/formats/text.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { runEvaluation } from '../../src/eval/run.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';

test('every golden question that is not skipped is answered as expected', async () => {
  const { asker, clock, ingestion, store } = createPipeline({ files: await readFolder('corpus') });
  expect((await ingestion.run()).failures).toEqual([]);
  const questions = await readFile(new URL('../../corpus/questions.yaml', import.meta.url), 'utf8');
  const suite = loadQuestions(questions, { file: 'corpus/questions.yaml' });
  const report = await runEvaluation(suite, asker, { documents: store, clock });
  expect(report.counts.failed, toText(report)).toBe(0);
  expect(report.counts.passed).toBeGreaterThanOrEqual(60);
});
