import { expect, test } from 'vitest';
import { withCircuitBreaker } from '../../../../src/adapters/models/calls/with-circuit-breaker.ts';
import { collect, fakeTimers, leaveAfterOne, scriptedModel, type Step } from './scripted-model.ts';

const POLICY = { failures: 2, pause: 10_000 };
const SICK: Step[] = [{ fail: 'unavailable' }];

const guarded = (scripts: Step[][]) => {
  const time = fakeTimers();
  const { model, calls } = scriptedModel(scripts, time);
  const breaker = withCircuitBreaker(model, POLICY, time.timers);
  const kinds = async (count: number): Promise<(string | null)[]> => {
    const seen: (string | null)[] = [];
    for (let call = 0; call < count; call++) seen.push((await collect(breaker)).failure?.kind ?? null);
    return seen;
  };
  return { time, calls, breaker, kinds };
};

test('a provider that fails in a row is left alone until the pause is over', async () => {
  const { time, calls, kinds } = guarded([SICK, SICK, ['Cerium.']]);
  expect(await kinds(4)).toEqual(['unavailable', 'unavailable', 'circuit-open', 'circuit-open']);
  expect(calls).toHaveLength(2);
  time.pass(10_000);
  expect(await kinds(2)).toEqual([null, null]);
});

test('a trial that fails opens it again', async () => {
  const { time, calls, kinds } = guarded([SICK]);
  await kinds(2);
  time.pass(10_000);
  expect(await kinds(2)).toEqual(['unavailable', 'circuit-open']);
  expect(calls).toHaveLength(3);
});

test('one call tries, others do not wait for it', async () => {
  const { time, breaker, kinds } = guarded([SICK, SICK, ['Cerium', 'HANG']]);
  await kinds(2);
  time.pass(10_000);
  const trial = breaker.stream([])[Symbol.asyncIterator]();
  await trial.next();
  expect(await kinds(1)).toEqual(['circuit-open']);
});

test('a trial whose reader leaves lets the next call try', async () => {
  const { time, breaker, kinds } = guarded([SICK, SICK, ['Cerium', ' and'], ['Lanthanum.']]);
  await kinds(2);
  time.pass(10_000);
  await leaveAfterOne(breaker);
  expect(await kinds(1)).toEqual([null]);
});

test('a success between failures, and failures that are not the provider’s, keep it closed', async () => {
  const mixed = guarded([SICK, ['Cerium.'], SICK, ['Cerium.']]);
  expect(await mixed.kinds(4)).toEqual(['unavailable', null, 'unavailable', null]);
  const refused = guarded([[{ fail: 'context-overflow' }]]);
  expect(new Set(await refused.kinds(4))).toEqual(new Set(['context-overflow']));
});
