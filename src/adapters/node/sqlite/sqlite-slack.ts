import type { SlackInstallation, SlackStore } from '../../../ports/slack-store.ts';
import type { Database } from './database.ts';

/** Not among the tables of the index: none of this can be made again. */
export const SLACK_TABLES = `
  CREATE TABLE IF NOT EXISTS slack_claims (key TEXT PRIMARY KEY, until INTEGER NOT NULL, task TEXT) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS slack_claims_by_time ON slack_claims (until);
  CREATE TABLE IF NOT EXISTS slack_threads (
    team_id TEXT NOT NULL, thread TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, PRIMARY KEY (team_id, thread)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS slack_threads_by_conversation ON slack_threads (conversation_id);
  CREATE TABLE IF NOT EXISTS slack_installations (team_id TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;`;

export const sqliteSlack = (database: Database): SlackStore => {
  const forget = database.prepare('DELETE FROM slack_claims WHERE until <= ? AND task IS NULL');
  const claim = database.prepare('INSERT INTO slack_claims VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const settle = database.prepare('UPDATE slack_claims SET task = NULL WHERE key = ?');
  const unsettled = database.prepare<{ key: string; task: string; until: number }>(
    'SELECT key, task, until FROM slack_claims WHERE task IS NOT NULL ORDER BY key',
  );
  const conversation = database.prepare<{ conversationId: string }>(
    'SELECT conversation_id AS conversationId FROM slack_threads WHERE team_id = ? AND thread = ?',
  );
  const link = database.prepare(`
    INSERT INTO slack_threads VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET conversation_id = excluded.conversation_id`);
  const find = database.prepare<{ content: string }>('SELECT content FROM slack_installations WHERE team_id = ?');
  const list = database.prepare<{ content: string }>('SELECT content FROM slack_installations ORDER BY team_id');
  const save = database.prepare(`
    INSERT INTO slack_installations VALUES (?, ?) ON CONFLICT DO UPDATE SET content = excluded.content`);
  const unlink = database.prepare('DELETE FROM slack_threads WHERE team_id = ?');
  const remove = database.prepare('DELETE FROM slack_installations WHERE team_id = ?');
  const toInstallation = ({ content }: { content: string }) => database.parse<SlackInstallation>(content);
  return {
    claimSlackKey: async (key, { now, until, task = null }) =>
      database.write(() => {
        forget.run(now);
        return Number(claim.run(key, until, task).changes) > 0;
      }),
    settleSlackTask: async (key) => {
      database.write(() => settle.run(key));
    },
    unsettledSlackTasks: async () => database.read(() => unsettled.all()).map((row) => ({ ...row })),
    slackConversation: async (teamId, thread) =>
      database.read(() => conversation.get(teamId, thread))?.conversationId ?? null,
    linkSlackThread: async (teamId, thread, conversationId) => {
      database.write(() => link.run(teamId, thread, conversationId));
    },
    slackInstallation: async (teamId) => {
      const row = database.read(() => find.get(teamId));
      return row === undefined ? null : toInstallation(row);
    },
    listSlackInstallations: async () => database.read(() => list.all()).map(toInstallation),
    saveSlackInstallation: async (installation) => {
      database.write(() => save.run(installation.teamId, JSON.stringify(installation)));
    },
    removeSlackTeam: async (teamId) =>
      database.write(() => {
        unlink.run(teamId);
        return Number(remove.run(teamId).changes) > 0;
      }),
  };
};
