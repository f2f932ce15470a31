import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWatch } from '../../src/ingest/watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createWatch', () => {
  test('runs once after a burst of changes', async () => {
    const run = vi.fn(async () => undefined);
    const watch = createWatch({ run, onError: () => undefined, quietMilliseconds: 100 });
    for (let change = 0; change < 5; change++) {
      watch.changed();
      await vi.advanceTimersByTimeAsync(99);
    }
    expect(run).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('does not wait for changes that never cease', async () => {
    const run = vi.fn(async () => undefined);
    const options = { quietMilliseconds: 100, longestMilliseconds: 1_000 };
    const watch = createWatch({ run, onError: () => undefined, ...options });
    for (let change = 0; change < 50; change++) {
      watch.changed();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(run).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(run).toHaveBeenCalledTimes(3);
  });

  test('never runs beside itself, and once more for what changed meanwhile', async () => {
    let running = 0;
    let most = 0;
    const run = vi.fn(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => {
        setTimeout(resolve, 1_000);
      });
      running--;
    });
    const watch = createWatch({ run, onError: () => undefined, quietMilliseconds: 10 });
    for (let change = 0; change < 4; change++) {
      watch.changed();
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect([run.mock.calls.length, most]).toEqual([2, 1]);
  });

  test('goes on after a run that failed', async () => {
    const errors: unknown[] = [];
    const run = vi.fn(async () => {
      throw new Error('bad');
    });
    const watch = createWatch({ run, onError: (error) => errors.push(error), quietMilliseconds: 10 });
    for (const _ of [1, 2]) {
      watch.changed();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(errors).toMatchObject([{ message: 'bad' }, { message: 'bad' }]);
  });

  test('stops when closed, once the run under way has ended', async () => {
    let isDone = false;
    const run = vi.fn(async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      isDone = true;
    });
    const watch = createWatch({ run, onError: () => undefined, quietMilliseconds: 10 });
    watch.changed();
    await vi.advanceTimersByTimeAsync(20);
    watch.changed();
    const closed = watch.close();
    await vi.advanceTimersByTimeAsync(1_000);
    await closed;
    watch.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([isDone, run.mock.calls.length]).toEqual([true, 1]);
  });
});
