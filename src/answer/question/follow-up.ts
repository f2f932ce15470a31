import { understandQuestion, type Question } from '../../retrieval/question.ts';
import { isFunctionWord, type Word } from '../../domain/words.ts';
import { tagsOf } from './word-class.ts';
import { antecedent, nounPhrases } from './antecedent.ts';
import { withQuestionWords } from './misspelt.ts';
import { exchange, isBareSubject, replaceSubject } from './replacement.ts';

/** An earlier turn of the conversation, as far as a follow-up needs it. */
export type EarlierTurn = { standaloneQuestion: string; shortAnswer: string | null };

const REPLACEABLE =
  /^(?:what|how) about\s+(?:(for|in|of|with|on|at|from|to|by)\s+)?|^(?:no,?\s+)?(?:and|or|but)\s+(?:(for|in|of|with|on|at|from|to|by)\s+)?/i;
/** "no, I meant the second bridge", "Sorry, I mean 2020, not 2021". */
const CORRECTING =
  /^(?:(?:no|nope|sorry|oh|wait|well|actually|okay|ok|hm+)\b[,.!]?\s+)*(?:i\s+(?:actually\s+)?(?:meant|mean)|i\s+was\s+asking\s+(?:about|for)|make\s+(?:that|it))\s+(.+)$/i;
const NOT_THAT = /^(.+?),?\s+(?:and\s+)?not\s+(?:in\s+|for\s+|of\s+)?(.+)$/i;
const PRONOUNS = new Set(
  'it its he him his she her hers they them their theirs this that these those there one ones'.split(' '),
);
const DETERMINED = new Set(['this', 'that', 'these', 'those']);
const QUESTION_PHRASE =
  /^(?:(?:and|but|so|or|ok|okay|then)[,\s]+)*((?:(?:by|since|until|from|to|for|in|at|on|with|against|of|about|over)\s+)?(?:who(?:m|se)?|when|where|why|how(?:\s+(?:many|much|long|often|soon|large|big|far|old|high)(?:\s+\p{L}+)?)?|what(?:\s+(?:year|date|month|time|day|country|price|cost))?|which(?:\s+\p{L}+)?))\s*\??$/iu;
const OPENING = /^(?:and|but|so|then|ok|okay|also)[,\s]+/i;
const AUXILIARY = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;

const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i;

