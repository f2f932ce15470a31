import type { Word } from '../../../../domain/words.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

/** What was moved or asked for, by whom, and what came of it: "A request from the choir to use the hall was turned down". */
const MOTION =
  /\b(?:proposals?|motions?|requests?|applications?|plans?|bids?|bills?|petitions?|suggestions?|amendments?|resolutions?)(?: (?:from|by|of) ([^,;:]+?))? (?:to|for) ([^,;:]+?) (?:was|were|has been|had been) (?:(?:unanimously|narrowly|again|also) )?(?:(rejected|turned down|voted down|thrown out|defeated|declined|refused|denied)|(carried|adopted|approved|passed|accepted|agreed))\b/iu;
const OPEN = /\b(?:not|at first|initially|until|later|but|only|except|unless|if|overturned|reversed)\b/i;
const DECIDING = /^(?:decide[ds]?|agree[ds]?|vote[ds]?|resolved?|resolves|approved?|allow(?:ed)?)$/;
const GETTING = /^(?:get|have|receive[ds]?|given|granted|got)$/;
const BODY =
  /^(?:council|board|committee|parliament|assembly|members?|meeting|senate|city|town|village|parish|club|association|government|school|union)$/;

/**
 * What became of a motion or a request says whether it was done: refused, it was not, and who asked may not. Carried, it was decided. Null
 * where the question asks of anything else.
 */
export const ofMotion = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const [, asker = '', matter = '', refused] = MOTION.exec(lineOf(clause)) ?? [];
  const { content, subjectWords, words } = statement;
  if (matter === '' || OPEN.test(lineOf(clause))) return null;
  const moved = telling(matter);
  const isBody = (word: Word): boolean =>
    subjectWords.includes(word) && BODY.test(word.folded) && isAbout([word], clause, means);
  const isDecision = words.some(({ folded }) => DECIDING.test(folded));
  const untold = beyond(content, [...moved, ...telling(asker)], means).filter(
    (word) =>
      !DECIDING.test(word.folded) &&
      !GETTING.test(word.folded) &&
      !isBody(word) &&
      !isAbout([word], clause, () => false),
  );
  const isMatter = content.some((word) => moved.some((told) => means(word, told)));
  // All that was moved has to be asked of: who may not have the hall for nothing may hire it.
  const isWhole = moved.every(
    (told) => content.some((word) => means(word, told)) || isAbout([told], clause, () => false),
  );
  if (untold.length > 0 || !isMatter || !isWhole) return null;
  if (refused !== undefined) return 'no';
  return isDecision ? 'yes' : null;
};
