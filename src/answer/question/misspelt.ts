import { isDictionaryWord } from '../../domain/word-relations.ts';
import { isFunctionWord, words, type Word } from '../../domain/words.ts';
import { isCommonWord } from '../../retrieval/term-weights.ts';
import { tagsOf } from './word-class.ts';

const ASKING = ['what', 'when', 'where', 'which', 'who', 'whom', 'whose', 'why', 'how'];
const VERBS = ['does', 'did', 'was', 'were', 'has', 'have', 'is', 'are'];
/** What stands behind "how". */
const DEGREES = ['many', 'much', 'long', 'large', 'often', 'high', 'old'];
/** Words of their own that stand for another one where a question has it. */
const TAKEN_FOR: ReadonlyMap<string, string> = new Map([
  ['dose', 'does'],
  ['wat', 'what'],
  ['wen', 'when'],
  ['wich', 'which'],
  ['hoe', 'how'],
]);
const SHORTEST = 3;

/** Whether two neighbours are swapped, or one letter is missing, doubled or too many. */
const isSlip = (typed: string, meant: string): boolean => {
  if (Math.abs(typed.length - meant.length) > 1 || typed === meant) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const [left, right] = [typed.slice(start), meant.slice(start)];
  if (left.length === right.length)
    return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.length > right.length ? left.slice(1) === right : left === right.slice(1);
};

const isUnknown = ({ folded, stem }: Word): boolean =>
  folded.length >= SHORTEST &&
  /^\p{L}+$/u.test(folded) &&
  !isFunctionWord(folded) &&
  !isDictionaryWord(stem) &&
  !isCommonWord(stem);

/** What a word where a question asks is meant for: "hwo" for "how" before a degree or a verb that helps, else for "who". */
const meantBy = (word: Word, list: readonly string[], next: Word | undefined): string | null => {
  const taken = TAKEN_FOR.get(word.folded);
  // "Wat Tyler" is a name.
  if (taken !== undefined && list.includes(taken))
    return /^\p{Lu}/u.test(next?.text ?? '') && list === ASKING ? null : taken;
  if (!isUnknown(word)) return null;
  const [first, ...others] = list.filter((meant) => isSlip(word.folded, meant));
  if (others.length === 0 || next === undefined) return first ?? null;
  const isHow =
    /^(?:auxiliary|adjective|adverb|determiner)$/.test(tagsOf([next])[0] ?? '') ||
    meantBy(next, DEGREES, undefined) !== null;
  const candidates = new Set([first, ...others]);
  return candidates.has('how') && candidates.has('who') ? (isHow ? 'how' : 'who') : (first ?? null);
};

/** A question whose question word, the degree behind "how" or the verb that helps is misspelt, put right: "How mnay", "Waht is". */
export const withQuestionWords = (text: string): string => {
  const list = words(text);
  const [first, second, third] = list;
  if (first === undefined) return text;
  const asking = meantBy(first, ASKING, second);
  const opening = asking ?? first.folded;
  const behind =
    second === undefined || !ASKING.includes(opening)
      ? null
      : meantBy(second, opening === 'how' ? [...DEGREES, ...VERBS] : VERBS, third);
  const cased = /^\p{Lu}/u.test(first.text) ? (asking ?? '').replace(/^./, (letter) => letter.toUpperCase()) : asking;
  const put =
    behind === null || second === undefined ? text : text.slice(0, second.start) + behind + text.slice(second.end);
  return asking === null ? put : put.slice(0, first.start) + cased + put.slice(first.end);
};
