import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import * as replies from '../support/model-server/reply.ts';
import { startModelServer, type ModelServer } from '../support/model-server/start-model-server.ts';
import { ARTICLE, createPlace, type Place, run, type Running, serve } from './support.ts';

const KEY = 'sk-planted-5Xw2Qv7Rt9';
const QUESTION = 'How many railway bridges does Arden have?';
const TRUE = 'Arden has 12 railway bridges [1].';

let place: Place;
let model: ModelServer;
let assay: Running;
beforeAll(async () => {
  place = await createPlace({ 'corpus/bridges.md': ARTICLE });
  model = await startModelServer({ script: () => replies.say(TRUE), key: KEY });
  assay = await serve(place, [], environment());
});
afterAll(async () => {
  assay?.child.kill('SIGKILL');
  await model.close();
  await place.remove();
});

const environment = () => ({
  ASSAY_MODEL: 'openai:scripted',
  OPENAI_BASE_URL: model.openaiUrl,
  OPENAI_API_KEY: KEY,
  ASSAY_LOG: 'debug',
});

const ask = (more: object = {}, signal?: AbortSignal): Promise<Response> =>
  fetch(`${assay.url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: QUESTION, ...more }),
    ...(signal === undefined ? {} : { signal }),
  });

test('the served answer is what the model wrote and the sources carry', async () => {
  model.follow(() => replies.say(`${TRUE} Arden has 99 airports [1].`));
  const answer = Answer.parse(await (await ask()).json());
  expect(answer.answer).toBe('Arden has 12 railway bridges. [1]');
  expect(answer.model).toBe('openai:scripted');
  expect(answer.withheld.map(({ text }) => text)).toEqual(['Arden has 99 airports.']);
});

test('the command line quotes where the model fails, and says so', async () => {
  model.follow(() => replies.refuse('context-overflow'));
  const { code, stdout, stderr } = await run(place, ['ask', QUESTION], { env: environment() });
  expect(code).toBe(0);
  expect(stdout).toContain('12 railway bridges, according to the Transport Ministry');
  expect(stdout + stderr).toContain('language model');
});

test('a refused key is told of, and shown to nobody: not in answers, errors, metrics or the log', async () => {
  model.follow(() => replies.refuse('unauthorized'));
  const { stdout, stderr } = await run(place, ['ask', QUESTION, '--json'], { env: environment() });
  expect(Answer.parse(JSON.parse(stdout)).notices.map(({ code }) => code)).toContain('model-failed');
  const said = [stdout, stderr];
  for (const stream of [false, true]) said.push(await (await ask({ stream })).text());
  for (const page of ['/metrics', '/readyz', '/openapi.json']) said.push(await (await fetch(assay.url + page)).text());
  said.push(assay.output());
  expect(model.exchanges.at(-1)?.key).toBe(KEY);
  expect(said.join('\n')).not.toContain(KEY);
});

test.each([{ stream: true }, { stream: false }])('a browser that leaves ends the call (%o)', async (mode) => {
  for (const reply of [replies.silence(), replies.stall(`${TRUE} It`)]) {
    model.follow(() => reply);
    const before = model.exchanges.length;
    const leaving = new AbortController();
    const response = ask(mode, leaving.signal);
    while (model.exchanges.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.abort();
    await expect(response.then((given) => given.text())).rejects.toThrow('aborted');
    expect(await model.exchanges[before]!.ended).toBe('left');
  }
});

test('a sentence is on the page as soon as it is proven, while the model still writes', async () => {
  model.follow(() => replies.stall(`${TRUE} It was`));
  const leaving = new AbortController();
  const response = await ask({ stream: true }, leaving.signal);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('event: citation')) text += (await reader.read()).value ?? '';
  expect(text).toContain('"text":"Arden has 12 railway bridges. [1]"');
  leaving.abort();
  expect(await model.exchanges.at(-1)!.ended).toBe('left');
});

test('what the model was used for is counted', async () => {
  model.follow(() => replies.say(TRUE));
  await (await ask()).text();
  expect(await (await fetch(`${assay.url}/metrics`)).text()).toMatch(/assay_model_\w+(?:\{[^}]*\})? \d/);
});
