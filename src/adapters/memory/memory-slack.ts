import type { SlackInstallation, SlackStore } from '../../ports/slack-store.ts';
import type { MemoryState } from './memory-state.ts';

type Claimed = { until: number; task: string | null };

/** What Slack needs remembered; `state` tells which conversations there still are. */
export const memorySlack = (state: Pick<MemoryState, 'conversations'>): SlackStore => {
  const claims = new Map<string, Claimed>();
  const threads = new Map<string, Map<string, string>>();
  const installations = new Map<string, SlackInstallation>();
  return {
    claimSlackKey: async (key, { now, until, task = null }) => {
      for (const [old, claim] of claims) if (claim.until <= now && claim.task === null) claims.delete(old);
      if (claims.has(key)) return false;
      claims.set(key, { until, task });
      return true;
    },
    settleSlackTask: async (key) => {
      const claim = claims.get(key);
      if (claim !== undefined) claim.task = null;
    },
    unsettledSlackTasks: async () =>
      Array.from(claims, ([key, { task, until }]) => (task === null ? [] : [{ key, task, until }]))
        .flat()
        .toSorted((left, right) => (left.key < right.key ? -1 : 1)),
    slackConversation: async (teamId, thread) => {
      const conversationId = threads.get(teamId)?.get(thread);
      return conversationId !== undefined && state.conversations.has(conversationId) ? conversationId : null;
    },
    linkSlackThread: async (teamId, thread, conversationId) => {
      const ofTeam = threads.get(teamId) ?? new Map<string, string>();
      threads.set(teamId, ofTeam.set(thread, conversationId));
    },
    slackInstallation: async (teamId) => installations.get(teamId) ?? null,
    listSlackInstallations: async () =>
      Array.from(installations.values()).toSorted((left, right) => (left.teamId < right.teamId ? -1 : 1)),
    saveSlackInstallation: async (installation) => {
      installations.set(installation.teamId, installation);
    },
    removeSlackTeam: async (teamId) => {
      threads.delete(teamId);
      return installations.delete(teamId);
    },
  };
};
