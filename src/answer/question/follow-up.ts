import { understandQuestion, type Question } from '../../retrieval/question.ts';
import { isFunctionWord, type Word } from '../../domain/words.ts';
import type { Span } from '../../domain/span.ts';
import { antecedent, nounPhrases } from './antecedent.ts';

/** An earlier turn of the conversation, as far as a follow-up needs it. */
export type EarlierTurn = { standaloneQuestion: string; shortAnswer: string | null };

const REPLACEABLE =
  /^(?:what|how) about\s+(?:(for|in|of|with|on|at)\s+)?|^(?:no,?\s+)?(?:and|or|but)\s+(?:(for|in|of|with|on|at)\s+)?|^no,?\s+(?:i\s+(?:meant?|mean)\s+)|^i\s+meant?\s+/i;
const PRONOUNS = new Set(
  'it its he him his she her hers they them their theirs this that these those there one ones'.split(' '),
);
const DETERMINED = new Set(['this', 'that', 'these', 'those']);
const QUESTION_PHRASE =
  /^(?:(?:and|but|so|or|ok|okay|then)[,\s]+)*((?:(?:by|since|until|from|to|for|in|at|on|with)\s+)?(?:who(?:m|se)?|when|where|why|how(?:\s+(?:many|much|long|often|soon|large|big|far|old|high)(?:\s+\p{L}+)?)?|what(?:\s+(?:year|date|month|time|day|country|price|cost))?|which(?:\s+\p{L}+)?))\s*\??$/iu;
const OPENING = /^(?:and|but|so|then|ok|okay|also)[,\s]+/i;
const AUXILIARY = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;

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
  const auxiliary = AUXILIARY.exec(asked);
  if (auxiliary === null) return `${capitalise(phrase)}, ${asked}?`;
  return `${capitalise(phrase)} ${asked.slice(auxiliary.index)}?`;
};

const put = (text: string, { start, end }: Span, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

/**
 * "what about China?", "and in 2023?": the same question with the name, the year or its only thing changed, or
 * with the words that say where or when added. What fits nowhere becomes the topic itself.
 */
const newSubject = (subject: string, preposition: string, previous: Question): string => {
  const { text, names, words: list } = previous;
  const replacement = withoutMark(subject);
  const bare = replacement.replace(/^(?:the|an?)\s+/i, '');
  const isYear = (word: string) => /^\d{4}$/.test(word);
  const year = isYear(bare) ? list.find((word) => isYear(word.text)) : undefined;
  if (year !== undefined) return put(text, year, bare);
  const isName = /^\p{Lu}/u.test(bare);
  const name = isName ? names[0] : undefined;
  if (name !== undefined) return put(text, name, replacement);
  if (preposition !== '' || isYear(bare)) return `${withoutMark(text)} ${preposition || 'in'} ${replacement}?`;
  const [thing, ...others] = isName ? [] : nounPhrases(previous).filter((phrase) => !phrase.isName);
  return thing !== undefined && others.length === 0 ? put(text, thing, replacement) : `What about ${replacement}?`;
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

/**
 * A pronoun behind its own noun in the same question ("When did Tesla move his lab?") refers within it; the subject of the
 * question ("What project did it halt?") never does.
 */
const refersInside = (question: Question, at: number): boolean => {
  const word = question.words[at] as Word;
  const isSubject = SUBJECT_OF.has(question.words[at - 1]?.folded ?? '');
  if (isSubject) return false;
  return (
    question.names.some((name) => name.end <= word.start) ||
    nounPhrases(question).some(
      ({ start, end, hasFocus }) => end <= word.start && !hasFocus && /^the\s/i.test(question.text.slice(start, end)),
    )
  );
};

const replacePronouns = (question: Question, earlier: readonly EarlierTurn[]): string | null => {
  const { text, words } = question;
  let resolved = '';
  let from = 0;
  words.forEach((word, at) => {
    if (!isPronoun(words, at) || refersInside(question, at)) return;
    const referent = antecedent(word.folded, earlier);
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

/**
 * The question with what it leaves out taken from the last turn: new question words ("and by when?"), a new
 * subject ("what about China?"), pronouns ("how large are they?"). A question that stands alone, a change of
 * topic included, comes back as it is.
 */
export const resolveFollowUp = (text: string, earlier: readonly EarlierTurn[]): string => {
  const previous = earlier.at(-1);
  const asked = text.trim();
  if (previous === undefined) return asked;
  const phrase = QUESTION_PHRASE.exec(asked)?.[1];
  if (phrase !== undefined) return newQuestionWords(phrase, previous);
  if (WHO_SAYS.test(asked)) return `${withoutMark(previous.standaloneQuestion)}, according to whom?`;
  const opening = REPLACEABLE.exec(asked);
  const subject = asked.replace(REPLACEABLE, '');
  const question = understandQuestion(asked);
  if (subject !== asked && question.terms.length <= 4 && !AUXILIARY.test(subject))
    return newSubject(subject, opening?.[1] ?? opening?.[2] ?? '', understandQuestion(previous.standaloneQuestion));
  const opened = capitalise(asked.replace(OPENING, ''));
  return replacePronouns(understandQuestion(opened), earlier) ?? opened;
};
