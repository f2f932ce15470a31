import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

const ASKED =
  /^(?:is|are|was|were) (.+?) (?:(?:an? |the |their |its )?(?:originals?|authentic|genuine)|the (?:real|authentic|genuine) (?:one|thing))$/i;
const TOLD =
  /^([^,;:]+?) (?:is|are|was|were) (?:only |just )?(?:an? )?(?:\p{L}+ )?(?:cop(?:y|ies)|replicas?|reproductions?|facsimiles?|imitations?|forger(?:y|ies))\b/iu;
const OPEN = /\b(?:not|no|may|might|perhaps|probably|possibly|thought|once|if)\b/i;

/** What "The cross in the yard is a copy" says to whether that one is the original. */
export const copied = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const [, asked = ''] = ASKED.exec(statement.words.map(({ text }) => text).join(' ')) ?? [];
  const [, told = ''] = TOLD.exec(lineOf(clause)) ?? [];
  if (asked === '' || told === '' || OPEN.test(told)) return null;
  const [things, named] = [telling(asked), telling(told)];
  const isSaid = things.some((word) => named.some((other) => means(word, other)));
  // A place that only the rest of the sentence tells may be that of the original.
  const untold = beyond(things, named, means);
  const isElsewhere = untold.some((word) => clause.ranked.sentence.words.some((other) => means(word, other)));
  return isSaid && !isElsewhere && isAbout(untold, clause, means) ? 'no' : null;
};
