import type { Answer, AskRequest, Turn } from '../../../domain/answer.ts';
import { AssayError } from '../../../domain/errors.ts';
import { pathTo } from '../../../domain/conversation-path.ts';
import type { ConversationStore } from '../../../ports/conversation-store.ts';
import type { DocumentStore } from '../../../ports/document-store.ts';
import { readPassage, type Passage } from '../../../retrieval/passage.ts';
import { typedAbout } from './about-answer.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { resolveFollowUp } from './follow-up.ts';
import { restoreCapitals } from './restore-capitals.ts';

/** Turns back whose passages are read. */
const READ = 3;
/** Passages of a turn that are read: those cited, else the nearest to the question, and their neighbours. */
const CITED = 3;

/** An answer without the markers of its citations. */
const withoutMarkers = (answer: string): string => answer.replace(/\s*\[\d+\]/g, '');

/** The passages that an answer cites, or comes nearest to, each with the one before and behind it. */
const passagesOf = async ({ citations, nearest }: Answer, documents: DocumentStore): Promise<Passage[]> => {
  const places = (citations.length > 0 ? citations : nearest.slice(0, 1)).slice(0, CITED);
  const found = await Promise.all(
    places.map(async ({ documentId, chunkId }) => {
      const chunks = await documents.documentChunks(documentId);
      const at = chunks.findIndex((chunk) => chunk.chunkId === chunkId);
      return at < 0 ? [] : chunks.slice(Math.max(0, at - 1), at + 2);
    }),
  );
  const chunks = new Map(found.flat().map((chunk) => [chunk.chunkId, chunk]));
  return [...chunks.values()].map(readPassage);
};

const asTurn = (answer: Answer, passages: Passage[], all: readonly Passage[]): EarlierTurn => {
  const { standaloneQuestion, question, shortAnswer, status } = answer;
  return {
    standaloneQuestion: restoreCapitals(standaloneQuestion, question, all),
    typed: question,
    shortAnswer,
    passages,
    ...(status === 'abstained' ? {} : { answer: withoutMarkers(answer.answer) }),
  };
};

/** The turns of a history that a client keeps itself; each question is resolved against those before it. */
const readHistory = (history: readonly Turn[]): EarlierTurn[] => {
  const turns: EarlierTurn[] = [];
  for (const { role, content } of history)
    if (role === 'user' && content.trim() !== '' && typedAbout(content) === null)
      turns.push({ standaloneQuestion: resolveFollowUp(content, turns), shortAnswer: null, typed: content });
  return turns;
};

/**
 * What was asked before in the conversation of a request, oldest first: the stored one when there is an id, up to the
 * answer that the question follows, else the client's own history.
 * @throws AssayError `not-found` for a conversation that is not stored, or an answer that it does not have.
 */
export const earlierTurns = async (
  { conversationId, history, after }: Pick<AskRequest, 'conversationId' | 'history' | 'after'>,
  { conversations, documents }: { conversations: ConversationStore; documents: DocumentStore },
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
  const path = pathTo(answers, last);
  const asked = path.filter(({ question }) => typedAbout(question) !== 'thanks');
  const read = await Promise.all(
    asked.map((answer, at) => (at >= asked.length - READ ? passagesOf(answer, documents) : [])),
  );
  const all = [...new Set(read.flat())];
  return asked.map((answer, at) => asTurn(answer, read[at] ?? [], all));
};
