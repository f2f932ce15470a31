import type { Word } from '../../../domain/words.ts';
import { related } from '../../../domain/word-relations.ts';
import { conceptOf, oppositionOf } from '../../../facts/terms.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { isForbidding, isPermitting } from './permission.ts';

const isName = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Pairs of opposites that word lists don't hold. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:alive|lives?|living)$/, /^(?:died|dead|death|killed)$/],
  [/^(?:raised?|rises?|rose|increased?|falls?|fell|cut|lower(?:ed)?|reduced?|changed?)$/, /^unchanged$/],
  [/^(?:accept(?:ed|s)?|approved?)$/, /^(?:refused?|reject(?:ed|s)?|turned|declined?)$/],
  [/^w[io]ns?$/, /^(?:lost|loses?|eliminate[ds]?|beaten)$/],
  [/^(?:original|real|genuine)$/, /^(?:copy|replica|imitation|fake|forgery|cast)$/],
  [/^(?:me[e]?t|reach(?:ed)?|achieve[ds]?|hit)$/, /^miss(?:ed|es)?$/],
  [/^(?:support(?:ed|s)?|back(?:ed|s)?|favou?r(?:ed|s)?)$/, /^(?:oppose[ds]?|object(?:ed|s)?|reject(?:ed|s)?)$/],
  [/^(?:damaged|destroyed|harmed|broken|affected)$/, /^(?:undamaged|intact|sound|unharmed|safe|unaffected)$/],
  [/^(?:voluntary|optional)$/, /^(?:compulsory|mandatory|required|obligatory)$/],
  [/^known$/, /^unknown$/],
  [/^(?:pass(?:ed)?|succeed(?:ed)?)$/, /^fail(?:ed|s)?$/],
];

/** "add" and "added", which the stemmer keeps apart. */
const isForm = ({ folded: one }: Word, { folded: other }: Word): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) && /^(?:s|es|d|ed|ing)$/.test(long.slice(short.length));
};

/** Whether two words are forms of one. */
export const isSameStem = (asked: Word, told: Word): boolean =>
  stemSimilarity(asked.stem, told.stem) > 0 || isForm(asked, told);

/** Whether two words say the same: forms of one word, of one concept, or synonyms. A name is only its own. */
export const isSame = (asked: Word, told: Word): boolean =>
  isSameStem(asked, told) ||
  (!isName(asked) &&
    !isName(told) &&
    (conceptOf(asked.folded) === conceptOf(told.folded) ||
      /^(?:synonym|derived)$/.test(related(asked.stem, told.stem) ?? '')));

/** Whether one word says the contrary of the other. */
export const isOpposite = (asked: Word, told: Word): boolean =>
  oppositionOf(conceptOf(asked.folded), conceptOf(told.folded)) === 'direction' ||
  related(asked.stem, told.stem) === 'antonym' ||
  (isPermitting(asked.folded) && isForbidding(told.folded)) ||
  OPPOSED.some(
    ([one, other]) =>
      (one.test(asked.folded) && other.test(told.folded)) || (other.test(asked.folded) && one.test(told.folded)),
  );

/**
 * Whether some words say a word that is asked with others, and not only by one that says another of them: "cash" is not told where
 * "paid" answers "pay".
 */
export const isSaidApart = (asked: Word, others: readonly Word[], words: readonly Word[]): boolean =>
  words.some(
    (word) =>
      isSameStem(asked, word) ||
      (isSame(asked, word) && !others.some((other) => other !== asked && isSameStem(other, word))),
  );
