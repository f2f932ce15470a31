import { isFunctionWord, words as wordsOf, type Word } from '../../../domain/words.ts';
import { understandQuestion, type Question } from '../../../retrieval/question.ts';
import { candidates, isLikePerson, pronounClass, rivals, type Candidate } from './antecedent.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { mayBeVerb, tagsOf } from '../word-class.ts';
import { refersInside } from './refers-inside.ts';

const PRONOUNS = new Set(
  'it its he him his she her hers they them their theirs this that these those there one ones'.split(' '),
);
const DETERMINED = new Set(['this', 'that', 'these', 'those']);

const AUXILIARY = /^(?:do|does|did|will|would|can|could|should|must|may|might|is|are|was|were|has|have|had)$/;

/** "how much does that cost": the verb stands behind the subject, and nothing else is a verb. */
const isDone = (list: readonly Word[], at: number): boolean =>
  /^(?:do|does|did|will|would|can|could|should|must|may|might)$/.test(list[at - 1]?.folded ?? '') &&
  mayBeVerb(list[at + 1]?.folded ?? '') &&
  (at + 2 >= list.length || isFunctionWord(list[at + 2]?.folded ?? ''));

export const isPronoun = (list: readonly Word[], at: number): boolean => {
  const word = list[at] as Word;
  if (!PRONOUNS.has(word.folded)) return false;
  const next = list[at + 1];
  // "that year", "this plan" name their noun; "is it true that …" and "is there" refer to nothing.
  if (DETERMINED.has(word.folded) && next !== undefined && !isFunctionWord(next.folded) && !isDone(list, at))
    return false;
  if (word.folded === 'that' && at > 1 && next !== undefined && !AUXILIARY.test(list[at - 1]?.folded ?? ''))
    return false;
  if (word.folded === 'one' || word.folded === 'ones') return /^(?:that|this|the)$/.test(list[at - 1]?.folded ?? '');
  // "is that more than …" is asked of an amount.
  if (/^(?:that|this|it)$/.test(word.folded) && /^(?:more|less|fewer|over|under|above|below)$/.test(next?.folded ?? ''))
    return false;
  if (word.folded === 'it' && /^(?:true|correct|right|possible|likely)$/.test(next?.folded ?? '')) return false;
  // "how long does it take to climb": the climb takes it.
  if (word.folded === 'it' && /^takes?$/.test(next?.folded ?? '') && list[at + 2]?.folded === 'to') return false;
  // "How many are there?" says that there are some.
  if (
    word.folded === 'there' &&
    /^(?:is|are|was|were)$/.test(list[at - 1]?.folded ?? '') &&
    !/^(?:who|when)$/.test(list[0]?.folded ?? '')
  )
    return false;
  if (word.folded === 'there') return at === list.length - 1 || /^(?:in|from|to)$/.test(list[at - 1]?.folded ?? '');
  return true;
};

const isPossessiveAt = (list: readonly Word[], at: number): boolean => {
  const [word, next] = [list[at], list[at + 1]];
  return (
    /^(?:its|his|their)$/.test(word?.folded ?? '') ||
    /^it['’]s$/i.test(word?.text ?? '') ||
    (word?.folded === 'her' && next !== undefined && !isFunctionWord(next.folded))
  );
};

const owner = (name: string): string => `${name}${name.endsWith('s') ? "'" : "'s"}`;

/** By so much another thing may be less likely to be one that is meant. */
const MARGIN = 11;

/** The candidate of a rank, 0 for the likeliest; of the others only those that a question spoke of and that come near it. */
const ofRank = (found: readonly Candidate[], rank: number, pronoun: string): Candidate | undefined => {
  const [likeliest, ...others] = found;
  if (rank === 0 || likeliest === undefined) return likeliest;
  // "that one" is the very thing that was spoken of last.
  if (/^(?:one|that|this)$/.test(pronoun)) return undefined;
  return others.filter(
    ({ mention, score }) =>
      mention.role !== 'told' &&
      score > likeliest.score - MARGIN &&
      !(pronounClass(pronoun) === 'it' && isLikePerson(mention)),
  )[rank - 1];
};

/**
 * Puts what the conversation speaks of in place of the pronouns of a question; each once, what follows keeps its pronoun. The
 * first of them stands for the candidate of the given rank, 0 for the likeliest.
 */
const withoutPronouns = (question: Question, earlier: readonly EarlierTurn[], rank: number): string => {
  const { text, words } = question;
  let resolved = '';
  let from = 0;
  const done = new Set<string>();
  const used = new Set<string>();
  words.forEach((word, at) => {
    if (!isPronoun(words, at)) return;
    const kind = pronounClass(word.folded);
    if (done.has(kind) || refersInside(question, at)) return;
    // Two pronouns of different kinds stand for two things.
    const points = kind === 'there' || DETERMINED.has(word.folded);
    const others = candidates(kind, question, earlier, points).filter(({ mention }) => !used.has(mention.text));
    const isClear = rivals(kind, others).length === 0;
    const found = isClear ? (done.size === 0 ? ofRank(others, rank, word.folded) : others[0])?.mention.text : undefined;
    if (found === undefined) return;
    done.add(kind);
    used.add(found);
    const isPossessive = isPossessiveAt(words, at);
    const written = isPossessive ? owner(found) : found;
    // "17 of them" counts the things themselves; "that one" is one thing.
    const said = text.slice(from, word.start);
    const before = isPossessive
      ? said
      : /^ones?$/.test(word.folded)
        ? said.replace(/\b(?:that|this|the) $/i, '')
        : said.replace(/(\d|\bmany) of $/, '$1 ');
    const keepsArticle = !/(?:\d|\bmany) $/.test(before);
    const isPlaced = kind !== 'there' || /\b(?:in|at|to|from|near|into)\s+$/i.test(before);
    resolved += before + (isPlaced ? '' : 'in ') + (keepsArticle ? written : written.replace(/^the /, ''));
    from = word.end;
  });
  return resolved + text.slice(from);
};

/** A question with a name in the place of one of its pronouns. */
export const withName = ({ text, words }: Question, at: number, name: string): string => {
  const { start, end } = words[at] as Word;
  return text.slice(0, start) + (isPossessiveAt(words, at) ? owner(name) : name) + text.slice(end);
};

const MOST_WORDS = 5;

/** "Samuel Fogg" where it was asked back whom "he" stands for: the question before with the name in the pronoun's place; null for other texts. */
export const namedForPronoun = (text: string, previous: EarlierTurn): string | null => {
  const name = text
    .trim()
    .replace(/^(?:i\s+mean(?:t)?|about|for)\s+/i, '')
    .replace(/[?.!\s]+$/, '');
  const list = wordsOf(name);
  const isName =
    /^(?:the\s)?\p{Lu}/u.test(name) &&
    list.length <= MOST_WORDS &&
    tagsOf(list).every((tag) => tag !== 'auxiliary' && tag !== 'question');
  if (!isName || previous.answer !== undefined) return null;
  const question = understandQuestion(previous.standaloneQuestion);
  const at = question.words.findIndex((_, i) => isPronoun(question.words, i) && !refersInside(question, i));
  return at < 0 ? null : withName(question, at, name);
};

/** Whether a text has a pronoun that stands for something said before. */
export const hasPronoun = (text: string): boolean => {
  const list = wordsOf(text);
  return list.some((_, at) => isPronoun(list, at));
};

export const resolvePronouns = (text: string, earlier: readonly EarlierTurn[], rank = 0): string =>
  withoutPronouns(understandQuestion(text), earlier, rank);
