import { isContent } from '../../../retrieval/content.ts';
import { isLight } from '../polarity/permission.ts';
import { says, tellsAll, type PremiseRule } from './told-premise.ts';

const BAN = /^(?:must|may|should|can|shall|do) (?:not|never)\b|^(?:cannot|never|mustn['’]t|don['’]t)\b/;

/**
 * Whether a clause forbids what a question takes for advisable or possible: "must not be washed" of "How do I wash it?". A ban of less than
 * is asked ("while it is hot") says nothing of the rest.
 */
export const isForbidden: PremiseRule = (premise, clause) => {
  const { words, tags } = clause;
  if (!/^(?:may|can)$/.test(premise.words[0]?.folded ?? '') || clause.isConditional || premise.predicate === null)
    return false;
  const at = words.findIndex((_, i) =>
    BAN.test(
      words
        .slice(i, i + 2)
        .map(({ folded }) => folded)
        .join(' '),
    ),
  );
  if (at < 0) return false;
  const behind = words.slice(at + 1);
  const isWhole = words.every(
    (word, i) =>
      !isContent(word) ||
      isLight(word.folded) ||
      !/^(?:noun|name|number|verb|past|gerund)$/.test(tags[i] ?? '') ||
      (i < at && clause.subject.includes(word)) ||
      says(premise.words, word),
  );
  const rest = premise.content.filter((word) => word !== premise.predicate);
  return (
    isWhole &&
    rest.length > 0 &&
    (isLight(premise.predicate.folded) || says(behind, premise.predicate)) &&
    tellsAll(rest, clause)
  );
};
