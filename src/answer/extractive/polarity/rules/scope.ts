import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { isWholePhrase, lineOf, telling } from './phrases.ts';

const VERB = String.raw`(?:appl(?:y|ies|ied)|extend(?:s|ed)?|valid|binding)(?: to| for| on)?|cover(?:s|ed)?`;
const ASKED = new RegExp(String.raw`\b(?:${VERB}) (.+)$`, 'i');
const TOLD = new RegExp(
  String.raw`\b((?:do|does|did|is|are) not |(?:doesn|don|isn|aren)['’]t )?(?:${VERB}) ([^;:.]+?)(?:, (?:which|who|whose)\b|[;:.]|$)`,
  'iu',
);
const OPEN = /\b(?:only|except|unless|other than|apart from|until|if|also|nor|neither|partly|longer|more|less)\b/i;

/** What "The rules do not cover guests" says to whether they apply to one of those: each that it names, and it names no narrower one. */
export const inScope = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const [, asked] = ASKED.exec(statement.words.map(({ text }) => text).join(' ')) ?? [];
  const [, denied, told = ''] = TOLD.exec(lineOf(clause)) ?? [];
  if (asked === undefined || told === '' || OPEN.test(told) || OPEN.test(asked)) return null;
  if (!isAbout(statement.subjectWords, clause, means)) return null;
  const things = telling(asked);
  const isNamed = told.split(/,| and | or /).some((member) => isWholePhrase(things, telling(member), clause, means));
  return isNamed ? (denied === undefined ? 'yes' : 'no') : null;
};
