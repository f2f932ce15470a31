import type { AskRequest, Turn } from '../../domain/answer.ts';
import { AssayError } from '../../domain/errors.ts';
import { pathTo } from '../../domain/conversation-path.ts';
import type { ConversationStore } from '../../ports/conversation-store.ts';
import { resolveFollowUp, type EarlierTurn } from './follow-up.ts';

/** The turns of a history that a client keeps itself; each question is resolved against those before it. */
const readHistory = (history: readonly Turn[]): EarlierTurn[] => {
  const turns: EarlierTurn[] = [];
  for (const { role, content } of history)
    if (role === 'user' && content.trim() !== '')
      turns.push({ standaloneQuestion: resolveFollowUp(content, turns), shortAnswer: null });
  return turns;
};

/**
 * What was asked before in the conversation of a request, oldest first: the stored one when there is an id, up to the
 * answer that the question follows, else the client's own history.
 * @throws AssayError `not-found` for a conversation that is not stored, or an answer that it does not have.
 */
export const earlierTurns = async (
  { conversationId, history, after }: Pick<AskRequest, 'conversationId' | 'history' | 'after'>,
  conversations: ConversationStore,
): Promise<EarlierTurn[]> => {
  if (conversationId === undefined) return readHistory(history ?? []);
  const answers = await conversations.conversationAnswers(conversationId);
  if (answers === null)
    throw new AssayError('not-found', `There is no conversation '${conversationId}'.`, {
      hint: 'Leave conversationId out to start a new one.',
    });
  const last = after === undefined ? (answers.at(-1)?.id ?? null) : after;
  if (last !== null && answers.every(({ id }) => id !== last))
    throw new AssayError('not-found', `The conversation has no answer '${last}' to follow.`, {
      hint: 'Leave `after` out to follow the latest one.',
    });
  return pathTo(answers, last).map(({ standaloneQuestion, shortAnswer }) => ({ standaloneQuestion, shortAnswer }));
};
