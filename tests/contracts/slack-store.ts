import { describe, expect, test } from 'vitest';
import type { SlackInstallation } from '../../src/ports/slack-store.ts';
import { withStore, type OpenStore } from './open-store.ts';
import { sampleAnswer } from './samples.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 1);

const installation = (teamId: string, botToken = `xoxb-${teamId}`): SlackInstallation => ({
  teamId,
  teamName: `Team ${teamId}`,
  botToken,
  botUserId: 'U0BOT',
  scopes: ['chat:write', 'commands'],
  installedAt: '2026-01-01T00:00:00.000Z',
});

export const slackStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} as a SlackStore`, () => {
    test('of all that claim a key, one gets it, until its time is over', () =>
      withStore(open, async (store) => {
        const claim = (now: number) => store.claimSlackKey('T1:C1:1.0', { now, until: now + 10 * MINUTE });
        const claims = await Promise.all(Array.from({ length: 11 }, () => claim(NOW)));
        expect(claims.filter(Boolean)).toHaveLength(1);
        expect(await claim(NOW + 10 * MINUTE - 1)).toBe(false);
        expect(await store.claimSlackKey('T1:C1:2.0', { now: NOW, until: NOW + MINUTE })).toBe(true);
        expect(await claim(NOW + 10 * MINUTE)).toBe(true);
      }));

    test('a task stays until it is settled, and its key as long', () =>
      withStore(open, async (store) => {
        const claim = (key: string, now: number) =>
          store.claimSlackKey(key, { now, until: now + MINUTE, task: `do ${key}` });
        await claim('b', NOW);
        await claim('a', NOW + 1);
        await store.claimSlackKey('c', { now: NOW, until: NOW + MINUTE });
        expect(await store.unsettledSlackTasks()).toEqual([
          { key: 'a', task: 'do a', until: NOW + 1 + MINUTE },
          { key: 'b', task: 'do b', until: NOW + MINUTE },
        ]);
        await store.settleSlackTask('b');
        await store.settleSlackTask('unknown');
        expect(await claim('a', NOW + 5 * MINUTE)).toBe(false);
        expect(await claim('b', NOW + 5 * MINUTE)).toBe(true);
        expect((await store.unsettledSlackTasks()).map(({ key }) => key)).toEqual(['a', 'b']);
      }));

    test('a thread leads to its conversation as long as there is one', () =>
      withStore(open, async (store) => {
        for (const [answer, conversation] of [
          ['a1', 'x'],
          ['a2', 'y'],
        ] as const)
          await store.saveAnswer(sampleAnswer(answer, conversation), '2026-01-01T00:00:00.000Z');
        expect(await store.slackConversation('T1', 'C1:1.0')).toBeNull();
        await store.linkSlackThread('T1', 'C1:1.0', 'x');
        expect(await store.slackConversation('T1', 'C1:1.0')).toBe('x');
        expect(await store.slackConversation('T2', 'C1:1.0')).toBeNull();
        await store.linkSlackThread('T1', 'C1:1.0', 'y');
        expect(await store.slackConversation('T1', 'C1:1.0')).toBe('y');
        await store.removeConversation('y');
        expect(await store.slackConversation('T1', 'C1:1.0')).toBeNull();
      }));

    test('a workspace is installed, installed again and removed with its threads', () =>
      withStore(open, async (store) => {
        await store.saveAnswer(sampleAnswer('a1', 'x'), '2026-01-01T00:00:00.000Z');
        expect(await store.slackInstallation('T1')).toBeNull();
        await store.saveSlackInstallation(installation('T2'));
        await store.saveSlackInstallation(installation('T1'));
        await store.saveSlackInstallation(installation('T1', 'xoxb-renewed'));
        await store.linkSlackThread('T1', 'C1:1.0', 'x');
        await store.linkSlackThread('T2', 'C1:1.0', 'x');
        expect(await store.slackInstallation('T1')).toEqual(installation('T1', 'xoxb-renewed'));
        expect((await store.listSlackInstallations()).map(({ teamId }) => teamId)).toEqual(['T1', 'T2']);
        expect(await store.removeSlackTeam('T1')).toBe(true);
        expect(await store.removeSlackTeam('T1')).toBe(false);
        expect(await store.slackInstallation('T1')).toBeNull();
        expect(await store.slackConversation('T1', 'C1:1.0')).toBeNull();
        expect(await store.slackConversation('T2', 'C1:1.0')).toBe('x');
      }));
  });
};
