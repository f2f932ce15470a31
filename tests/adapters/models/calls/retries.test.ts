import { expect, test } from 'vitest';
import { withRetries } from '../../../../src/adapters/models/calls/with-retries.ts';
import { collect, fakeTimers, scriptedModel, type Step } from './scripted-model.ts';

const POLICY = { attempts: 3, firstWait: 400, longestWait: 5_000 };

const call = async (scripts: Step[][]) => {
  const time = fakeTimers();
  const { model, calls } = scriptedModel(scripts, time);
  const outcome = await time.run(collect(withRetries(model, POLICY, time.timers)));
  return { outcome, calls: calls.length, slept: time.slept };
};

test('a failure that may pass is tried again after a random part of a bound that doubles', async () => {
  const { outcome, slept } = await call([[{ fail: 'unavailable' }], [{ fail: 'empty' }], ['Cerium.']]);
  expect(outcome).toMatchObject({ text: 'Cerium.', failure: null });
  expect(slept).toEqual([200, 400]);
});

test('the attempts are bounded, and the last failure is the outcome', async () => {
  const { outcome, calls } = await call([
    [{ fail: 'unavailable' }],
    [{ fail: 'unavailable' }],
    [{ fail: 'malformed' }],
    ['x'],
  ]);
  expect(outcome.failure?.kind).toBe('malformed');
  expect(calls).toBe(3);
});

test('the time that the provider asked for is waited, and one that is too long is not', async () => {
  const short = await call([[{ fail: 'rate-limited', retryAfter: 2_000 }], ['Cerium.']]);
  expect(short.slept).toEqual([2_200]);
  const long = await call([[{ fail: 'rate-limited', retryAfter: 60_000 }], ['Cerium.']]);
  expect(long).toMatchObject({ calls: 1, outcome: { failure: { kind: 'rate-limited' } } });
});

test.each([
  'unauthorized',
  'unknown-model',
  'context-overflow',
  'timeout',
  'aborted',
  'endless',
  'over-budget',
] as const)('%s is not tried again', async (fail) => {
  expect(await call([[{ fail }], ['Cerium.']])).toMatchObject({ calls: 1, outcome: { failure: { kind: fail } } });
});

test('what was delivered is never repeated: a call cut in the middle fails', async () => {
  const { outcome, calls } = await call([['Cerium', { fail: 'unavailable' }], ['Cerium and lanthanum.']]);
  expect(outcome).toMatchObject({ text: 'Cerium', failure: { kind: 'unavailable' } });
  expect(calls).toBe(1);
});

test('one that leaves while a retry waits is not called again', async () => {
  const time = fakeTimers();
  const { model, calls } = scriptedModel([[{ fail: 'unavailable' }], ['Cerium.']], time);
  const outside = new AbortController();
  const outcome = collect(withRetries(model, POLICY, time.timers), { signal: outside.signal });
  await new Promise(setImmediate);
  outside.abort();
  expect((await outcome).failure?.kind).toBe('aborted');
  expect(calls).toHaveLength(1);
});
