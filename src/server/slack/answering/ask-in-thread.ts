import type { Answer, Citation } from '../../../domain/answer.ts';
import { QueryText } from '../../../domain/search.ts';
import { parseInput } from '../../../domain/parse-input.ts';
import type { Asker } from '../../../ports/asker.ts';
import type { SlackStore } from '../../../ports/slack-store.ts';
import type { Reply } from './reply.ts';

/** A thread as the store knows it. */
export type Thread = { teamId: string; name: string };

/**
 * Asks in the conversation of a thread, which is made when it is new; what is answered goes to `reply` as it comes, whole
 * sentences with their citations.
 * @throws AssayError
 */
export const askInThread = async (
  { asker, store }: { asker: Asker; store: SlackStore },
  { teamId, name }: Thread,
  question: string,
  reply: Pick<Reply, 'add'>,
): Promise<Answer> => {
  const text = parseInput(QueryText, question, { whole: 'The question' });
  const conversationId = await store.slackConversation(teamId, name);
  const citations = new Map<number, Citation>();
  let sentence = '';
  // A sentence's citations come behind it.
  const flush = (): void => {
    if (sentence !== '') reply.add(sentence, [...citations.values()]);
    sentence = '';
  };
  const answer = await asker.ask(
    { question: text, mode: 'auto', ...(conversationId === null ? {} : { conversationId }) },
    (event) => {
      if (event.type === 'delta') {
        flush();
        sentence = event.text;
      }
      if (event.type === 'citation') citations.set(event.citation.id, event.citation);
    },
  );
  flush();
  if (conversationId === null) await store.linkSlackThread(teamId, name, answer.conversationId);
  return answer;
};
