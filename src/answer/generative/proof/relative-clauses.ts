import type { Word } from '../../../domain/words.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { isContent } from '../../../retrieval/content.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import { tagsOf } from '../../question/word-class.ts';
import type { Finding } from './finding.ts';

/** Words between a subject and its verb: "which still owns". */
const REACH = 2;

const OPENS_NOUN = new Set(['determiner', 'adjective', 'preposition']);

/** A verb with the word that it is told of. */
type Told = { subject: Word; verb: Word };

/** Verbs of relative clauses, told of the word right before "which" or "who". */
const relativesOf = ({ words: list }: PassageSentence): Told[] => {
  const tags = tagsOf(list);
  return list.flatMap(({ text }, at) => {
    const subject = list[at - 1];
    if (!/^(?:which|who)$/.test(text) || subject === undefined || !isContent(subject)) return [];
    const verb = list.find((_, i) => i > at && tags[i] !== 'adverb');
    return verb !== undefined && isContent(verb) && tags[list.indexOf(verb)] !== 'name' ? [{ subject, verb }] : [];
  });
};

const isSame = (one: Word, other: Word): boolean => stemSimilarity(one.stem, other.stem) >= 0.5;

/** "Voss was one of the engineers who …": what is told of them is told of her. */
const EQUATING = /^(?:is|are|was|were|be|been|being|became|become|remain(?:s|ed)?|as|called|named|like|including)$/;

/** Whether two words of a sentence are one thing: "Lund, the engineer, who …" has no verb or preposition between them, or one that equates. */
const isOneThing = ({ words: list }: PassageSentence, from: number, to: number): boolean => {
  const tags = tagsOf(list).slice(from + 1, to);
  return (
    list.slice(from + 1, to).some(({ folded }) => EQUATING.test(folded)) ||
    !tags.some((tag) => /^(?:verb|past|preposition|auxiliary)$/.test(tag))
  );
};

/**
 * A name made the subject of what the source tells of something else in a relative clause: "Voss owns the land" of "Voss took it
 * from the city, which owns the land".
 */
export const relativeTurned = (
  mine: readonly Word[],
  sentence: PassageSentence,
  names: readonly Word[],
): Finding | null => {
  const tags = tagsOf([...mine]);
  for (const { subject, verb } of relativesOf(sentence)) {
    const at = mine.findIndex((word, i) => isSame(word, verb) && !OPENS_NOUN.has(tags[i - 1] ?? ''));
    const before = mine.slice(0, Math.max(0, at)).findLast((word, i) => isContent(word) && tags[i] !== 'adverb');
    const doer = before !== undefined && mine.indexOf(before) >= at - 1 - REACH ? before : undefined;
    if (doer === undefined || !names.includes(doer) || mine.some((word) => isSame(word, subject))) continue;
    const [from, to] = [sentence.words.findIndex((word) => isSame(word, doer)), sentence.words.indexOf(subject)];
    const isAlsoDoer = sentence.words.slice(Math.max(0, from), to).some((word) => isSame(word, verb));
    if (from >= 0 && from < to - 1 && !isAlsoDoer && !isOneThing(sentence, from, to))
      return { kind: 'roles', reason: `the source says this of “${subject.text}”, not of ${doer.text}` };
  }
  return null;
};
