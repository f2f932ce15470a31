import type { AskEvent } from '../api/ask.ts';
import type { Problem } from '../api/result.ts';
import type { Answer, Citation, Claim, SearchResult } from '../api/types.ts';

/** One question with what has come of it so far. */
export type Exchange = {
  key: string;
  question: string;
  phase: 'waiting' | 'done' | 'stopped' | 'failed';
  passages: SearchResult[] | null;
  text: string;
  claims: Claim[];
  citations: Citation[];
  /** The whole answer, once it is there. */
  answer: Answer | null;
  problem: Problem | null;
};

export const startExchange = (key: string, question: string): Exchange => ({
  key,
  question,
  phase: 'waiting',
  passages: null,
  text: '',
  claims: [],
  citations: [],
  answer: null,
  problem: null,
});

const finish = (exchange: Exchange, answer: Answer): Exchange => ({
  ...exchange,
  phase: 'done',
  text: answer.answer,
  claims: answer.claims,
  citations: answer.citations,
  answer,
});

export const pastExchange = (answer: Answer): Exchange => finish(startExchange(answer.id, answer.question), answer);

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
