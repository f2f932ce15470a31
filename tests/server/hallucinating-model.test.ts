import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORRUPTIONS } from '../../benchmarks/proof/corrupt/corrupt.ts';
import type { DraftSentence } from '../../benchmarks/proof/draft.ts';
import { loadQuestions } from '../../src/eval/questions/load.ts';
import type { Asker } from '../../src/ports/asker.ts';
import { PROVIDERS } from '../adapters/models/providers/providers.ts';
import { hallucinate } from '../support/model-server/hallucinate.ts';
import { say } from '../support/model-server/reply.ts';
import { startModelServer, type ModelServer } from '../support/model-server/start-model-server.ts';
import { createPipeline } from '../support/pipeline.ts';
import { readFolder } from '../support/read-folder.ts';

const suite = loadQuestions(await readFile(new URL('../../corpus/questions.yaml', import.meta.url), 'utf8'), {
  file: 'corpus/questions.yaml',
});
/** Questions that the corpus answers with a quotation, each kind of asking once. */
const QUESTIONS = [
  ...new Set(
    suite.cases.flatMap(({ turns: [first, ...more] }) =>
      more.length === 0 && first?.expect?.cites !== undefined ? [first.question] : [],
    ),
  ),
].slice(0, 10);

let server: ModelServer;
let asker: Asker;
beforeAll(async () => {
  server = await startModelServer({ script: () => say('') });
  const pipeline = createPipeline({
    files: await readFolder('corpus'),
    languageModel: PROVIDERS['openai']!(server),
  });
  await pipeline.ingestion.run();
  asker = pipeline.asker;
});
afterAll(() => server.close());

/** Asks all questions of a model that tells everything in one way; gives the answers with what it made up for them. */
const askAll = async (way: string) => {
  const answers = [];
  for (const question of QUESTIONS) {
    const told: DraftSentence[] = [];
    server.follow((request) => {
      const { reply, sentence } = hallucinate(way, request);
      if (sentence !== null) told.push(sentence);
      return reply;
    });
    answers.push({ answer: await asker.ask({ question, mode: 'auto' }), told });
  }
  return answers;
};

test('what a model tells as the sources do is shown as its own words', async () => {
  const answers = await askAll('verbatim');
  expect(answers.filter(({ answer }) => answer.model === 'openai:small').length).toBe(QUESTIONS.length);
  for (const { answer, told } of answers) expect(answer.answer).toContain(told[0]?.text.slice(0, -1));
});

test.each(Object.keys(CORRUPTIONS))('what a model makes false (%s) is shown to nobody', async (way) => {
  const answers = await askAll(way);
  const shown = answers.flatMap(({ answer, told }) =>
    told.filter(({ text, kind }) => kind !== 'citation' && answer.answer.includes(text)),
  );
  expect(shown).toEqual([]);
});
