import { expect, test } from 'vitest';
import { createPipeline } from '../support/pipeline.ts';

test('things that only a number tells apart are in no conflict', async () => {
  const { ingestion, asker } = createPipeline({
    files: {
      'bays.txt': 'The lighthouse of bay 1 is 21 metres tall.\n\nThe lighthouse of bay 2 is 34 metres tall.',
      'more.txt': 'The lighthouse of bay 3 is 19 metres tall.',
    },
  });
  await ingestion.run();
  const { conflicts } = await asker.ask({ mode: 'auto', question: 'How tall is the lighthouse of bay 1?' });
  expect(conflicts).toEqual([]);
});

test('a dispute about a figure is named by the question', async () => {
  const { ingestion, asker } = createPipeline({
    files: {
      'one.txt': 'The Arn dam is 148 metres high.',
      'two.txt': 'The Arn dam is 152 metres high.',
    },
  });
  await ingestion.run();
  const { conflicts } = await asker.ask({ mode: 'auto', question: 'How high is the Arn dam?' });
  expect(conflicts.map(({ measure }) => measure)).toEqual(['“How high is the Arn dam?”']);
});
