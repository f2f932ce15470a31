import type { AskEvent } from '../api/ask.ts';
import type { Answer, Verdict } from '../api/types.ts';
import { words } from '../words.ts';
import { announce } from '../app/announce.ts';

/** How many of an answer's numbers have each verdict, in words: `2 numbers supported`. */
export const checkSummary = (answer: Pick<Answer, 'claims'>): { verdict: Verdict; text: string }[] =>
  (['supported', 'contradicted', 'unverified'] as const).flatMap((verdict) => {
    const found = answer.claims.filter((claim) => claim.verdict === verdict && claim.in === 'answer').length;
    return found === 0 ? [] : [{ verdict, text: words.checks.count(verdict, found) }];
  });

const status = (answer: Answer): string => {
  if (answer.status === 'corrected') return words.corrected.title;
  if (answer.choices !== undefined) return words.abstained.which;
  return answer.status === 'abstained' ? words.abstained.title : words.answer.done;
};

/** Reads a streamed answer out: sentences as they come, the state of the checks at the end. */
export const announceEvent = (event: AskEvent): void => {
  if (event.type === 'delta') announce(event.text);
  else if (event.type === 'error') announce(`${words.problem.title}. ${event.problem.detail}`);
  else if (event.type === 'stopped') announce(words.answer.stopped);
  else if (event.type === 'done')
    announce([status(event.answer), ...checkSummary(event.answer).map((part) => part.text)].join(' '));
};
