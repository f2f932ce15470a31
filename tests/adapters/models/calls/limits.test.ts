import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meterModel } from '../../../../src/adapters/models/calls/meter-model.ts';
import { withBudget } from '../../../../src/adapters/models/calls/with-budget.ts';
import { withLengthLimit } from '../../../../src/adapters/models/calls/with-length-limit.ts';
import { withPrices } from '../../../../src/adapters/models/calls/with-prices.ts';
import { withoutThinking } from '../../../../src/adapters/models/calls/without-thinking.ts';
import { memoryTokenLedger } from '../../../../src/adapters/memory/memory-token-ledger.ts';
import { collect, fakeTimers, leaveAfterOne, scriptedModel, type Step } from './scripted-model.ts';

const modelOf = (...scripts: Step[][]) => {
  const time = fakeTimers();
  return { ...scriptedModel(scripts, time), time };
};
const USAGE: Step = { usage: { inputTokens: 60, outputTokens: 40 } };

test('the tokens of a day are used up by its calls, and the next day has its own', async () => {
  const { model, calls, time } = modelOf(['Cerium.', USAGE]);
  const ledger = memoryTokenLedger();
  const limited = withBudget(model, 150, ledger, time.timers);
  expect((await collect(limited)).failure).toBeNull();
  expect((await collect(limited)).failure).toBeNull();
  const { failure } = await collect(limited);
  expect(failure?.kind).toBe('over-budget');
  expect(failure?.message).toContain('ASSAY_DAILY_TOKENS');
  expect(calls).toHaveLength(2);
  expect(await ledger.tokensOn('2026-01-31')).toBe(200);
  time.pass(24 * 3_600_000);
  expect((await collect(limited)).failure).toBeNull();
});

test('a call that fails or is left counts too, by its characters where the provider counts nothing', async () => {
  const { model, time } = modelOf(
    ['Cerium and lanthanum.', { fail: 'unavailable' }],
    ['Cerium and lanthanum.', 'HANG'],
  );
  const ledger = memoryTokenLedger();
  const limited = withBudget(model, 1_000, ledger, time.timers);
  await collect(limited);
  expect(await ledger.tokensOn('2026-01-31')).toBe(Math.ceil(('Which metals?'.length + 21) / 4));
  await leaveAfterOne(limited);
  expect(await ledger.tokensOn('2026-01-31')).toBe(9 + 9);
});

test('each count of tokens says what it costs by the given prices', async () => {
  const { model } = modelOf(['Cerium.', USAGE]);
  const { usages } = await collect(withPrices(model, { input: 0.5, output: 2, currency: 'USD' }));
  expect(usages).toEqual([{ inputTokens: 60, outputTokens: 40, cost: { amount: 0.00011, currency: 'USD' } }]);
});

test('a completion far longer than was asked for is ended', async () => {
  const { model } = modelOf(Array.from({ length: 100 }, () => 'and so on '));
  expect((await collect(withLengthLimit(model))).failure).toBeNull();
  const { failure, text } = await collect(withLengthLimit(model), { maxTokens: 10 });
  expect(failure?.kind).toBe('endless');
  expect(text).toHaveLength(120);
});

test('use is counted by how calls ended', async () => {
  const { model } = modelOf(['Cerium.', USAGE], [{ fail: 'timeout' }], ['Cerium', ' and']);
  const metered = meterModel(model);
  await collect(metered.model);
  await collect(metered.model);
  await leaveAfterOne(metered.model);
  expect(metered.use().tokens).toEqual({ inputTokens: 60, outputTokens: 40 });
  expect(metered.use().calls).toEqual(
    new Map([
      ['completed', 1],
      ['timeout', 1],
      ['left', 1],
    ]),
  );
});

test('what is thought before the answer is left out, however it is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 60 }), { maxLength: 8 }), fc.boolean(), async (cuts, thinks) => {
      const written = 'Cerium <think> and </think> lanthanum.';
      const whole = thinks ? `\n<think>\nWhich < metals?</thin </think>\n\n${written}` : ` ${written}`;
      const places = [0, ...cuts.filter((place) => place < whole.length).toSorted((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((place, index) => whole.slice(places[index], place));
      const outcome = await collect(withoutThinking(modelOf(pieces).model));
      expect(outcome).toMatchObject({ text: thinks ? written : ` ${written}`, failure: null });
    }),
  );
});

test('a model that only thinks wrote nothing', async () => {
  expect((await collect(withoutThinking(modelOf(['<think>Which', ' metals?']).model))).failure?.kind).toBe('empty');
  expect((await collect(withoutThinking(modelOf(['<think>a</think> \n']).model))).failure?.kind).toBe('empty');
  expect(await collect(withoutThinking(modelOf(['<thi']).model))).toMatchObject({ text: '<thi', failure: null });
});
