import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

const LIST =
  /^\W*(?:(not (?:allowed|permitted|accepted|admitted)|forbidden|prohibited|banned)|allowed|permitted|accepted)\s*:\s*(.+)$/iu;
const OPEN = /\b(?:unless|only|if|without|except)\b/i;
/** What is done with a thing that may be there or not. */
const BRINGING = /^(?:bring|brought|put|carry|carried|throw|thrown|leave|left)$/;

/** What a list headed "Not allowed:" says to whether one may do so with something that it names. */
export const listedLeave = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const [, denied, list = ''] = LIST.exec(lineOf(clause)) ?? [];
  if (list === '' || !statement.asksLeave) return null;
  const content = statement.content.filter(({ folded }) => !BRINGING.test(folded));
  const isNamed = list.split(/[,;]| and | or /).some((member) => {
    const things = telling(member);
    const rest = beyond(content, things, means);
    const isWhole = things.length > 0 && beyond(things, content, means).length === 0;
    return isWhole && !OPEN.test(member) && isAbout(rest, clause, means);
  });
  return isNamed ? (denied === undefined ? 'yes' : 'no') : null;
};
