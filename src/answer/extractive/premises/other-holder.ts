import { denialsOf } from '../polarity/negation.ts';
import { isName, isSaidElsewhere, says, tellsAll, type PremiseRule } from './told-premise.ts';

const CHOOSING = /^(?:chosen|chose|elect(?:ed)?|appoint(?:ed)?|named?|nominated?|promoted?|became|become|w[io]n|won)$/;

/** Whether a clause tells of somebody else that he got the office or prize that a premise gives to one with a name: there is one of it. */
export const hasOtherHolder: PremiseRule = (premise, clause, ranked) => {
  const { predicate, subjectWords, content, words: asked } = premise;
  if (predicate === null || clause.isConditional || denialsOf(clause).length > 0) return false;
  if (!CHOOSING.test(predicate.folded) || subjectWords.length === 0 || !subjectWords.every(isName)) return false;
  const rest = content.filter((word) => !subjectWords.includes(word) && word !== predicate);
  const opening = asked[asked.indexOf(predicate) + 1]?.folded ?? '';
  const isOne =
    !/^(?:an?|one|as)$/.test(opening) || (opening === 'as' && !asked.some(({ folded }) => /^an?$/.test(folded)));
  const { words } = clause;
  const isOther = words.some((word) => isName(word) && !says(asked, word) && !clause.given.has(word.stem));
  const isOneOfSeveral = words.some(({ folded }) => /^(?:also|too|and|or|among|another)$/.test(folded));
  return (
    isOne &&
    rest.length > 0 &&
    rest.every(({ folded }) => !folded.endsWith('s') || folded.endsWith('ss')) &&
    isOther &&
    !isOneOfSeveral &&
    says(words, predicate) &&
    rest.every((word) => !isName(word) || says(words, word)) &&
    tellsAll(rest, clause) &&
    !subjectWords.some((word) => says(clause.ranked.sentence.words, word)) &&
    !isSaidElsewhere([...subjectWords.slice(-1), ...rest.slice(0, 1)], clause, ranked)
  );
};
