import { expect, test } from 'vitest';
import { guardEmbeddings } from '../../../../src/adapters/models/calls/guard-embeddings.ts';
import { ModelFailure } from '../../../../src/ports/language-model.ts';
import { fakeTimers } from './scripted-model.ts';

/** Embeddings whose calls go as `outcomes` says, one after the other; the last one goes on. */
const scripted = (outcomes: readonly ('ok' | 'HANG' | ModelFailure)[]) => {
  const time = fakeTimers();
  const asked: number[] = [];
  const next = async (texts: string[]): Promise<number[][]> => {
    const outcome = outcomes[Math.min(asked.length, outcomes.length - 1)]!;
    asked.push(texts.length);
    if (outcome === 'HANG') return new Promise(() => {});
    if (outcome !== 'ok') throw outcome;
    return texts.map((text) => [text.length]);
  };
  const embeddings = guardEmbeddings(
    { embedDocuments: next, embedQuery: async (text) => (await next([text]))[0] ?? [] },
    time.timers,
  );
  return { embeddings, asked, time };
};

const down = new ModelFailure('unavailable', 'No server answers.');

test('documents go in batches, in order', async () => {
  const { embeddings, asked, time } = scripted(['ok']);
  const texts = Array.from({ length: 150 }, (_, index) => 'x'.repeat(index));
  const vectors = await time.run(embeddings.embedDocuments(texts));
  expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
  expect(asked).toEqual([64, 64, 22]);
});

test('a batch is tried again after a wait, a bounded number of times', async () => {
  const passing = scripted([down, 'HANG', 'ok']);
  expect(await passing.time.run(passing.embeddings.embedDocuments(['a']).catch((error) => error.kind))).toBe('timeout');
  const limited = scripted([new ModelFailure('rate-limited', 'Wait.', { retryAfter: 5_000 }), 'ok']);
  expect(await limited.time.run(limited.embeddings.embedDocuments(['a']))).toEqual([[1]]);
  expect(limited.time.slept).toContain(5_500);
  const never = scripted([down]);
  await expect(never.time.run(never.embeddings.embedDocuments(['a']))).rejects.toThrow('No server answers.');
  expect(never.asked).toHaveLength(4);
});

test('a wrong key is not tried again', async () => {
  const { embeddings, asked, time } = scripted([new ModelFailure('unauthorized', 'No.')]);
  await expect(time.run(embeddings.embedDocuments(['a']))).rejects.toMatchObject({ kind: 'unauthorized' });
  expect(asked).toHaveLength(1);
});

test('a question is tried once, and for a while after a failure none is', async () => {
  const { embeddings, asked, time } = scripted(['HANG', 'ok']);
  const kindOf = (text: string) => time.run(embeddings.embedQuery(text).catch((error: ModelFailure) => error.kind));
  expect(await kindOf('a')).toBe('timeout');
  expect(await kindOf('a')).toBe('circuit-open');
  expect(asked).toHaveLength(1);
  time.pass(30_000);
  expect(await kindOf('abc')).toEqual([3]);
});
