import type { Word } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { nounClass, tagsOf } from '../word-class.ts';
import { pronounClass } from './antecedent.ts';
import { nounPhrases, type Phrase } from './noun-phrases.ts';

const SUBJECT_OF = new Set(
  'do does did is are was were has have had can could will would shall should may might must'.split(' '),
);
const SUBORDINATING = /^(?:that|when|while|after|before|because|since|if|who|whom|which|where|as|until)$/;
const OBJECT = /^(?:it|him|them)$/i;
const COORDINATING = /^(?:and|but|or)$/;
const ASKING = /^(?:who|whom|whose|which|what|when|where|why|how)$/;
const HUMAN = /^(?:he|him|his|she|her|hers)$/;

/** Whether the next word behind a place is a noun as far as its class goes. */
const isContentAt = (words: readonly Word[], end: number): boolean => {
  const at = words.findIndex(({ start }) => start >= end);
  return at >= 0 && tagsOf(words)[at] === 'noun';
};

/** Where the last clause before a word opens: at "when …", "because …", "and how many …"; -1 in the first one. */
const clauseBefore = (words: readonly Word[], at: number): number =>
  words.findLastIndex(
    ({ folded }, i) =>
      i > 0 &&
      i < at &&
      (SUBORDINATING.test(folded) ||
        (COORDINATING.test(folded) && words.slice(i + 1, i + 3).some((word) => ASKING.test(word.folded)))),
  );

/** Whether a phrase of an earlier clause agrees with the pronoun. */
const agrees = (pronoun: string, { isPlural, isName, text }: Phrase): boolean => {
  const head = nounClass(text.split(' ').at(-1)?.toLowerCase() ?? '');
  if (pronoun === 'they') return isPlural;
  if (pronoun === 'it') return !isPlural && head !== 'person';
  return pronoun !== 'there' && !isPlural && (isName || head === 'person');
};

/**
 * A pronoun behind its own noun in the same question ("When did Tesla move his lab?") refers within it, above all in a later
 * clause ("… what happened after it was torn down?"; Lappin and Leass 1994 weigh the sentence itself most); the subject of the
 * question ("What project did it halt?") never does, nor does an object to what stands in its own clause ("How did the plague
 * reach it?"; Chomsky 1981, principle B).
 */
export const refersInside = (question: Question, at: number): boolean => {
  const { words, text, names } = question;
  const word = words[at] as Word;
  const clause = clauseBefore(words, at);
  const from = (words[clause] ?? word).start;
  const phrases = nounPhrases(question);
  const kind = pronounClass(word.folded);
  if (
    clause >= 0 &&
    phrases.some(
      (phrase) => phrase.end <= from && (!phrase.hasFocus || phrase.isName || phrase.isPlural) && agrees(kind, phrase),
    )
  )
    return true;
  if (kind === 'there' || SUBJECT_OF.has(words[at - 1]?.folded ?? '')) return false;
  // "tell monks and nuns about their vows"
  if (
    word.folded === 'their' &&
    phrases.some(({ end, isPlural, hasFocus }) => isPlural && !hasFocus && end <= word.start)
  )
    return true;
  const isStatement =
    !ASKING.test(words[0]?.folded ?? '') &&
    !SUBJECT_OF.has(words[0]?.folded ?? '') &&
    !/^(?:in|at|of|to|by|for|from|on|with)$/.test(words[0]?.folded ?? '');
  if (isStatement && phrases.some((phrase) => phrase.end < word.start && agrees(kind, phrase))) return true;
  const isBefore = (end: number): boolean => (OBJECT.test(word.text) ? clause >= 0 && end <= from : end <= word.start);
  // "the best QB ranking": a name that only says what kind.
  const isKind = (end: number): boolean => /^\s+\p{Ll}/u.test(text.slice(end)) && isContentAt(words, end);
  if (names.some(({ end }) => isBefore(end) && !isKind(end))) return true;
  return (
    !HUMAN.test(word.folded) && phrases.some(({ end, hasFocus, isSubject }) => isBefore(end) && isSubject && !hasFocus)
  );
};
