import { expect, test } from 'vitest';
import { withTimeouts } from '../../../../src/adapters/models/calls/with-timeouts.ts';
import { collect, fakeTimers, leaveAfterOne, scriptedModel, type Step } from './scripted-model.ts';

const LIMITS = { firstToken: 1_000, betweenTokens: 100, whole: 2_000 };

const call = async (steps: Step[], options = {}) => {
  const time = fakeTimers();
  const { model, calls } = scriptedModel([steps], time);
  return { outcome: await time.run(collect(withTimeouts(model, LIMITS, time.timers), options)), calls };
};

test('a call within its limits is as without them', async () => {
  const { outcome } = await call([{ wait: 900 }, 'Cerium', { wait: 90 }, ' and lanthanum.']);
  expect(outcome).toMatchObject({ text: 'Cerium and lanthanum.', failure: null });
});

test.each<[string, Step[], string]>([
  ['the first token is late', [{ wait: 1_001 }, 'Cerium'], ''],
  ['a later token is late', ['Cerium', { wait: 101 }, '.'], 'Cerium'],
  ['the model hangs', ['Cerium', 'HANG'], 'Cerium'],
  ['the whole takes too long', Array.from({ length: 50 }, (): Step[] => [{ wait: 90 }, 'x']).flat(), 'x'.repeat(22)],
])('%s: a timeout after the text so far', async (_case, steps, text) => {
  const { outcome, calls } = await call(steps);
  expect(outcome).toMatchObject({ text, failure: { kind: 'timeout' } });
  expect(calls[0]?.signal?.aborted).toBe(true);
});

test('a model that is at work without writing is waited for, as long as the whole may take', async () => {
  const thinking = Array.from({ length: 10 }, (): Step[] => [{ wait: 90 }, '']).flat();
  expect((await call([...thinking, 'Cerium.'])).outcome).toMatchObject({ text: 'Cerium.', failure: null });
  const endless = Array.from({ length: 50 }, () => thinking).flat();
  expect((await call(endless)).outcome).toMatchObject({ text: '', failure: { kind: 'timeout' } });
});

test('an end from outside ends a call that does not listen to it', async () => {
  const time = fakeTimers();
  const { model } = scriptedModel([['Cerium', 'HANG']], time);
  const outside = new AbortController();
  const guarded = withTimeouts(model, LIMITS, time.timers);
  const stream = guarded.stream([], { signal: outside.signal })[Symbol.asyncIterator]();
  await stream.next();
  const next = stream.next();
  outside.abort();
  await expect(next).rejects.toMatchObject({ kind: 'aborted' });
});

test('nothing is called for one that has left already', async () => {
  const { outcome, calls } = await call(['Cerium'], { signal: AbortSignal.abort() });
  expect(outcome.failure?.kind).toBe('aborted');
  expect(calls).toEqual([]);
});

test('a reader that stops ends the call', async () => {
  const time = fakeTimers();
  const { model, calls } = scriptedModel([['Cerium', 'HANG']], time);
  await leaveAfterOne(withTimeouts(model, LIMITS, time.timers));
  expect(calls[0]?.signal?.aborted).toBe(true);
});
