import { understandQuestion } from '../../../retrieval/question.ts';
import { words as wordsOf } from '../../../domain/words.ts';
import { nounClass, tagsOf } from '../word-class.ts';
import type { EarlierTurn } from './earlier-turn.ts';

const PREPOSITION = 'up\\s+to|by|since|until|till|from|to|for|in|at|on|with|against|of|about|over';
const QUESTION_PHRASE = new RegExp(
  `^(?:(?:and|but|so|or|ok|okay|then)[,\\s]+)*((?:(?:${PREPOSITION})\\s+)?(?:who(?:m|se)?|when|where|why(?:\\s+not)?|what\\s+for|` +
    `how(?:\\s+(?:many|much|long|often|soon|large|big|far|old|high|heavy|tall|deep|wide)(?:\\s+\\p{L}+)?)?|` +
    `what(?:\\s+\\p{L}+)?|which(?:\\s+\\p{L}+)?))` +
    `(?:\\s+(?:exactly|though))?\\s*\\??$`,
  'iu',
);
/** "when was that?": the deed that was told last. */
const OF_DEED =
  /^(?:(?:and|but|so)[,\s]+)*((?:since\s+|until\s+|till\s+)?when|where|why|how\s+come)\s+(?:is|was|were|are|did)\s+(?:that|this)(?:\s+(?:so|happen))?\s*\??$/i;
/** "how long has he been doing that?", "why did they do so?": the deed again, with who did it (verb phrase anaphora: Sag 1976). */
const OF_DOING =
  /^(?:(?:and|but|so)[,\s]+)*((?:since\s+|until\s+)?when|where|why|how\s+(?:long|often|come)|(?:with|for)\s+whom)\s+(?:has|have|had|is|are|was|were|did|does|do)\s+(?:he|she|it|they)\s+(?:been\s+)?do(?:ing|ne)?\s+(?:that|this|it|so)\s*\??$/i;
/** "how many in 2023": question words with a time or place of their own. */
const WITH_PLACE = new RegExp(
  `^(?:(?:and|but|so)[,\\s]+)*(?:how\\s+(?:many|much|long|often|large|big|far|high)|who|what|where|when)\\s+((?:in|on|at|for|from|by|during|under|of)\\s+[^?]+?)\\s*\\??$`,
  'iu',
);
const AUXILIARY = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;
/** "Who had to pay it?", "Who has been arrested?": who it was is asked, no deed of theirs. */
const SUBJECT_ASKED =
  /^who\s+((?:has|have|had|will|would|can|could|must|may|might|is|are|was|were)\s+(?:to|been|be|not|\p{L}+ed)\b.+)$/iu;
const MOST_WORDS = 6;

const withoutMark = (text: string): string =>
  text
    .trim()
    .replace(/(?:,\s*according to whom)?[?.!\s]+$/i, '')
    .replace(/,\s*according to whom$/i, '');

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The question words that a follow-up consists of: "by when", "what for"; null for other texts. */
export const questionPhrase = (text: string): string | null => {
  const phrase = QUESTION_PHRASE.exec(text)?.[1] ?? OF_DEED.exec(text)?.[1] ?? OF_DOING.exec(text)?.[1] ?? null;
  const noun = /\b(?:what|which|many|much)\s+(\p{L}+)$/iu.exec(phrase ?? '')?.[1];
  return noun === undefined || /^(?:for|ones?)$/i.test(noun) || nounClass(noun.toLowerCase()) !== null ? phrase : null;
};

/** "in 2023" of "how many in 2023?". */
export const placeAsked = (text: string): string | null => {
  const place = WITH_PLACE.exec(text)?.[1];
  return place === undefined ||
    AUXILIARY.test(place) ||
    tagsOf(wordsOf(place)).some((tag) => tag === 'verb' || tag === 'past')
    ? null
    : place;
};

/** The answer where it fills a gap of the question: a name or a few words. */
const filler = (shortAnswer: string | null): string | null =>
  shortAnswer !== null && wordsOf(shortAnswer).length <= MOST_WORDS && !/^\W*(?:yes|no)\W*$/i.test(shortAnswer)
    ? shortAnswer
    : null;

