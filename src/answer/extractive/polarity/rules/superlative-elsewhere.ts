import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

const ASKED =
  /^(?:is|are|was|were) (.+?) the ((?:second |third )?(?:\p{L}{3,}est|most \p{L}+|least \p{L}+|best|worst)) (.+)$/iu;
const TOLD =
  /^(?:the|its|their|our) ((?:second |third )?(?:\p{L}{3,}est|most \p{L}+|least \p{L}+|best|worst)) ([^,;:]+?) (?:is|are|was|were) ([^;:]+?)[.!]?\s*$/iu;
const OPEN =
  /\b(?:not|ones?|that|those|among|probably|perhaps|said to|also|known as|called|if|until|before)\b|n['’]t\b/i;

/** What "The oldest mill is the one at Brede" says to whether another one is the oldest mill: no, where its own words call it nothing of the kind. */
export const superlativeElsewhere = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const [, subject = '', degree = '', kind = ''] = ASKED.exec(statement.words.map(({ text }) => text).join(' ')) ?? [];
  const { sentence, passage } = clause.ranked;
  const [, toldDegree = '', toldKind = '', bearer = ''] = TOLD.exec(lineOf(clause)) ?? [];
  if (degree === '' || degree.toLowerCase() !== toldDegree.toLowerCase() || OPEN.test(bearer)) return null;
  const [own, kinds, bearers] = [telling(subject), telling(kind), telling(bearer)];
  // What is asked of is spoken of elsewhere by that name, so the bearer is none other name of it.
  const isElsewhere = own.every(({ stem }) =>
    passage.sentences.some((each) => each !== sentence && each.stemSet.has(stem)),
  );
  const isSameKind = beyond(telling(toldKind), kinds, means).length === 0 && isAbout(kinds, clause, means);
  const isOther = own.length > 0 && bearers.length > 0 && beyond(own, bearers, means).length === own.length;
  return isSameKind && isOther && isElsewhere ? 'no' : null;
};
