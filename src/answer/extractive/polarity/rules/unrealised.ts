import { isContent } from '../../../../retrieval/content.ts';
import { denialsOf } from '../negation.ts';
import { isSaidElsewhere, isName, says, tellsAll, type PremiseRule } from '../../premises/told-premise.ts';

/** Who turns down a plan does not do what it was for. */
const TURNED_DOWN =
  /\b(?:refused|declined|failed|rejected|turned down|voted down|threw out|abandoned|dropped|gave up|withdrew|decided (?:not|against))\b/i;
const PLAN =
  /^(?:\s+(?:an?|the|any|all|its|their|his|her|this|that))?(?:\s+[\p{L}-]+){0,2}?\s+(?:proposals?|plans?|motions?|requests?|ideas?|bids?|offers?|applications?|calls?)\s+(?:to|for|of)\b|^\s+to\b/iu;
const DECIDING = /^(?:decided?|agreed?|chosen?|chose|voted?|managed?|wanted?)$/;

/** Whether a clause tells that what a premise takes for done was refused: "turned down the proposal to raise fees" of "raised fees". */
export const isUnrealised: PremiseRule = (premise, clause, ranked) => {
  const { predicate, content, subjectWords } = premise;
  const [first, last] = [clause.words[0], clause.words.at(-1)];
  if (predicate === null || first === undefined || last === undefined || clause.isConditional) return false;
  const text = clause.ranked.sentence.text.slice(first.start, last.end);
  const refusal = TURNED_DOWN.exec(text);
  if (refusal === null || denialsOf(clause).some(({ to }) => to === clause.words.length && !refusal[0].endsWith('not')))
    return false;
  const from = refusal.index + refusal[0].length;
  const plan = PLAN.exec(text.slice(from));
  if (plan === null || premise.words.some(({ folded }) => TURNED_DOWN.test(folded))) return false;
  const behind = clause.words.filter(({ start }) => start - first.start >= from + plan[0].length);
  const done = content.filter(
    (word) => !DECIDING.test(word.folded) && (premise.isPassive || !subjectWords.includes(word)),
  );
  const doers = premise.isPassive ? [] : subjectWords;
  // The verb opens what was planned: "to raise fees".
  const opens = behind.slice(0, 2).some((word) => done.some((asked) => says([word], asked) && isContent(word)));
  return (
    done.length > 1 &&
    opens &&
    done.every((word) => says(behind, word)) &&
    (tellsAll(doers, clause) || !doers.some(isName)) &&
    !isSaidElsewhere(done, clause, ranked)
  );
};
