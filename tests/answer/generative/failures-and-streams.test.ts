import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, AskRequest } from '../../../src/domain/answer.ts';
import type { AnswerEvent } from '../../../src/domain/answer-event.ts';
import { ModelFailure } from '../../../src/ports/language-model.ts';
import { createPipeline } from '../../support/pipeline.ts';
import { scriptedModel } from '../../support/scripted-model.ts';
import { ARTICLES } from './articles.ts';
import { stableAnswer } from '../../support/stable-answer.ts';

let pipeline: ReturnType<typeof createPipeline>;
beforeAll(async () => {
  pipeline = createPipeline({ files: ARTICLES });
  await pipeline.ingestion.run();
});

type Script = ReturnType<typeof scriptedModel>;
const ask = (script: Script, question: string, more: Partial<AskRequest> = {}): Promise<Answer> =>
  pipeline.askerWith(script.model).ask({ question, mode: 'auto', ...more });

const LENGTH = 'How long is the Larnholt bridge?';

describe('failures', () => {
  test.each([
    'timeout',
    'rate-limited',
    'unavailable',
    'unauthorized',
    'context-overflow',
    'malformed',
    'empty',
    'circuit-open',
  ] as const)('%s: the sources are quoted, and the answer says why', async (kind) => {
    const failure = new ModelFailure(kind, 'key sk-secret');
    const answer = await ask(scriptedModel([failure, failure, failure]), LENGTH);
    expect(answer).toMatchObject({ status: 'answered', model: 'extractive', shortAnswer: '1,240 metres' });
    expect(answer.notices.map(({ code }) => code)).toEqual(['model-failed']);
    expect(JSON.stringify(answer)).not.toContain('sk-secret');
  });

  test('a cut stream keeps what is proven and drops what is unfinished', async () => {
    const cut = {
      text: 'The Larnholt bridge is 1,240 metres long [1]. It carries two',
      after: new ModelFailure('unavailable', 'cut'),
    };
    const answer = await ask(scriptedModel([cut]), LENGTH);
    expect(answer.answer).toBe('The Larnholt bridge is 1,240 metres long. [1]');
    expect(answer.notices.map(({ code }) => code)).toEqual(['model-cut-off']);
    expect(answer.model).toBe('test:scripted');
  });

  test('too much for the context is tried once with half the passages', async () => {
    const script = scriptedModel([
      new ModelFailure('context-overflow', 'long'),
      'The Larnholt bridge is 1,240 metres long [1].',
    ]);
    const answer = await ask(script, LENGTH);
    expect(answer.answer).toBe('The Larnholt bridge is 1,240 metres long. [1]');
    const passages = script.prompts.map((prompt) => prompt.at(-1)?.content.match(/<passage /g)?.length ?? 0);
    expect(passages[1]).toBeLessThan(passages[0] ?? 0);
  });

  test('what goes on without end is not read to the end', async () => {
    const answer = await ask(scriptedModel(['Larnholt '.repeat(20_000)], { piece: 500 }), LENGTH);
    expect(answer.model).toBe('extractive');
    expect(answer.notices.map(({ code }) => code)).toEqual(['model-failed']);
  });

  test('an extractive question asks no model', async () => {
    const script = scriptedModel(['x']);
    await ask(script, LENGTH, { mode: 'extractive' });
    expect(script.prompts).toHaveLength(0);
  });
});

describe('streaming', () => {
  const DRAFT =
    'The Larnholt bridge is 1,240 metres long. [1] It carries nine railway tracks [1]. Queen Edda opened the bridge in 1932 [1, 2].';

  test('the end state of the stream is the plain answer, however the model cuts its text', async () => {
    const plain = stableAnswer(await ask(scriptedModel([DRAFT], { piece: DRAFT.length }), LENGTH));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (piece) => {
        const events: AnswerEvent[] = [];
        const asker = pipeline.askerWith(scriptedModel([DRAFT], { piece }).model);
        const answer = await asker.ask({ question: LENGTH, mode: 'auto' }, (event) => void events.push(event));
        expect(stableAnswer(answer)).toBe(plain);
        expect(events.at(-1)).toEqual({ type: 'done', answer });
        expect(events.flatMap((event) => (event.type === 'delta' ? [event.text] : [])).join('')).toBe(answer.answer);
        const citations = new Map(
          events.flatMap((event) => (event.type === 'citation' ? [[event.citation.id, event.citation] as const] : [])),
        );
        expect([...citations.values()]).toEqual(answer.citations);
        expect(
          events.flatMap((event) => (event.type === 'claim' && event.claim.in === 'answer' ? [event.claim] : [])),
        ).toEqual(answer.claims.filter((claim) => claim.in === 'answer'));
      }),
      { numRuns: 25 },
    );
  });

  test('a sentence goes out before the model has written the next one', async () => {
    const script = scriptedModel([DRAFT], { piece: 5 });
    const asker = pipeline.askerWith(script.model);
    await asker.ask({ question: LENGTH, mode: 'auto' }, (event) => {
      if (event.type === 'delta' && event.text.includes('1,240')) expect(script.state.closed).toBe(0);
    });
    expect(script.state.closed).toBe(2);
  });

  test('a client that goes away stops the model', async () => {
    const script = scriptedModel([DRAFT], { piece: 5 });
    const client = new AbortController();
    const asked = pipeline.askerWith(script.model).ask(
      { question: LENGTH, mode: 'auto' },
      (event) => {
        if (event.type === 'delta') client.abort(new Error('left'));
      },
      { signal: client.signal },
    );
    await expect(asked).rejects.toThrow('left');
    expect(script.state.closed).toBe(1);
    expect(script.prompts).toHaveLength(1);
  });
});
