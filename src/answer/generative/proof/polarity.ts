import { related } from '../../../domain/word-relations.ts';
import type { Word } from '../../../domain/words.ts';
import { conceptOf, oppositionOf } from '../../../facts/terms.ts';
import { isContent } from '../../../retrieval/content.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { Finding } from './finding.ts';

const NOT = /^(?:not|no|never|none|neither|nor|nobody|nothing|cannot|without)$|n't$/;
/** Behind "not" or "no" these deny nothing: "not only", "no less than". */
const MILD =
  /^(?:only|just|merely|least|more|less|fewer|later|earlier|until|yet|doubt|longer|necessarily|all|every|always)$/;
/** Words that deny without a "not". */
const DENYING =
  /^(?:fail|failed|fails|failure|lack|lacks|lacked|lacking|refuse[sd]?|refusal|reject(?:s|ed)?|den(?:y|ies|ied)|absent|absence|avoid(?:s|ed)?|prevent(?:s|ed)?|stop(?:s|ped)?|ban(?:s|ned)?|prohibit(?:s|ed)?|forbid(?:s|den)?|forbade|cancel(?:s|led|ed)?|except|hardly|scarcely|barely|rarely|seldom|unable|impossible|unlikely|little|few|free|zero|missing|missed|misses|unless|rather|instead|despite|false|wrong|neither|refrain(?:s|ed)?|decline[sd]?|oppose[sd]?|against|lost|loses?|(?:un|in|im|ir|il|dis|non)\p{L}{4,})$/u;
const REACH = 3;

/** Indices of the words that deny what follows them. */
const denials = (list: readonly Word[]): number[] =>
  list.flatMap(({ folded }, i) => (NOT.test(folded) && !MILD.test(list[i + 1]?.folded ?? '') ? [i] : []));

const deniesOtherwise = (list: readonly Word[]): boolean =>
  list.some(({ folded }) => DENYING.test(folded)) || denials(list).length > 0;

const tells = (list: readonly Word[], word: Word): boolean =>
  list.some((other) => stemSimilarity(word.stem, other.stem) >= 0.5);

/** The first content words behind a denial. */
const denied = (list: readonly Word[], at: number): Word[] => list.slice(at + 1, at + 1 + REACH).filter(isContent);

/** One of two sentences denies what the other tells. */
export const denialOf = (mine: readonly Word[], theirs: readonly Word[]): Finding | null => {
  for (const at of denials(mine))
    if (!deniesOtherwise(theirs) && denied(mine, at).some((word) => tells(theirs, word)))
      return { kind: 'denied', reason: 'the source does not deny this' };
  for (const at of denials(theirs)) {
    const [next] = denied(theirs, at);
    if (next !== undefined && !deniesOtherwise(mine) && tells(mine, next))
      return { kind: 'denied', reason: 'the source denies this' };
  }
  return null;
};

const isOpposite = (word: Word, other: Word): boolean =>
  related(word.stem, other.stem) === 'antonym' ||
  oppositionOf(conceptOf(word.folded), conceptOf(other.folded)) === 'direction';

/** A word that says the opposite of one of the source's, where the source does not say it too. */
export const oppositeOf = (untold: readonly Word[], mine: readonly Word[], theirs: readonly Word[]): Finding | null => {
  if (denials(mine).length !== denials(theirs).length) return null;
  for (const word of untold) {
    const other = theirs.find((each) => isContent(each) && isOpposite(word, each) && !tells(mine, each));
    if (other !== undefined) return { kind: 'opposite', reason: `the source says “${other.text}”, not “${word.text}”` };
  }
  return null;
};
