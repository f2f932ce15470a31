import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/domain/sentences.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import { runEvaluation } from '../../src/eval/run.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';
import { mutationsOf } from './mutations.ts';

type Pipeline = ReturnType<typeof createPipeline>;

const pipelineOf = async (folder: string): Promise<Pipeline> => {
  const pipeline = createPipeline({ files: await readFolder(folder) });
  await pipeline.ingestion.run();
  return pipeline;
};

/** The passages that the golden answers quote. */
const goldenSentences = async ({ asker, clock, store, folder }: Pipeline): Promise<string[]> => {
  const questions = new TextDecoder().decode(await folder.read('questions.yaml'));
  const suite = loadQuestions(questions, { file: 'corpus/questions.yaml' });
  const report = await runEvaluation(suite, asker, { documents: store, clock });
  const answers = report.cases.flatMap((golden) => golden.turns.flatMap(({ answer }) => answer ?? []));
  return answers.flatMap(({ citations }) => citations.map(({ citedText }) => citedText));
};

const allSentences = async ({ store }: Pipeline): Promise<string[]> => {
  const found: string[] = [];
  for (const { documentId } of await store.listDocuments()) {
    const text = (await store.getDocument(documentId))?.text ?? '';
    found.push(...sentences(text).map(({ start, end }) => text.slice(start, end)));
  }
  return found;
};

const corpus = await pipelineOf('corpus');
const others = await pipelineOf('tests/fixtures/order');

describe.each([
  {
    of: 'the golden answers',
    pipeline: corpus,
    stated: await goldenSentences(corpus),
    figures: ['28.7 million tonnes', '15 rare-earth metals', '2026', 'December', 'two existing railway bridges'],
  },
  {
    of: 'other documents',
    pipeline: others,
    stated: await allSentences(others),
    figures: ['48 minutes', '1962', '4.2 million cubic metres', '60 percent', 'October', '18.2'],
  },
])('the numbers of $of', ({ pipeline, stated, figures }) => {
  const withNumbers = [...new Set(stated)].filter((sentence) => readQuantities(sentence).length > 0);

  test('are all there', () => {
    for (const figure of figures) expect(withNumbers.join('\n')).toContain(figure);
  });

  test('are supported as they stand', async () => {
    for (const sentence of withNumbers) {
      const { verdict, reason } = await pipeline.verifier.verify(sentence);
      expect(verdict, `${sentence} (${reason})`).toBe('supported');
    }
  });

  test('are not supported once they say something else', async () => {
    let tried = 0;
    const wrong: string[] = [];
    for (const sentence of withNumbers)
      for (const quantity of readQuantities(sentence))
        for (const mutation of mutationsOf(quantity)) {
          tried += 1;
          const text = sentence.slice(0, quantity.start) + mutation + sentence.slice(quantity.end);
          if ((await pipeline.verifier.verify(text)).verdict === 'supported') wrong.push(text);
        }
    expect(tried).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });
});
