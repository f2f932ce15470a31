/** A workspace that has the app, and the token that it gave. */
export type SlackInstallation = {
  /** The workspace's id, or that of the organisation where the app is installed for all of it. */
  teamId: string;
  teamName: string | null;
  botToken: string;
  /** The app's own user, whose messages are not answered. */
  botUserId: string;
  /** What the token may do. */
  scopes: string[];
  /** ISO 8601. */
  installedAt: string;
};

/** A claim on something that came from Slack. Times are milliseconds since the epoch. */
type SlackClaim = {
  now: number;
  /** The key is remembered until then. */
  until: number;
  /** What is to be done for it, kept until it is settled. */
  task?: string;
};

/** What has to be remembered for Slack, over restarts and by all that share the store. Every method is one transaction. */
export interface SlackStore {
  /**
   * Whether the key is met for the first time: of all that claim it before `until`, one gets true. Keys whose time is over
   * are forgotten, unless their task is unsettled.
   */
  claimSlackKey(key: string, claim: SlackClaim): Promise<boolean>;
  /** The task of this key is done; the key itself is remembered as long as it was claimed for. */
  settleSlackTask(key: string): Promise<void>;
  /** Tasks that were cut off or are under way, in the order of their keys. */
  unsettledSlackTasks(): Promise<{ key: string; task: string; until: number }[]>;
  /** The conversation of a thread; null before the first answer, or when the conversation was removed. */
  slackConversation(teamId: string, thread: string): Promise<string | null>;
  /** Ties a thread to a stored conversation; a later one takes the earlier one's place. */
  linkSlackThread(teamId: string, thread: string, conversationId: string): Promise<void>;
  slackInstallation(teamId: string): Promise<SlackInstallation | null>;
  /** By team. */
  listSlackInstallations(): Promise<SlackInstallation[]>;
  /** A later installation of the same team takes the earlier one's place. */
  saveSlackInstallation(installation: SlackInstallation): Promise<void>;
  /** Forgets the team's token and threads; false when there was no installation. */
  removeSlackTeam(teamId: string): Promise<boolean>;
}
