import type { Answer } from '../../../domain/answer.ts';
import type {
  AskedQuestion,
  ConversationStore,
  ConversationSummary,
  SourceHashes,
} from '../../../ports/conversation-store.ts';
import { conversationTitle } from '../../conversations/conversation-title.ts';
import type { Database } from './database.ts';

type ContentRow = { content: string };
type RecordRow = { createdAt: string | null; sourceHashes: string };

export const sqliteConversations = (database: Database): ConversationStore => {
  const toAnswer = ({ content }: ContentRow) => database.parse<Answer>(content);
  const list = database.prepare<ConversationSummary>(`
    SELECT conversation_id AS conversationId, title, created_at AS createdAt, updated_at AS updatedAt,
      (SELECT count(*) FROM answers WHERE answers.conversation_id = conversations.conversation_id) AS messages
    FROM conversations ORDER BY updated_at DESC, conversation_id`);
  const find = database.prepare('SELECT 1 FROM conversations WHERE conversation_id = ?');
  const answersOf = database.prepare<ContentRow>(
    'SELECT content FROM answers WHERE conversation_id = ? ORDER BY place',
  );
  const getAnswer = database.prepare<ContentRow>('SELECT content FROM answers WHERE answer_id = ?');
  const touch = database.prepare(`
    INSERT INTO conversations VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET updated_at = excluded.updated_at`);
  const saveAnswer = database.prepare(`
    INSERT INTO answers (answer_id, conversation_id, content, created_at, source_hashes) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (answer_id) DO UPDATE SET content = excluded.content, created_at = excluded.created_at,
      source_hashes = excluded.source_hashes`);
  const recordOf = database.prepare<RecordRow>(
    'SELECT created_at AS createdAt, source_hashes AS sourceHashes FROM answers WHERE answer_id = ?',
  );
  const questions = database.prepare<AskedQuestion>(`
    SELECT answer_id AS answerId, conversation_id AS conversationId, content ->> 'question' AS question,
      content ->> 'status' AS status, created_at AS createdAt
    FROM answers ORDER BY place DESC LIMIT ?`);
  const rename = database.prepare('UPDATE conversations SET title = ? WHERE conversation_id = ?');
  const remove = database.prepare('DELETE FROM conversations WHERE conversation_id = ?');
  return {
    listConversations: async () => database.read(() => list.all()).map((row) => ({ ...row })),
    conversationAnswers: async (conversationId) =>
      database.read(() => {
        if (find.get(conversationId) === undefined) return null;
        return answersOf.all(conversationId).map(toAnswer);
      }),
    saveAnswer: async (answer, now, sourceHashes = {}) =>
      database.write(() => {
        touch.run(answer.conversationId, conversationTitle(answer.question), now, now);
        const hashes = JSON.stringify(sourceHashes);
        saveAnswer.run(answer.id, answer.conversationId, JSON.stringify(answer), now, hashes);
      }),
    answerRecords: async (ids) =>
      database.read(
        () =>
          new Map(
            ids.flatMap((id) => {
              const row = recordOf.get(id);
              if (row === undefined) return [];
              return [[id, { createdAt: row.createdAt, sourceHashes: database.parse<SourceHashes>(row.sourceHashes) }]];
            }),
          ),
      ),
    listQuestions: async (limit) =>
      database.read(() => questions.all(Number.isFinite(limit) ? limit : -1)).map((row) => ({ ...row })),
    getAnswer: async (id) => {
      const row = database.read(() => getAnswer.get(id));
      return row === undefined ? null : toAnswer(row);
    },
    renameConversation: async (conversationId, title) =>
      database.write(() => Number(rename.run(title, conversationId).changes) > 0),
    removeConversation: async (conversationId) => database.write(() => Number(remove.run(conversationId).changes) > 0),
  };
};
