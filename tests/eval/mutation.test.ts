import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { loadQuestions } from '../../src/eval/load.ts';
import { runEvaluation } from '../../src/eval/run.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';
import { mutationsOf } from './mutations.ts';

const files = await readFolder('corpus');
const pipeline = createPipeline({ files });

/** A number in a sentence that an answer quotes: the texts before and after it complete the sentence. */
type Stated = { before: string; text: string; after: string; mutations: string[] };

const stated = new Map<string, Stated>();

const collect = ({ citations, claims }: Answer): void => {
  for (const { quantity, in: where } of claims)
    for (const { citedText } of where === 'answer' ? citations : []) {
      const at = citedText.indexOf(quantity.text);
      if (at < 0) continue;
      const [before, after] = [citedText.slice(0, at), citedText.slice(at + quantity.text.length)];
      stated.set(`${before}|${quantity.text}`, {
        before,
        text: quantity.text,
        after,
        mutations: mutationsOf(quantity),
      });
    }
};

beforeAll(async () => {
  await pipeline.ingestion.run();
  const questions = new TextDecoder().decode(files['questions.yaml']);
  const suite = loadQuestions(questions, { file: 'corpus/questions.yaml' });
  const report = await runEvaluation(suite, pipeline.asker, { documents: pipeline.store, clock: pipeline.clock });
  for (const { answer } of report.cases.flatMap((golden) => golden.turns)) if (answer !== null) collect(answer);
});

test('the golden answers state every figure of the article', () => {
  const texts = [...stated.values()].map(({ text }) => text).join('; ');
  for (const figure of ['28.7 million tonnes', '15', '2026', 'December', 'two']) expect(texts).toContain(figure);
});

test('every number of a golden answer is supported', async () => {
  for (const { before, text, after } of stated.values()) {
    const { verdict, reason } = await pipeline.verifier.verify(`${before}${text}${after}`);
    expect(verdict, `${before}${text}${after}: ${reason}`).toBe('supported');
  }
});

test('no number of a golden answer is supported once it says something else', async () => {
  let tried = 0;
  const wrong: string[] = [];
  for (const { before, after, mutations } of stated.values())
    for (const mutation of mutations) {
      tried += 1;
      const text = `${before}${mutation}${after}`;
      if ((await pipeline.verifier.verify(text)).verdict === 'supported') wrong.push(text);
    }
  expect(tried).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
