import type { Answer, Citation } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Claim } from '../domain/claim.ts';
import type { SearchResult } from '../domain/search.ts';
import type { ServerSentEvent } from './server-sent-events.ts';

/** An event as the server names it; null for one of a later version. */
export const readAnswerEvent = ({ event, data }: ServerSentEvent): AnswerEvent | null => {
  switch (event) {
    case 'passages':
      return { type: event, passages: (JSON.parse(data) as { passages: SearchResult[] }).passages };
    case 'delta':
      return { type: event, text: (JSON.parse(data) as { text: string }).text };
    case 'claim':
      return { type: event, claim: JSON.parse(data) as Claim };
    case 'citation':
      return { type: event, citation: JSON.parse(data) as Citation };
    case 'done':
      return { type: event, answer: JSON.parse(data) as Answer };
    default:
      return null;
  }
};
