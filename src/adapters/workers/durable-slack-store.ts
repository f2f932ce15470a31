import type { ConversationStore } from '../../ports/conversation-store.ts';
import type { SlackStore } from '../../ports/slack-store.ts';

/** The tables as they are reached from elsewhere; `object` gives a fresh stub, as a broken one stays broken. */
type Reach = () => SlackStore;

/**
 * What Slack needs remembered, shared by all isolates. Conversations are each isolate's own: a thread whose conversation
 * is another's, or gone, begins anew.
 */
export const durableSlackStore = (
  object: Reach,
  conversations: Pick<ConversationStore, 'conversationAnswers'>,
): SlackStore => ({
  claimSlackKey: (key, claim) => object().claimSlackKey(key, claim),
  settleSlackTask: (key) => object().settleSlackTask(key),
  unsettledSlackTasks: () => object().unsettledSlackTasks(),
  slackConversation: async (teamId, thread) => {
    const known = await object().slackConversation(teamId, thread);
    return known !== null && (await conversations.conversationAnswers(known)) !== null ? known : null;
  },
  linkSlackThread: (teamId, thread, conversationId) => object().linkSlackThread(teamId, thread, conversationId),
  slackInstallation: (teamId) => object().slackInstallation(teamId),
  listSlackInstallations: () => object().listSlackInstallations(),
  saveSlackInstallation: (installation) => object().saveSlackInstallation(installation),
  removeSlackTeam: (teamId) => object().removeSlackTeam(teamId),
});
