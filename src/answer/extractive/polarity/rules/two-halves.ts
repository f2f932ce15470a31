import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSame } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

/** "Dogs may come in, cats may not", "The roof was mended, but the one of the barn was not". */
const HALVES =
  /^([^,;:]+?) (may|can|could|must|is|are|was|were|has|have|had)( ?not)? ([^,;:]+)[,;] (?:but |and |while |whereas )?([^,;:]+?) (?:may|can|could|must|is|are|was|were|has|have|had)( ?not|n['’]t)?[.!]?\s*$/iu;
const OPEN = /\b(?:only|except|unless|until|if|all|every|always|both|some|most|yet|because)\b/i;
const LEAVE = /^(?:may|can|could)$/i;
/** Ways to have something with one, which a rule on what may come in need not say. */
const BRINGING = /^(?:bring|come|enter|keep|allowed)$/;
const FUTURE = /\b(?:will|would|shall|should|might)\b/i;

/**
 * What a sentence of two halves, one of which denies what the other tells ("A may, B may not"), says to a question of one of them. Null where
 * the question names both or neither, or anything that its half does not tell.
 */
export const inHalves = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const text = lineOf(clause);
  const [, first = '', verb = '', isFirstDenied, rest = '', second = '', isSecondDenied] = HALVES.exec(text) ?? [];
  const question = statement.words.map(({ folded }) => folded).join(' ');
  if (verb === '' || (isFirstDenied === undefined) === (isSecondDenied === undefined) || OPEN.test(text)) return null;
  const isLeave = LEAVE.test(verb);
  if (FUTURE.test(question) || (isLeave && !statement.asksLeave) || OPEN.test(question)) return null;
  const [ones, others] = [telling(first), telling(second.replace(/\bones?\b/i, ' '))];
  const [ofFirst, ofSecond] = [beyond(ones, others, isSame), beyond(others, ones, isSame)];
  const isAsked = (list: typeof ones): boolean =>
    list.length > 0 &&
    list.every(
      (told) => isGiven(told, { around: clause.given }) || statement.content.some((one) => means(one, told)),
    ) &&
    list.some((told) => statement.content.some((one) => means(one, told)));
  const [asksFirst, asksSecond] = [isAsked(ofFirst), isAsked(ofSecond)];
  if (asksFirst === asksSecond) return null;
  const isOther = asksFirst ? ofSecond : ofFirst;
  if (isOther.some((told) => statement.content.some((one) => means(one, told)))) return null;
  const shared = /\bones?\b/i.test(second) ? ones : [];
  const half = [...(asksFirst ? ones : [...others, ...shared]), ...telling(rest)];
  const untold = beyond(statement.content, half, means).filter(
    (word) => !isGiven(word, { around: clause.given }) && !(isLeave && BRINGING.test(word.folded)),
  );
  if (untold.length > 0) return null;
  return (asksFirst ? isFirstDenied : isSecondDenied) === undefined ? 'yes' : 'no';
};
