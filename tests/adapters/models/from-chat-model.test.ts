import { FakeListChatModel } from '@langchain/core/utils/testing';
import { expect, test } from 'vitest';
import { fromChatModel } from '../../../src/adapters/models/from-chat-model.ts';
import { collect } from './calls/scripted-model.ts';

test('any LangChain chat model writes', async () => {
  const model = fromChatModel(new FakeListChatModel({ responses: ['Cerium.'] }), {
    name: 'own:fake',
    contextTokens: 99,
  });
  expect(model).toMatchObject({ name: 'own:fake', contextTokens: 99 });
  expect(await collect(model)).toMatchObject({ text: 'Cerium.', pieces: 7, failure: null });
});

test('what it throws is a failure', async () => {
  class Broken extends FakeListChatModel {
    readonly #error: unknown;
    constructor(error: unknown) {
      super({ responses: [''] });
      this.#error = error;
    }
    override async *_streamResponseChunks(): AsyncGenerator<never> {
      yield* await Promise.reject<AsyncGenerator<never>>(this.#error);
    }
  }
  const kindOf = async (error: unknown) =>
    (await collect(fromChatModel(new Broken(error), { name: 'own:broken' }))).failure?.kind;
  expect(await kindOf(Object.assign(new Error('no'), { status: 401 }))).toBe('unauthorized');
  expect(await kindOf(Object.assign(new Error('slow down'), { status: 429 }))).toBe('rate-limited');
  expect(await kindOf(new TypeError('fetch failed'))).toBe('unavailable');
  expect(await kindOf(new TypeError("Cannot read properties of undefined (reading 'x')"))).toBe('malformed');
  expect(await kindOf(new SyntaxError('Unexpected token < in JSON'))).toBe('malformed');
  expect(await kindOf(new DOMException('over', 'TimeoutError'))).toBe('timeout');
  expect(await kindOf(new Error('This model has a maximum context length of 4096 tokens'))).toBe('context-overflow');
  expect(await kindOf('a text')).toBe('unavailable');
});

test('one that writes nothing, and one whose reader has left', async () => {
  const silent = fromChatModel(new FakeListChatModel({ responses: [' '] }), { name: 'own:silent' });
  expect((await collect(silent)).failure?.kind).toBe('empty');
  const late = fromChatModel(new FakeListChatModel({ responses: ['Cerium.'] }), { name: 'own:late' });
  expect((await collect(late, { signal: AbortSignal.abort() })).failure?.kind).toBe('aborted');
});
