import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Question } from '../../../retrieval/question.ts';
import { mayBeVerb, type Tag } from '../../question/word-class.ts';
import { tagsIn } from './tags-in.ts';
import { isFreeing } from './negation.ts';
import { isLight, isPermitting } from './permission.ts';
import { joinPhrasal } from './phrasal.ts';

/** What a yes/no question puts up to be told: a statement in the order of a question. */
export type AskedStatement = {
  words: readonly Word[];
  /** What a clause has to tell: content words, without figures and without verbs that say little. */
  content: readonly Word[];
  /** Head of the subject; null of "there" and pronouns. */
  subject: Word | null;
  /** Content words of the subject. */
  subjectWords: readonly Word[];
  /** Those of its first phrase: "third report" of "the third report on work". */
  headWords: readonly Word[];
  /** The verb, participle, adjective or noun that the question turns on: what is denied or has its opposite. */
  predicate: Word | null;
  isPassive: boolean;
  /** Whether it asks what one may do. */
  asksLeave: boolean;
  /** Whether it asks what something is: "Is X the mayor?" */
  isIdentity: boolean;
  /** Whether it is taken for granted, as by "why", and not asked. */
  isPremise: boolean;
  /** The verb that says little by itself: "have" of "Did she have children?"; null without one. */
  light: Word | null;
  /** The preposition of "Is X below Y?", "Is X in Y?"; null of other questions. */
  place: Word | null;
};

const BE = /^(?:is|are|was|were|isn't|aren't|wasn't|weren't)$/;
const OPENING = /^\s*(?:(?:and|so|but)\s+)?(?:(?:is|was) it (?:true|correct|right|a fact) that\s+)?/i;
const CARRYING = /^(?:have|had|has|make|made|makes)$/;
const LEAVE = /^(?:can|could|may|might)$/;

/** The words of a question without "is it true that". */
const assertedWords = ({ text, words }: Pick<Question, 'text' | 'words'>): Word[] => {
  const from = (OPENING.exec(text)?.[0] ?? '').length;
  const asserted = joinPhrasal(words.filter((word) => word.start >= from));
  // "own" is a small word unless it is a verb: then it goes by a form of that which nobody takes for one.
  const tags = tagsIn(asserted, text);
  return asserted.map((word, at) =>
    word.folded === 'own' && tags[at] === 'verb' ? { ...word, folded: 'owns' } : word,
  );
};

