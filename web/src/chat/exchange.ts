import type { AskEvent } from '../api/ask.ts';
import type { Problem } from '../api/result.ts';
import type { Answer, Citation, Claim, Feedback, SearchResult } from '../api/types.ts';

/** One question with what has come of it so far. */
export type Exchange = {
  key: string;
  /** The conversation's id, or a name of this page's own while it has none. */
  thread: string;
  /** The answer that the question follows, by id; null: it is a first one. */
  follows: string | null;
  question: string;
  phase: 'waiting' | 'done' | 'stopped' | 'failed';
  passages: SearchResult[] | null;
  text: string;
  claims: Claim[];
  citations: Citation[];
  /** The whole answer, once it is there. */
  answer: Answer | null;
  /** Whether words of the answer were shown before it was whole: then nothing is put above them any more. */
  grew: boolean;
  feedback: Feedback | null;
  problem: Problem | null;
};

export const startExchange = (start: Pick<Exchange, 'key' | 'thread' | 'follows' | 'question'>): Exchange => ({
  ...start,
  phase: 'waiting',
  passages: null,
  text: '',
  claims: [],
  citations: [],
  answer: null,
  grew: false,
  feedback: null,
  problem: null,
});

const finish = (exchange: Exchange, answer: Answer): Exchange => ({
  ...exchange,
  phase: 'done',
  text: answer.answer,
  claims: answer.claims,
  citations: answer.citations,
  answer,
  problem: null,
});

/** An exchange as the server keeps it. */
export const pastExchange = (
  answer: Answer,
  follows: string | null,
  feedback: Feedback | null,
  known?: Exchange,
): Exchange => {
  const { id, conversationId: thread, question } = answer;
  const past = finish(startExchange({ key: id, thread, follows, question }), answer);
  return { ...past, feedback, ...(known === undefined ? {} : { key: known.key, grew: known.grew }) };
};

/** The exchange after one more event of its stream. */
export const advance = (exchange: Exchange, event: AskEvent): Exchange => {
  switch (event.type) {
    case 'passages':
      return { ...exchange, passages: event.passages };
    case 'delta':
      return { ...exchange, text: exchange.text + event.text };
    case 'claim':
      return { ...exchange, claims: [...exchange.claims, event.claim] };
    case 'citation':
      return {
        ...exchange,
        citations: [...exchange.citations.filter(({ id }) => id !== event.citation.id), event.citation].toSorted(
          (a, b) => a.id - b.id,
        ),
      };
    case 'done':
      return finish(exchange, event.answer);
    case 'error':
      return { ...exchange, phase: 'failed', problem: event.problem };
    case 'stopped':
      return { ...exchange, phase: 'stopped' };
  }
};
