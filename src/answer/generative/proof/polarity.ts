import { stemmer } from 'stemmer';
import { isDictionaryWord } from '../../../domain/word-relations.ts';
import { isFunctionWord, type Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { Alignment } from './alignment.ts';
import type { Finding } from './finding.ts';
import { isOpposite } from './opposites.ts';

const NOT = /^(?:not|no|never|none|neither|nor|nobody|nothing|cannot|without)$|n't$/;
/** Behind "not" or "no" these deny nothing: "not only", "no less than". */
const MILD =
  /^(?:only|just|merely|least|more|less|fewer|later|earlier|until|yet|doubt|longer|necessarily|all|every|always|one|matter)$/;
/** Words that deny without a "not". */
const DENYING =
  /^(?:fail(?:s|ed|ure)?|lack(?:s|ed|ing)?|refus(?:e[sd]?|al|ing)|reject(?:s|ed|ion|ing)?|den(?:y|ies|ied|ying)|absen(?:t|ce)|avoid(?:s|ed)?|prevent(?:s|ed)?|stop(?:s|ped)?|bann?(?:s|ed)?|prohibit(?:s|ed)?|forbid(?:s|den)?|forbade|cancel(?:s|led|ed)?|except|hardly|scarcely|barely|rarely|seldom|unable|impossible|unlikely|zero|miss(?:es|ed|ing)?|unless|rather|instead|false|wrong|refrain(?:s|ed)?|decline[sd]?|oppose[sd]?|against|lost|loses?)$/;

/** "unable", "non-member": a word with a syllable before it that denies it. */
const isDenying = ({ folded }: Word): boolean => {
  const rest = /^(?:un|non|dis|in|im)(\p{L}{4,})$/u.exec(folded)?.[1];
  return DENYING.test(folded) || (rest !== undefined && isDictionaryWord(stemmer(rest)));
};
/** Words before what is denied within which its denial stands. */
const REACH = 4;
/** Words on either side within which two opposites have to have another word in common. */
const NEAR = 5;

/** Indices of the words that deny what follows them. */
const denials = (list: readonly Word[]): number[] =>
  list.flatMap(({ folded }, i) => (NOT.test(folded) && !MILD.test(list[i + 1]?.folded ?? '') ? [i] : []));

/** Where the other sentence says the word that a denial denies: the first behind it that is no adverb. */
const counterparts = (list: readonly Word[], at: number, others: readonly Word[]): number[] => {
  const word = list.slice(at + 1, at + 1 + REACH).find((each) => isContent(each) && !each.folded.endsWith('ly'));
  return word === undefined
    ? []
    : others.flatMap((other, i) => (stemSimilarity(word.stem, other.stem) >= 0.5 ? [i] : []));
};

/** Whether a word is denied where it stands. */
const isDenied = (list: readonly Word[], place: number): boolean =>
  list
    .slice(Math.max(0, place - REACH), place + REACH)
    .some((word, i) => (i < REACH && NOT.test(word.folded)) || isDenying(word));

/** Whether one sentence denies what the other tells without denying it anywhere. */
const deniesAlone = (list: readonly Word[], others: readonly Word[]): boolean =>
  denials(list).some((at) => {
    const places = counterparts(list, at, others);
    return places.length > 0 && places.every((place) => !isDenied(others, place));
  });

/** One of two sentences denies what the other tells; `main` is theirs without its asides, which may be left out. */
export const denialOf = (mine: readonly Word[], theirs: readonly Word[], main = theirs): Finding | null => {
  if (deniesAlone(mine, theirs)) return { kind: 'denied', reason: 'the source does not deny this' };
  return deniesAlone(main, mine) ? { kind: 'denied', reason: 'the source denies this' } : null;
};

const says = (list: readonly Word[], { stem }: Word): boolean => list.some((other) => other.stem === stem);

/** Whether two words stand between the same words. */
const isInPlace = (mine: readonly Word[], at: number, theirs: readonly Word[], place: number): boolean =>
  mine[at - 1]?.folded === theirs[place - 1]?.folded && mine[at + 1]?.folded === theirs[place + 1]?.folded;

/** Whether two small words stand in one place: beside the same content word, or between the same words. */
const standAlike = (mine: readonly Word[], at: number, theirs: readonly Word[], place: number): boolean => {
  const beside = neighbours(mine, at);
  return neighbours(theirs, place).some((stem) => beside.includes(stem)) || isInPlace(mine, at, theirs, place);
};

/** A close retelling that denies more often than its source, which has no other word there that denies. */
export const denialAdded = (mine: readonly Word[], theirs: readonly Word[], { gaps }: Alignment): Finding | null =>
  denials(mine).length > denials(theirs).length && !gaps.some((gap) => gap.theirs.some(isDenying))
    ? { kind: 'denied', reason: 'the source does not deny this' }
    : null;

const neighbours = (list: readonly Word[], at: number): string[] =>
  [list[at - 1], list[at + 1]].flatMap((word) =>
    word === undefined || isFunctionWord(word.folded) ? [] : [word.stem],
  );

/** Content words around a place. */
const around = (list: readonly Word[], at: number): string[] =>
  list
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .flatMap((word, i) => (isContent(word) && i !== Math.min(at, NEAR) ? [word.stem] : []));

/** Whether two words stand near the same other word: they tell of one thing. */
const standNear = (mine: readonly Word[], at: number, theirs: readonly Word[], place: number): boolean => {
  const near = around(mine, at);
  return around(theirs, place).some((stem) => near.includes(stem));
};

/**
 * A word that says the opposite of one of the source's, where the source does not say it too; a small word ("after" for
 * "before") where it stands beside the same word.
 */
export const oppositeOf = (untold: readonly Word[], mine: readonly Word[], theirs: readonly Word[]): Finding | null => {
  if (denials(mine).length !== denials(theirs).length) return null;
  for (const [at, word] of mine.entries()) {
    if (isContent(word) && !untold.includes(word)) continue;
    const place = theirs.findIndex(
      (other, i) =>
        isOpposite(word, other) &&
        (isContent(word) ? standNear(mine, at, theirs, i) : standAlike(mine, at, theirs, i)) &&
        (isInPlace(mine, at, theirs, i) || !(says(theirs, word) || says(mine, other))),
    );
    const other = theirs[place];
    if (other !== undefined) return { kind: 'opposite', reason: `the source says “${other.text}”, not “${word.text}”` };
  }
  return null;
};