const isVerbal = (tag: Tag | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'gerund';
const isNominal = (tag: Tag | undefined): boolean => tag === 'noun' || tag === 'name' || tag === 'number';

/** Whether an adjective stands before the noun that it describes. */
const isAttribute = (tags: readonly Tag[], at: number): boolean => {
  let next = at + 1;
  while (tags[next] === 'adjective') next++;
  return isNominal(tags[next]);
};

const isOwnerForm = (text: string): boolean => /['’]s$|s['’]$/.test(text);

/** Index behind the subject, which begins at `from`. */
const endOfSubject = (words: readonly Word[], tags: readonly Tag[], from: number): number => {
  let hasHead = false;
  let at = from;
  for (; at < words.length; at++) {
    const [tag, word] = [tags[at], words[at] as Word];
    const isOwned = at > from && isOwnerForm((words[at - 1] as Word).text);
    const isOpening = at === from || tags[at - 1] === 'determiner' || isOwned;
    if (tag === 'pronoun' && !hasHead) return at + 1;
    if (hasHead && isVerbal(tag) && tags[at - 1] !== 'preposition') break;
    if (hasHead && (tag === 'adverb' || tag === 'to' || tag === 'auxiliary' || tag === 'conjunction')) break;
    if (hasHead && tag === 'determiner' && tags[at - 1] !== 'preposition') break;
    if (hasHead && tag === 'adjective' && !isAttribute(tags, at)) break;
    const isOwner = isOwnerForm(word.text) && at < words.length - 1;
    const isHead = isNominal(tag) || (isOpening && isVerbal(tag)) || (isContent(word) && tag === 'adjective');
    if (isOwner) hasHead = false;
    else if (isHead) hasHead = true;
  }
  return at;
};

/**
 * Where the verb of "did" stands in what reads as its subject, as nouns may be verbs too: "rise" of "ticket sales rise in 2023" and of
 * "attendance at the pool rise".
 */
const verbInSubject = (words: readonly Word[], tags: readonly Tag[], start: number, end: number): number => {
  const closes = (at: number): boolean => at === end - 1 || tags[at + 1] === 'preposition';
  const at = words.findLastIndex(
    ({ folded }, i) =>
      i > start && i < end && tags[i] === 'noun' && closes(i) && !folded.endsWith('s') && mayBeVerb(folded),
  );
  if (at > start && tags[at - 1] !== 'determiner') return at;
  const of = tags.findIndex((tag, i) => i > start && i < end && tag === 'preposition');
  return (of < 0 || of === start ? end : of) - 1;
};

/** The last noun of the first phrase at `from`: "profit" of "a large profit in 2023". */
const headAt = (words: readonly Word[], tags: readonly Tag[], from: number): number => {
  let head = -1;
  for (let at = from; at < words.length; at++) {
    if (isNominal(tags[at])) head = at;
    else if (head >= 0 || tags[at] === 'preposition') break;
  }
  return head;
};

const predicateAt = (words: readonly Word[], tags: readonly Tag[], from: number): number => {
  const at = words.findIndex(
    (word, i) =>
      i >= from &&
      isContent(word) &&
      !isPermitting(word.folded) &&
      !isFreeing(words, i) &&
      (isVerbal(tags[i]) || (tags[i] === 'adjective' && !isAttribute(tags, i))),
  );
  if (at < 0 || isLight((words[at] as Word).folded)) {
    const head = headAt(words, tags, at < 0 ? from : at + 1);
    if (head >= 0) return head;
  }
  return at;
};

/** Reads what a yes/no question asserts. */
export const readAskedStatement = (question: Pick<Question, 'text' | 'words'>): AskedStatement => {
  const words = assertedWords(question);
  const tags = [...tagsIn(words, question.text)];
  const isInverted = tags[0] === 'auxiliary';
  const first = words[0]?.folded ?? '';
  const start = isInverted ? 1 : 0;
  let end = endOfSubject(words, tags, start);
  const isBe = isInverted && BE.test(first);
  const supports = isInverted && !isBe;
  // "Did ticket sales rise in 2023?": a verb that may be a noun, behind its subject.
  const rest = words.some((word, i) => i >= end && isContent(word) && isVerbal(tags[i]));
  const nouns = words.slice(start, end).filter(isContent);
  if (supports && !rest && nouns.length > 1 && !/^ha[sd]|^have/.test(first)) {
    end = verbInSubject(words, tags, start, end);
    if (tags[end] === 'noun' && mayBeVerb(words[end]?.folded ?? '')) tags[end] = 'verb';
  }
  const subjectWords = words.slice(start, end).filter(isContent);
  const isLink = (i: number): boolean => i > start && i < end && tags[i] === 'preposition';
  const preposition = words.findIndex((_, i) => isLink(i));
  const place = words.findIndex(({ folded }, i) => isLink(i) && folded !== 'of');
  const headWords = words.slice(start, preposition < 0 ? end : preposition).filter(isContent);
  const at = predicateAt(words, tags, end);
  const predicate = words[at] ?? (supports ? words[end] : undefined) ?? null;
  const head = headWords.at(-1);
  const before = words.slice(0, Math.max(at, 0)).map(({ folded }) => folded);
  const asksLeave = LEAVE.test(first) || words.some(({ folded }) => isPermitting(folded));
  return {
    words,
    content: words.filter(
      (word, i) =>
        i >= start &&
        isContent(word) &&
        !isLight(word.folded) &&
        !isPermitting(word.folded) &&
        !isFreeing(words, i) &&
        !/^\p{N}/u.test(word.folded),
    ),
    subject: head === undefined || isLight(head.folded) ? null : head,
    subjectWords,
    headWords,
    predicate: predicate !== null && isContent(predicate) ? predicate : null,
    isPassive: tags[at] === 'past' && before.some((word) => BE.test(word) || /^be(?:en)?$/.test(word)),
    asksLeave,
    light: words.find(({ folded }, i) => i >= end && CARRYING.test(folded) && words[i + 1]?.folded !== 'to') ?? null,
    place: isBe && predicate === null ? (words[place] ?? null) : null,
    isPremise: false,
    isIdentity: isBe && at >= 0 && isNominal(tags[at]) && tags.slice(end, at).every((tag) => tag !== 'preposition'),
  };
};
