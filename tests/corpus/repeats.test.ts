import { expect, test } from 'vitest';
import { sentences } from '../../src/domain/sentences.ts';
import { loadQuestions, runEvaluation } from '../../src/eval/index.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';

const ARTICLE = 'russia-rare-earths';

const files = await readFolder('corpus');
const { asker, clock, ingestion, store } = createPipeline({ files });
const summary = await ingestion.run();

test('the article’s second half repeats its first: every sentence is indexed once, and the summary says so', async () => {
  const text = (await store.getDocument(ARTICLE))?.text ?? '';
  const distinct = new Set(sentences(text).map(({ start, end }) => text.slice(start, end)));
  const chunks = await store.documentChunks(ARTICLE);
  const indexed = chunks.flatMap((chunk) =>
    sentences(chunk.text).map(({ start, end }) => chunk.text.slice(start, end)),
  );
  expect(indexed.toSorted()).toEqual([...distinct].toSorted());
  expect(summary.duplicates).toBeGreaterThan(0);
});

test('no answer cites a passage twice, and each citation is its span of the source', async () => {
  const suite = loadQuestions(new TextDecoder().decode(files['questions.yaml']), { file: 'corpus/questions.yaml' });
  const report = await runEvaluation(suite, asker, { documents: store, clock });
  const answers = report.cases.flatMap((golden) => golden.turns.flatMap(({ answer }) => answer ?? []));
  expect(answers.length).toBeGreaterThan(60);
  const text = (await store.getDocument(ARTICLE))?.text ?? '';
  for (const { citations, answer } of answers) {
    expect(new Set(citations.map(({ citedText }) => citedText)).size, answer).toBe(citations.length);
    for (const { citedText, sourceSpan } of citations)
      expect(text.slice(sourceSpan.start, sourceSpan.end)).toBe(citedText);
    for (const { answerSpans, citedText } of citations)
      for (const { start, end } of answerSpans) expect(citedText).toContain(answer.slice(start, end));
  }
});