/** "What did Solvane turn down?" with its answer in place of "what": "did Solvane turn down a knighthood". */
const withObject = (asked: string, at: number, { shortAnswer }: EarlierTurn): string => {
  const clause = asked.slice(at);
  const opening = asked.slice(0, at);
  const isObject =
    /^(?:what|who|whom|which\s+\p{L}+|what\s+\p{L}+)\s*$/iu.test(opening) && /^(?:do|does|did)\b/i.test(clause);
  const object = filler(shortAnswer);
  if (
    !isObject ||
    object === null ||
    /\b(?:do|have)$|\b(?:in|of|for|with|at|on|to|by)$/i.test(clause) ||
    /^(?:\d|in\s)/.test(object)
  )
    return clause;
  return `${clause} ${object}`;
};

/** "Why not?" after "Can I wash it?": "Why can I not wash it?". */
const whyNot = (asked: string): string => {
  const [, auxiliary, subject, rest] =
    /^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\s+((?:the\s+|an?\s+)?\S+)\s+(.+)$/i.exec(
      asked,
    ) ?? [];
  return auxiliary === undefined ? `Why, ${asked}?` : `Why ${auxiliary.toLowerCase()} ${subject} not ${rest}?`;
};

/** "the country" of "Which country asked for it?"; of "who", someone. */
const kindAsked = (asked: string): string => {
  const noun = /^(?:which|what)\s+(\p{L}+)/iu.exec(asked)?.[1];
  return noun === undefined ? 'someone' : `the ${noun}`;
};

/** "gave the most" as "gave": how much it was is asked now. */
const withoutDegree = (clause: string): string => clause.replace(/\s+the\s+(?:most|least|first|last|fewest)$/i, '');

/**
 * "by when?" after "What did Putin order?": the new question words, then what was asked about (sluicing: Ross 1969; its clause is
 * the last question's, with the answer where that had a gap).
 */
export const newQuestionWords = (phrase: string, turn: EarlierTurn): string => {
  const asked = withoutMark(turn.standaloneQuestion);
  if (/^why\s+not$/i.test(phrase)) return whyNot(asked);
  const words = capitalise(/^what\s+for$/i.test(phrase) ? 'why' : phrase);
  const [, auxiliaryOfWho = '', held] = /^who\s+(is|was|are|were)\s+((?:the\s+)?\p{L}.*)$/iu.exec(asked) ?? [];
  const holder = held === undefined || SUBJECT_ASKED.test(asked) ? null : filler(turn.shortAnswer);
  if (holder !== null && /^(?:since|until|till|when|why|how\s+long)/i.test(phrase))
    return `${words} ${auxiliaryOfWho} ${holder} ${held}?`;
  // "Who ordered it?", "What replaced the K3?": the deed is known, whoever did it.
  const deed =
    /^(?:who|what|which\s+\p{L}+)\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\b)(.+)/iu.exec(
      asked,
    );
  if (
    deed !== null &&
    AUXILIARY.exec(asked.slice(0, asked.length - (deed[1] ?? '').length)) === null &&
    !/^(?:what|which)\s+\p{L}+\s+(?:is|are|was|were|do|does|did|has|have|had|can|will)\b/iu.test(asked)
  )
    return `${words} was it that ${filler(turn.shortAnswer) ?? kindAsked(asked)} ${withoutDegree(deed[1] ?? '')}?`;
  // "Why?" after "How many men died building it?": it is taken that they did.
  const did = SUBJECT_ASKED.exec(asked)?.[1];
  if (did !== undefined) return `${words} was it that ${filler(turn.shortAnswer) ?? 'someone'} ${did}?`;
  const counted = /^how\s+(?:many|much)\s+(.+)$/i.exec(asked)?.[1];
  if (counted !== undefined && !AUXILIARY.test(counted)) {
    // "How many hives go on the roof?": they do; "How many men died?": it was that they did.
    const [, things = '', done] = /^(\p{L}+)\s+(\p{L}+\b.*)$/u.exec(counted) ?? [];
    const isPresent = done !== undefined && tagsOf(wordsOf(`they ${done}`))[1] === 'verb';
    return isPresent ? `${words} do ${things} ${done}?` : `${words} was it that ${counted}?`;
  }
  const auxiliary = AUXILIARY.exec(asked);
  if (auxiliary === null) return `${words}, ${asked}?`;
  const thing = /^how\s+many\s+(.+?)\s*$/i.exec(asked.slice(0, auxiliary.index))?.[1];
  const clause = withObject(asked, auxiliary.index, turn);
  if (thing === undefined) return `${words} ${clause}?`;
  // "How many people were hurt?": people are what was hurt; "How many did they take?" has its subject.
  const behind = clause.slice(auxiliary[0].length).trim();
  const isSubject = /^(?:is|are|was|were|has|have|had)$/i.test(auxiliary[0]) && !/^(?:the|there|\p{Lu})/u.test(behind);
  return isSubject ? `${words} ${auxiliary[0]} ${thing} ${behind}?` : `${words} ${clause} ${thing}?`;
};

