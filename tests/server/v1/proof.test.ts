import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftSentence } from '../../../benchmarks/proof/draft.ts';
import type { ChatCompletion, ChatCompletionChunk } from '../../../src/server/v1/completion-shapes.ts';
import { PROVIDERS } from '../../adapters/models/providers/providers.ts';
import { hallucinate } from '../../support/model-server/hallucinate.ts';
import { say } from '../../support/model-server/reply.ts';
import { startModelServer, type ModelServer } from '../../support/model-server/start-model-server.ts';
import { createPipeline } from '../../support/pipeline.ts';
import { readFolder } from '../../support/read-folder.ts';
import { fixture, post, type Fixture } from '../support.ts';

const QUESTIONS = ["How large are Russia's rare-earth reserves?", 'When must the new bridge be completed?'];

let model: ModelServer;
let app: Fixture['app'];
beforeAll(async () => {
  model = await startModelServer({ script: () => say('') });
  const { asker, store, ingestion } = createPipeline({
    files: await readFolder('corpus'),
    languageModel: PROVIDERS['openai']!(model),
  });
  await ingestion.run();
  ({ app } = await fixture({ asker, store }));
});
afterAll(() => model.close());

/** What a client gets of a model that tells everything in one way, plain and streamed, and what the model told. */
const ask = async (way: string, question: string) => {
  const told: DraftSentence[] = [];
  model.follow((request) => {
    const { reply, sentence } = hallucinate(way, request);
    if (sentence !== null) told.push(sentence);
    return reply;
  });
  const body = { model: 'assay', messages: [{ role: 'user', content: question }] };
  const plain = (await (await post(app, '/v1/chat/completions', body)).json()) as ChatCompletion;
  const stream = await (await post(app, '/v1/chat/completions', { ...body, stream: true })).text();
  const streamed = stream
    .split('\n\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => (JSON.parse(line.slice(6)) as ChatCompletionChunk).choices[0]?.delta.content ?? '')
    .join('');
  return { content: plain.choices[0]!.message.content, assay: plain.assay, streamed, told };
};

test("a model's proven sentences come as its own words, the same plain and streamed", async () => {
  for (const question of QUESTIONS) {
    const { content, streamed, assay, told } = await ask('verbatim', question);
    expect(assay.model).toBe('openai:small');
    expect(content).toContain(told[0]?.text.slice(0, -1));
    expect(content).toMatch(/\(\[1\]\(http/);
    expect(streamed).toBe(content);
  }
});

test.each(['number', 'year', 'unit'])('what a model makes false (%s) reaches no client', async (way) => {
  const answers = [];
  for (const question of QUESTIONS) answers.push(await ask(way, question));
  expect(answers.flatMap(({ told }) => told).length).toBeGreaterThan(0);
  for (const { content, streamed, told } of answers)
    for (const { text } of told) {
      expect(content).not.toContain(text);
      expect(streamed).not.toContain(text);
    }
});
