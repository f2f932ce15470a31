import { describe, expect, test } from 'vitest';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleAnswer } from './samples.ts';

const DAY = (day: number): string => `2026-01-0${day}T00:00:00.000Z`;

export const conversationStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} as a ConversationStore and FeedbackStore`, () => {
    test('keeps answers in order, conversations newest first', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x', 'First?'), DAY(1));
        await store.saveAnswer(sampleAnswer('b1', 'y', 'Other?'), DAY(2));
        await store.saveAnswer(sampleAnswer('a0', 'x', 'Second?'), DAY(3));
        expect(await store.listConversations()).toEqual([
          { conversationId: 'x', title: 'First?', createdAt: DAY(1), updatedAt: DAY(3), messages: 2 },
          { conversationId: 'y', title: 'Other?', createdAt: DAY(2), updatedAt: DAY(2), messages: 1 },
        ]);
        expect((await store.conversationAnswers('x'))?.map(({ id }) => id)).toEqual(['a1', 'a0']);
        expect(await store.getAnswer('b1')).toEqual(sampleAnswer('b1', 'y', 'Other?'));
        expect(await store.getAnswer('c1')).toBeNull();
        expect(await store.conversationAnswers('z')).toBeNull();
      }));

    test('an answer saved again is replaced in its place', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x'), DAY(1));
        await store.saveAnswer(sampleAnswer('a2', 'x'), DAY(1));
        await store.saveAnswer({ ...sampleAnswer('a1', 'x'), answer: 'Better.' }, DAY(2));
        const answers = await store.conversationAnswers('x');
        expect(answers?.map(({ id, answer }) => [id, answer])).toEqual([
          ['a1', 'Better.'],
          ['a2', 'The sources do not say.'],
        ]);
      }));

    test('keeps the time and the sources of each answer beside it, and lists what was asked, newest first', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x', 'First?'), DAY(1), { rivers: 'hash' });
        await store.saveAnswer(sampleAnswer('b1', 'y', 'Other?'), DAY(2));
        await store.saveAnswer(sampleAnswer('a2', 'x', 'Second?'), DAY(3));
        expect(await store.answerRecords(['a1', 'b1', 'none'])).toEqual(
          new Map([
            ['a1', { createdAt: DAY(1), sourceHashes: { rivers: 'hash' } }],
            ['b1', { createdAt: DAY(2), sourceHashes: {} }],
          ]),
        );
        const { status } = sampleAnswer('a1', 'x');
        expect(await store.listQuestions(2)).toEqual([
          { answerId: 'a2', conversationId: 'x', question: 'Second?', status, createdAt: DAY(3) },
          { answerId: 'b1', conversationId: 'y', question: 'Other?', status, createdAt: DAY(2) },
        ]);
        expect(await store.listQuestions(Infinity)).toHaveLength(3);
        await store.removeConversation('x');
        expect((await store.listQuestions(Infinity)).map(({ answerId }) => answerId)).toEqual(['b1']);
        expect(await store.answerRecords(['a1'])).toEqual(new Map());
      }));

    test('the first question is the title, cut between words', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x', `What \n is ${'very '.repeat(30)}long?`), DAY(1));
        const [summary] = await store.listConversations();
        expect(summary?.title).toMatch(/^What is (?:very )+very…$/);
        expect(summary?.title.length).toBeLessThanOrEqual(80);
      }));

    test('renames and removes', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x'), DAY(1));
        await store.saveFeedback({ answerId: 'a1', rating: 'up', comment: null, expected: null, createdAt: DAY(1) });
        expect(await store.renameConversation('x', 'Reserves')).toBe(true);
        expect((await store.listConversations())[0]?.title).toBe('Reserves');
        expect(await store.removeConversation('x')).toBe(true);
        expect(await store.removeConversation('x')).toBe(false);
        expect(await store.renameConversation('x', 'Reserves')).toBe(false);
        expect(await store.getAnswer('a1')).toBeNull();
        expect(await store.conversationAnswers('x')).toBeNull();
        expect(await store.listFeedback()).toEqual([]);
      }));

    test('a rating is taken back, with what was expected', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x'), DAY(1));
        const expected = { contains: ['28.7 million tonnes'] };
        const feedback = { answerId: 'a1', rating: 'down' as const, comment: null, expected, createdAt: DAY(1) };
        await store.saveFeedback(feedback);
        expect(await store.listFeedback()).toEqual([feedback]);
        expect(await store.removeFeedback('a1')).toBe(true);
        expect(await store.removeFeedback('a1')).toBe(false);
        expect(await store.listFeedback()).toEqual([]);
      }));

    test('keeps the last rating of an answer, newest first', () =>
      withStore(open, async (store) => {
        for (const id of ['a1', 'a2']) await store.saveAnswer(sampleAnswer(id, 'x'), DAY(1));
        await store.saveFeedback({ answerId: 'a1', rating: 'up', comment: null, expected: null, createdAt: DAY(1) });
        await store.saveFeedback({ answerId: 'a2', rating: 'up', comment: 'Good', expected: null, createdAt: DAY(2) });
        await store.saveFeedback({
          answerId: 'a1',
          rating: 'down',
          comment: 'Wrong year',
          expected: null,
          createdAt: DAY(3),
        });
        expect(await store.listFeedback()).toEqual([
          { answerId: 'a1', rating: 'down', comment: 'Wrong year', expected: null, createdAt: DAY(3) },
          { answerId: 'a2', rating: 'up', comment: 'Good', expected: null, createdAt: DAY(2) },
        ]);
        const stray = { answerId: 'none', rating: 'up' as const, comment: null, expected: null, createdAt: DAY(1) };
        await expect(store.saveFeedback(stray)).rejects.toMatchObject({ code: 'not-found' });
      }));
  });
};
