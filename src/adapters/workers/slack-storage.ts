import { DurableObject } from 'cloudflare:workers';
import type { SlackInstallation, SlackStore } from '../../ports/slack-store.ts';
import { slackTables, type SlackTables } from './slack-tables.ts';

/** The one object that all isolates ask: what it is asked, it answers one after the other. */
export class SlackStorage extends DurableObject<unknown> implements SlackStore {
  readonly #tables: SlackTables;

  constructor(state: DurableObjectState, bindings: unknown) {
    super(state, bindings);
    this.#tables = slackTables((statement, ...values) => state.storage.sql.exec(statement, ...values).toArray());
  }

  async claimSlackKey(...claim: Parameters<SlackStore['claimSlackKey']>): Promise<boolean> {
    return this.#tables.claimSlackKey(...claim);
  }

  async settleSlackTask(key: string): Promise<void> {
    this.#tables.settleSlackTask(key);
  }

  async unsettledSlackTasks(): Promise<{ key: string; task: string; until: number }[]> {
    return this.#tables.unsettledSlackTasks();
  }

  async slackConversation(teamId: string, thread: string): Promise<string | null> {
    return this.#tables.slackConversation(teamId, thread);
  }

  async linkSlackThread(teamId: string, thread: string, conversationId: string): Promise<void> {
    this.#tables.linkSlackThread(teamId, thread, conversationId);
  }

  async slackInstallation(teamId: string): Promise<SlackInstallation | null> {
    return this.#tables.slackInstallation(teamId);
  }

  async listSlackInstallations(): Promise<SlackInstallation[]> {
    return this.#tables.listSlackInstallations();
  }

  async saveSlackInstallation(installation: SlackInstallation): Promise<void> {
    this.#tables.saveSlackInstallation(installation);
  }

  async removeSlackTeam(teamId: string): Promise<boolean> {
    return this.#tables.removeSlackTeam(teamId);
  }
}