/** Asks for the source of what was said last. */
const WHO_SAYS =
  /^(?:(?:and|but|so)\s+)?(?:who(?:\s+(?:else|exactly))?\s+(?:says?|said|claims?|claimed|reported|states?|stated|estimated|told)(?:\s+(?:you\s+)?(?:that|this|so|it))?|says\s+who|according\s+to\s+whom?|(?:what(?:'s|\s+is)\s+the\s+|the\s+)?source)\s*\??$/i;

const withoutMark = (text: string): string => text.trim().replace(/[?.!\s]+$/, '');

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "by when?" after "What did Putin order?": the new question words, then what was asked about. */
const newQuestionWords = (phrase: string, { standaloneQuestion, shortAnswer }: EarlierTurn): string => {
  const asked = withoutMark(standaloneQuestion);
  const deed = /^who\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\b)(.+)/i.exec(
    asked,
  )?.[1];
  if (deed !== undefined) return `${capitalise(phrase)} was it that ${shortAnswer ?? 'someone'} ${deed}?`;
  // "Why?" after "How many men died building it?": it is taken that they did.
  const counted = /^how\s+(?:many|much)\s+(.+)$/i.exec(asked)?.[1];
  if (counted !== undefined && !AUXILIARY.test(counted)) return `${capitalise(phrase)} was it that ${counted}?`;
  const auxiliary = AUXILIARY.exec(asked);
  if (auxiliary === null) return `${capitalise(phrase)}, ${asked}?`;
  return `${capitalise(phrase)} ${asked.slice(auxiliary.index)}?`;
};

const isPronoun = (list: readonly Word[], at: number): boolean => {
  const word = list[at] as Word;
  if (!PRONOUNS.has(word.folded)) return false;
  const next = list[at + 1];
  // "that year", "this plan" name their noun; "is it true that …" and "is there" refer to nothing.
  if (DETERMINED.has(word.folded) && next !== undefined && !isFunctionWord(next.folded)) return false;
  if (word.folded === 'that' && at > 1) return false;
  if (word.folded === 'it' && /^(?:true|correct|right|possible|likely)$/.test(next?.folded ?? '')) return false;
  if (word.folded === 'there') return at === list.length - 1 || /^(?:in|from|to)$/.test(list[at - 1]?.folded ?? '');
  return true;
};

const SUBJECT_OF = new Set(
  'do does did is are was were has have had can could will would shall should may might must'.split(' '),
);
const SUBORDINATING = /^(?:that|when|while|after|before|because|since|if|who|whom|which|where|as|until)$/;
const OBJECT = /^(?:it|him|them)$/;
const HUMAN = /^(?:he|him|his|she|her|hers)$/;

/**
 * A pronoun behind its own noun in the same question ("When did Tesla move his lab?") refers within it; the subject of the
 * question ("What project did it halt?") never does, nor does an object to what stands in its own clause ("How did the plague
 * reach it?"; Chomsky 1981, principle B).
 */
const refersInside = (question: Question, at: number): boolean => {
  const { words, text, names } = question;
  const word = words[at] as Word;
  if (SUBJECT_OF.has(words[at - 1]?.folded ?? '')) return false;
  const clause = words.findLastIndex(({ folded }, i) => i > 0 && i < at && SUBORDINATING.test(folded));
  const from = (words[clause] ?? word).start;
  const isBefore = (end: number): boolean =>
    OBJECT.test(word.folded) ? clause >= 0 && end <= from : end <= word.start;
  // "the best QB ranking": a name that only says what kind.
  const isKind = (end: number): boolean => /^\s+\p{Ll}/u.test(text.slice(end)) && isContentAt(words, end);
  if (names.some(({ end }) => isBefore(end) && !isKind(end))) return true;
  return (
    !HUMAN.test(word.folded) &&
    nounPhrases(question).some(
      ({ start, end, hasFocus }) => isBefore(end) && !hasFocus && /^the\s/i.test(text.slice(start, end)),
    )
  );
};

/** Whether the next word behind a place is a noun as far as its class goes. */
const isContentAt = (words: readonly Word[], end: number): boolean => {
  const at = words.findIndex(({ start }) => start >= end);
  return at >= 0 && tagsOf(words)[at] === 'noun';
};

const replacePronouns = (question: Question, earlier: readonly EarlierTurn[]): string | null => {
  const { text, words } = question;
  const said = new Set(question.terms);
  let resolved = '';
  let from = 0;
  words.forEach((word, at) => {
    if (!isPronoun(words, at) || refersInside(question, at)) return;
    const referent = antecedent(word.folded, earlier, said);
    if (referent === null) return;
    const isPossessive =
      /^(?:its|his|their)$/.test(word.folded) ||
      (word.folded === 'her' && words[at + 1] !== undefined && !isFunctionWord((words[at + 1] as Word).folded));
    const written = isPossessive ? `${referent}${referent.endsWith('s') ? "'" : "'s"}` : referent;
    // "17 of them" counts the things themselves.
    const before = text.slice(from, word.start).replace(/(\d|\bmany) of $/, '$1 ');
    resolved +=
      before +
      (before.endsWith('of ') || before === text.slice(from, word.start) ? written : written.replace(/^the /, ''));
    from = word.end;
  });
  return from === 0 ? null : resolved + text.slice(from);
};

/** What the user meant in place of what was asked: a whole question, or another thing to ask it of. */
const correctedQuestion = (meant: string, { standaloneQuestion }: EarlierTurn): string => {
  const [, wanted = meant, unwanted] = NOT_THAT.exec(meant) ?? [];
  const exchanged =
    unwanted === undefined ? null : exchange(wanted.replace(/^(?:in|for|of)\s+/i, ''), unwanted, standaloneQuestion);
  if (exchanged !== null) return exchanged;
  if (AUXILIARY.test(wanted) || /^(?:who|what|which|when|where|why|how)\b/i.test(wanted)) return capitalise(wanted);
  const [, preposition = '', subject = wanted] = /^(?:(in|of|for|at|on|from|to|by|with)\s+)?(.+)$/i.exec(wanted) ?? [];
  return replaceSubject(subject, preposition, understandQuestion(standaloneQuestion));
};

/**
 * The question with what it leaves out taken from the last turn: new question words ("and by when?"), a new
 * subject ("what about China?"), pronouns ("how large are they?"). A question that stands alone, a change of
 * topic included, comes back as it is.
 */
export const resolveFollowUp = (text: string, earlier: readonly EarlierTurn[]): string => {
  const previous = earlier.at(-1);
  const asked = withQuestionWords(text.trim());
  if (previous === undefined) return asked;
  const phrase = QUESTION_PHRASE.exec(asked)?.[1];
  if (phrase !== undefined) return newQuestionWords(phrase, previous);
  if (WHO_SAYS.test(asked)) return `${withoutMark(previous.standaloneQuestion)}, according to whom?`;
  const corrected = CORRECTING.exec(asked)?.[1];
  if (corrected !== undefined) return correctedQuestion(corrected, previous);
  const opening = REPLACEABLE.exec(asked);
  const subject = asked.replace(REPLACEABLE, '');
  const question = understandQuestion(asked);
  if (subject !== asked && question.terms.length <= 4 && !AUXILIARY.test(subject) && !ASKING.test(subject))
    return replaceSubject(subject, opening?.[1] ?? opening?.[2] ?? '', understandQuestion(previous.standaloneQuestion));
  if (isBareSubject(asked)) return replaceSubject(asked, '', understandQuestion(previous.standaloneQuestion));
  const opened = capitalise(asked.replace(OPENING, ''));
  return replacePronouns(understandQuestion(opened), earlier) ?? opened;
};
