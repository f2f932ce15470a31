import { expect, test } from 'vitest';
import { type AiBinding, workersAiModel } from '../../../../src/adapters/models/providers/workers-ai.ts';
import { collect } from '../calls/scripted-model.ts';

/** A binding whose calls stream `lines`, cut into pieces of `size` bytes. */
const streaming = (lines: readonly string[], size = 9) => {
  const calls: unknown[][] = [];
  let isCancelled = false;
  const bytes = new TextEncoder().encode(lines.join(''));
  const ai: AiBinding = {
    run: async (...call) => {
      calls.push(call);
      let at = 0;
      return new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, (at += size)));
        },
        cancel: () => {
          isCancelled = true;
        },
      });
    },
  };
  return { model: workersAiModel(ai, '@cf/meta/small', 4_096), calls, isCancelled: () => isCancelled };
};

const DONE = 'data: [DONE]\n\n';
const event = (data: unknown): string => `data: ${JSON.stringify(data)}\r\n\r\n`;

test('streams a completion in the older form, then the count of tokens', async () => {
  const usage = { prompt_tokens: 4, completion_tokens: 3, total_tokens: 7 };
  const { model, calls } = streaming([
    event({ response: 'Cérium' }),
    event({ response: ' and lanthanum.', usage: null }),
    event({ response: '', usage }),
    DONE,
  ]);
  expect(model).toMatchObject({ name: 'workers-ai:@cf/meta/small', contextTokens: 4_096 });
  expect(await collect(model, { maxTokens: 77 })).toEqual({
    text: 'Cérium and lanthanum.',
    pieces: 2,
    usages: [{ inputTokens: 4, outputTokens: 3 }],
    failure: null,
  });
  expect(calls).toEqual([
    [
      '@cf/meta/small',
      { messages: [{ role: 'user', content: 'Which metals?' }], stream: true, temperature: 0, max_tokens: 77 },
      {},
    ],
  ]);
});

test('streams a completion in the newer form', async () => {
  const { model } = streaming([
    event({ choices: [{ delta: { role: 'assistant', content: 'Cerium' } }] }),
    event({ choices: [{ delta: { content: '.' }, finish_reason: 'stop' }] }),
    DONE,
  ]);
  expect(await collect(model)).toMatchObject({ text: 'Cerium.', failure: null });
});

test.each([
  ['cut', [event({ response: 'Cerium' })], 'unavailable', 'Cerium'],
  ['not JSON', ['data: {"response\n\n', DONE], 'malformed', ''],
  ['of another form', [event('Cerium'), DONE], 'malformed', ''],
  ['empty', [event({ response: ' ' }), DONE], 'empty', ' '],
  ['too long', [event({ choices: [{ delta: { content: 'Ce' }, finish_reason: 'length' }] }), DONE], 'endless', 'Ce'],
])('a stream that is %s', async (_case, lines, kind, text) => {
  const outcome = await collect(streaming(lines).model);
  expect(outcome.failure?.kind).toBe(kind);
  expect(outcome.text).toBe(text);
});

test.each([
  ['5007: No such model @cf/meta/small or task', 'unknown-model'],
  ['3036: you have used up your daily free allocation of 10,000 neurons', 'rate-limited'],
  ['3040: Capacity temporarily exceeded, please try again.', 'unavailable'],
])('an error of the binding: %s', async (message, kind) => {
  const failing: AiBinding = { run: () => Promise.reject(new Error(message)) };
  expect((await collect(workersAiModel(failing, '@cf/meta/small', null))).failure?.kind).toBe(kind);
});

test('a binding that answers whole where a stream was asked for', async () => {
  const whole: AiBinding = { run: async () => ({ response: 'Cerium.' }) };
  expect((await collect(workersAiModel(whole, '@cf/meta/small', null))).failure?.kind).toBe('malformed');
});

test('a reader that stops cancels the stream', async () => {
  const { model, isCancelled } = streaming([event({ response: 'Cerium' }), event({ response: ' and' }), DONE]);
  const chunks = model.stream([])[Symbol.asyncIterator]();
  await chunks.next();
  await chunks.return?.();
  expect(isCancelled()).toBe(true);
});
