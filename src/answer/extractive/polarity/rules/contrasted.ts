import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

/** "It was the bakers who wrote it, not the millers". */
const CONTRAST = /^(.+?), (?:and )?not (?:(?:by|from|in|to|at|on|for|with|of) )?((?:the |an? )?[^,;:.]+)[.!]?\s*$/iu;
const NO_CONTRAST =
  /^(?:only|just|all|every|always|yet|until|because|if|even|necessarily|least|more|less|to|that|when|as|so|very|much|many|far|long|without|\p{L}+ing)\b/iu;
const OPEN = /\b(?:unless|if|may|might|could|would|should|almost|nearly)\b/i;

/** What a sentence that sets one thing against another at its end says to a question of either of them. */
export const contrasted = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const text = lineOf(clause);
  const [, main = '', against = ''] = CONTRAST.exec(text) ?? [];
  if (against === '' || NO_CONTRAST.test(against) || OPEN.test(main) || /\bnot\b|n['’]t\b/i.test(main)) return null;
  const said = telling(main);
  const denied = beyond(telling(against), said, means);
  const { content } = statement;
  const isAsked = (words: typeof said): boolean => words.every((word) => content.some((one) => means(one, word)));
  if (denied.length === 0 || !isAsked(denied)) return null;
  const rest = beyond(content, denied, means);
  const isTold = beyond(rest, said, means).every((word) => isGiven(word, { around: clause.given }));
  return rest.length > 0 && isTold && rest.some((word) => said.some((told) => means(word, told))) ? 'no' : null;
};
