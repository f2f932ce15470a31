import { expect, test } from 'vitest';
import { createPacing } from '../../../src/server/slack/web-api/pacing.ts';

/** Time that passes only where it is slept. */
const stillTimers = () => {
  let now = 1_000_000;
  const slept: number[] = [];
  return {
    slept,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    timers: { now: () => now, sleep: async (milliseconds: number) => void slept.push(milliseconds), random: () => 0 },
  };
};

test('turns of one key are kept apart, those of another are not', async () => {
  const { timers, slept, pass } = stillTimers();
  const pacing = createPacing(timers);
  for (const key of ['message', 'message', 'other', 'message']) await pacing.turn(key, 1_000);
  expect(slept).toEqual([1_000, 2_000]);
  pass(2_400);
  await pacing.turn('message', 1_000);
  expect(slept).toEqual([1_000, 2_000, 600]);
  pass(60_000);
  await pacing.turn('message', 1_000);
  expect(slept).toHaveLength(3);
});

test('nobody gets a turn of a key that is held', async () => {
  const { timers, slept } = stillTimers();
  const pacing = createPacing(timers);
  pacing.hold('T1 chat.update', 30_000);
  await Promise.all([
    pacing.turn('T1 chat.update', 0),
    pacing.turn('T1 chat.update', 0),
    pacing.turn('T2 chat.update', 0),
  ]);
  expect(slept).toEqual([30_000, 30_000]);
});

test('keys are forgotten when their time has come', async () => {
  const { timers, slept, pass } = stillTimers();
  const pacing = createPacing(timers);
  for (let key = 0; key < 3_000; key++) {
    await pacing.turn(`key ${key}`, 1_000);
    pass(1_000);
  }
  pacing.hold('last', 500);
  await pacing.turn('last', 0);
  expect(slept).toEqual([500]);
});
