import type { SlackInstallation, SlackStore } from '../../ports/slack-store.ts';

type Value = string | number | null;

/** Runs a statement at once and gives its rows. */
export type RunSql = (statement: string, ...values: Value[]) => Record<string, unknown>[];

/** A store whose methods answer at once. */
type AtOnce<Store> = {
  [Name in keyof Store]: Store[Name] extends (...input: infer Input) => Promise<infer Output>
    ? (...input: Input) => Output
    : never;
};
export type SlackTables = AtOnce<SlackStore>;

/** A table a statement: SQL of a Durable Object takes several, of other makers only one. */
const TABLES = [
  'CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, until INTEGER NOT NULL, task TEXT) WITHOUT ROWID',
  'CREATE INDEX IF NOT EXISTS claims_by_time ON claims (until)',
  `CREATE TABLE IF NOT EXISTS threads (
    team_id TEXT NOT NULL, thread TEXT NOT NULL, conversation_id TEXT NOT NULL, PRIMARY KEY (team_id, thread)
  ) WITHOUT ROWID`,
  'CREATE TABLE IF NOT EXISTS installations (team_id TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID',
];

/** What Slack needs remembered, in the SQL of one object that all isolates share. */
export const slackTables = (run: RunSql): SlackTables => {
  for (const table of TABLES) run(table);
  const toInstallation = ({ content }: Record<string, unknown>): SlackInstallation =>
    JSON.parse(String(content)) as SlackInstallation;
  const installation = (teamId: string): SlackInstallation | null => {
    const [row] = run('SELECT content FROM installations WHERE team_id = ?', teamId);
    return row === undefined ? null : toInstallation(row);
  };
  return {
    claimSlackKey: (key, { now, until, task = null }) => {
      run('DELETE FROM claims WHERE until <= ? AND task IS NULL', now);
      if (run('SELECT 1 FROM claims WHERE key = ?', key).length > 0) return false;
      run('INSERT INTO claims VALUES (?, ?, ?)', key, until, task);
      return true;
    },
    settleSlackTask: (key) => {
      run('UPDATE claims SET task = NULL WHERE key = ?', key);
    },
    unsettledSlackTasks: () =>
      run('SELECT key, task, until FROM claims WHERE task IS NOT NULL ORDER BY key').map(({ key, task, until }) => ({
        key: String(key),
        task: String(task),
        until: Number(until),
      })),
    slackConversation: (teamId, thread) => {
      const [row] = run('SELECT conversation_id FROM threads WHERE team_id = ? AND thread = ?', teamId, thread);
      return row === undefined ? null : String(row['conversation_id']);
    },
    linkSlackThread: (teamId, thread, conversationId) => {
      run('INSERT OR REPLACE INTO threads VALUES (?, ?, ?)', teamId, thread, conversationId);
    },
    slackInstallation: installation,
    listSlackInstallations: () => run('SELECT content FROM installations ORDER BY team_id').map(toInstallation),
    saveSlackInstallation: (given) => {
      run('INSERT OR REPLACE INTO installations VALUES (?, ?)', given.teamId, JSON.stringify(given));
    },
    removeSlackTeam: (teamId) => {
      const wasThere = installation(teamId) !== null;
      run('DELETE FROM threads WHERE team_id = ?', teamId);
      run('DELETE FROM installations WHERE team_id = ?', teamId);
      return wasThere;
    },
  };
};