const MORE_THAN =
  /^(?:(?:and|but|so)\s+)?(?:is|was|isn't|wasn't)\s+(?:that|it|this)\s+((?:more|less|fewer|greater|higher|larger|bigger|smaller|longer|shorter|older|over|under|at\s+least|at\s+most|above|below)\b.+?)\s*\??$/i;
const OF_THAT =
  /^((?:and\s+|so\s+)?(?:how\s+(?:much|many)|what\s+(?:share|part|percentage|proportion))\s+of)\s+(?:that|this|it|those|them)\b\s*(.*?)\s*\??$/i;

/** What was measured, as a phrase: "the revenue in 2022" of "What was the revenue in 2022?". */
const measured = (asked: string): string | null => {
  const of = /^what\s+(?:is|are|was|were)\s+(.+)$/i.exec(asked)?.[1];
  if (of !== undefined) return of;
  const done = /^(?:how\s+much|what)\s+(?:do|does|did)\s+(.+)$/i.exec(asked)?.[1];
  if (done !== undefined) return `what ${done}`;
  const counted =
    /^how\s+(?:much|many)\s+(\p{L}+(?:\s\p{L}+)?)\s+(?:is|are|was|were|do|does|did|has|have|had)\s+(.+)$/iu.exec(asked);
  return counted === null ? null : `the ${counted[1]} ${counted[2]}`;
};

/** "Is that more than 12?" of the amount that was asked for last: the same question with the amount put to it. */
const comparedAmount = (amount: string, asked: string): string | null => {
  const many = /^how\s+(?:many|much)\s+(.+?)\s+(is|are|was|were|has|have|had|will|can)\s+(.+)$/i.exec(asked);
  if (many !== null) return `${capitalise(many[2] ?? '')} ${amount} ${many[1]} ${many[3]}?`;
  const did = /^(?:how\s+much|what)\s+(do|does|did|will|would)\s+(.+)$/i.exec(asked);
  if (did !== null) return `${capitalise(did[1] ?? '')} ${did[2]} ${amount}?`;
  const high = /^how\s+(\p{L}+)\s+(is|are|was|were)\s+(.+)$/iu.exec(asked);
  if (high !== null) return `${capitalise(high[2] ?? '')} ${high[3]} ${amount} ${high[1]}?`;
  const what = /^what\s+(is|are|was|were)\s+(.+)$/i.exec(asked);
  return what === null ? null : `${capitalise(what[1] ?? '')} ${what[2]} ${amount}?`;
};

/** A question of the amount that was asked for last, "how much of that …", "is that more than …"; null for other texts. */
export const ofAmount = (text: string, { standaloneQuestion }: EarlierTurn): string | null => {
  const { expects, kind } = understandQuestion(standaloneQuestion);
  const isAmount = /^(?:count|money|percent|measure|duration)$/.test(expects) || kind.startsWith('how-m');
  if (!isAmount) return null;
  const asked = withoutMark(standaloneQuestion);
  const more = MORE_THAN.exec(text)?.[1];
  if (more !== undefined) return comparedAmount(more, asked);
  const [, opening, rest] = OF_THAT.exec(text) ?? [];
  const whole = opening === undefined ? null : measured(asked);
  return whole === null ? null : `${capitalise((opening ?? '').replace(/^(?:and|so)\s+/i, ''))} ${whole} ${rest}?`;
};
