import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isLight, isPermitting } from '../permission.ts';
import { asksForNeed } from '../loosely/leave.ts';
import { textOf, type Means } from '../rules/about.ts';
import { isSame } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';
import { related } from '../../../../domain/word-relations.ts';
import type { FocusClause } from './focus-clause.ts';

const FORBIDDING =
  /\b(?:forbidden|prohibited|banned|barred|illegal|outlawed|not (?:be )?(?:allowed|permitted|accepted|possible|admitted|available|welcome)|(?:may|must|can|shall|should) (?:not|never)|cannot|can['’]t|mustn['’]t|closed to|off limits|no(?:body| one)? (?:[\w'’-]+ ){0,2}(?:may|can|must))\b|^\W*(?:and |but )?(?:do not|don['’]t|never)\b/i;
const ALLOWING = /\b(?:may|can|allowed|permitted|welcome|suitable|possible)\b/i;
const NEEDLESS =
  /\b(?:need(?:s)? not|(?:do|does) not (?:need|have) to|(?:don|doesn)['’]t (?:need|have) to|needs? no|not (?:needed|required|necessary|obliged|compulsory)|optional|voluntary|no \p{L}+ (?:is |are )?(?:needed|required|necessary)|exempt)\b/iu;
const NEEDING = /\b(?:must|needs?|require[sd]?|necessary|obliged|has to|have to|compulsory|mandatory)\b(?! not)/i;
const OPEN = /\b(?:except|unless|other than|apart from|only|until|without|alone)\b/i;
const EVERYWHERE = /\b(?:everywhere|anywhere|whole|entire|all|any|throughout)\b/i;

const MAY = /^(?:can|could|may|might)$/;
const PLACING = /^(?:in|on|at|during|between|from|after|before|within|inside|outside|near|under|over|along|for|with)$/;

/** Words of a place, time or group that limit a rule and are neither asked of nor known from what stands above. */
const limits = (clause: ToldClause, asked: readonly Word[], means: Means): Word[] => {
  const from = clause.words.findIndex((_, i) => PLACING.test(clause.words[i - 1]?.folded ?? ''));
  const isKnown = (word: Word): boolean =>
    isGiven(word, { around: clause.given }) || [...clause.given].some((stem) => related(stem, word.stem) === 'broader');
  return from < 0
    ? []
    : clause.words
        .slice(from)
        .filter(
          (word, i) =>
            /^(?:noun|name)$/.test(clause.tags[from + i] ?? '') &&
            isContent(word) &&
            !isLight(word.folded) &&
            !asked.some((one) => means(one, word)) &&
            !isKnown(word),
        );
};

/** What a rule says to what one may or must do, where it speaks of the very deed or thing; null for other questions and rules. */
export const ruledOn = (
  { words, predicate, asksLeave }: AskedStatement,
  core: readonly Word[],
  { clause, unsaid, untold }: FocusClause,
  means: Means,
): Polarity | null => {
  const question = words.map(({ folded }) => folded).join(' ');
  const asksNeed = asksForNeed(words);
  const mayAsk = asksLeave || MAY.test(words[0]?.folded ?? '');
  const text = textOf(clause);
  const spared = asksNeed
    ? /\b(?:can|may)\b.*\bwithout (?:an? |any |the )?([\p{L}-]+)/iu.exec(text)?.[1]?.toLowerCase()
    : undefined;
  if (spared !== undefined && unsaid.length === 0)
    return core.some((word) => clause.words.some((told) => told.folded === spared && means(word, told))) ? 'no' : null;
  if ((!asksNeed && !mayAsk) || OPEN.test(text) || OPEN.test(question)) return null;
  const told = core.filter((word) => !isPermitting(word.folded) && clause.words.some((one) => means(word, one)));
  const isOfDeed = predicate === null || isLight(predicate.folded) || !untold.includes(predicate);
  if (told.length === 0 || untold.length > 0 || !isOfDeed) return null;
  const isNarrow = !EVERYWHERE.test(text) && limits(clause, core, means).length > 0;
  if (asksNeed) {
    if (NEEDLESS.test(text)) return isNarrow ? null : 'no';
    return NEEDING.test(text) && !FORBIDDING.test(text) && !isNarrow && unsaid.length === 0 ? 'yes' : null;
  }
  if (FORBIDDING.test(text)) return isNarrow ? null : 'no';
  return ALLOWING.test(text) &&
    !/\bnot?\b|n['’]t\b/i.test(text) &&
    core.every((word) => clause.words.some((one) => isSame(word, one)) || isGiven(word, clause))
    ? 'yes'
    : null;
};
