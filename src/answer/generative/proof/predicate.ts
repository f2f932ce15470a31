import type { Claim } from '../../../domain/claim.ts';
import type { Word } from '../../../domain/words.ts';
import { LIGHT_WORDS } from '../../../facts/lexicon/light-words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { tagsOf } from '../../question/word-class.ts';
import type { Finding } from './finding.ts';

const COPULA = /^(?:is|are|was|were|be|been|being|am|became|become|becomes|remains?|remained|to)$/;
/** Words behind a form of "be" within which its predicate stands. */
const REACH = 3;

/** Content words of a sentence that may be carried by what it is about alone. */
const SHORT = 7;

/** What a sentence says of its subject: its verbs, and what stands behind a form of "be". */
const predicates = (list: readonly Word[], isName: (word: Word) => boolean): Word[] => {
  const tags = tagsOf([...list]);
  return list.filter((word, at) => {
    if (!isContent(word) || isName(word) || LIGHT_WORDS.has(word.folded) || /\p{N}/u.test(word.folded)) return false;
    if (/^(?:verb|past|gerund)$/.test(tags[at] ?? '')) return true;
    return list.slice(Math.max(0, at - REACH), at).some(({ folded }) => COPULA.test(folded));
  });
};

/**
 * A short sentence of which the carriers say who or what it is about and nothing of what it says of that: "Norwick bribed the city." A
 * figure that the sources support says something by itself.
 */
export const predicateNotHeld = (
  list: readonly Word[],
  claims: readonly Claim[],
  isName: (word: Word) => boolean,
  isTold: (word: Word) => boolean,
): Finding | null => {
  const said = list.filter(isContent).length > SHORT ? [] : predicates(list, isName);
  const [first] = said;
  if (first === undefined || said.some(isTold) || claims.some(({ verdict }) => verdict === 'supported')) return null;
  return { kind: 'unsupported', reason: `no passage says “${first.text}” of this` };
};
