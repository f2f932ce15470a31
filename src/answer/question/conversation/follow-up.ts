import { understandQuestion } from '../../../retrieval/question.ts';
import { withQuestionWords } from '../misspelt.ts';
import { asQuestion } from '../parts/asking-words.ts';
import { partsOf } from '../parts/parts-of.ts';
import { aboutAnswer } from './about-answer.ts';
import { candidates } from './antecedent.ts';
import { attributeAsked } from './attribute.ts';
import { correctedQuestion } from './correction.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { theOther, whichOne, withNoun } from './one-of-several.ts';
import { hasPronoun, namedForPronoun, resolvePronouns } from './pronouns.ts';
import { newQuestionWords, ofAmount, placeAsked, questionPhrase } from './question-words.ts';
import { restoreCapitals } from './restore-capitals.ts';
import { withoutTopic, withTopic } from './topic.ts';
import { isAskable, isBareSubject, otherPreposition, replaceSubject } from './replacement.ts';

const LEADING = '(for|in|of|with|on|at|from|to|by|during|under|after|before)';
const REPLACEABLE = new RegExp(
  `^(?:(?:and|or|but|ok|okay|so|then|now),?\\s+)*(?:(?:what|how) about|(?:the\\s+)?same(?:\\s+(?:question|thing))?(?=\\s+(?:for|in|of|with|at)\\b))\\s+(?:${LEADING}\\s+)?(?:the\\s+ones?\\s+${LEADING}\\s+)?|^(?:no,?\\s+)?(?:and|or|but)\\s+(?:${LEADING}\\s+)?(?:the\\s+ones?\\s+${LEADING}\\s+)?`,
  'i',
);
const OPENING = /^(?:and|but|so|then|ok|okay|also)[,\s]+/i;
const AUXILIARY = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;
const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const MOST_TERMS = 4;

/** Asks for the source of what was said last. */
const WHO_SAYS =
  /^(?:(?:and|but|so)\s+)?(?:who(?:\s+(?:else|exactly))?\s+(?:says?|said|claims?|claimed|reported|states?|stated|estimated|told)(?:\s+(?:you\s+)?(?:that|this|so|it))?|says\s+who|according\s+to\s+whom?)\s*\??$/i;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a follow-up names in place of something: the preposition before it, and the thing itself. */
const replacementIn = (asked: string): { preposition: string; subject: string } | null => {
  const opening = REPLACEABLE.exec(asked);
  const subject = asked.replace(REPLACEABLE, '');
  const isFragment =
    understandQuestion(asked).terms.length <= MOST_TERMS && !AUXILIARY.test(subject) && !ASKING.test(subject);
  if (opening !== null && isFragment && subject !== '')
    return { preposition: opening.slice(1).findLast((each) => each !== undefined) ?? '', subject };
  const place = placeAsked(asked);
  const [, preposition = '', rest = ''] = /^(\p{L}+)\s+(.+)$/u.exec(place ?? '') ?? [];
  return place === null ? null : { preposition, subject: rest };
};

/** "tell me more", "anything else?": all on what was spoken of. */
const MORE =
  /^(?:(?:and|but|so|ok|okay|please)[,\s]+)*(?:(?:can|could)\s+you\s+)?(?:(?:tell|give)\s+me\s+(?:some\s+|any\s+)?more(?:\s+(?:details|information|info|on\s+(?:it|that|this)))?|(?:any\s+)?more\s+(?:details|information|info|on\s+(?:it|that|this))|(?:is\s+there\s+)?anything\s+else|what\s+else|go\s+on|elaborate|explain\s+(?:that|this|it))(?:\s+please)?\s*[?.!]*$/i;

/** "what's its price" is written out, that its words can be told from each other. */
const CONTRACTED = /^((?:(?:and|but|so),?\s+)?(?:what|who|where|when|how))['’]?s(?=\s)/i;

/** Readings of a follow-up that are looked at. */
const MOST_READINGS = 3;

/**
 * A message of several questions: the first is completed from the conversation, the later ones from the first; what the first
 * asks for, "who built it and when did he die?", is known only when it is answered. Null for one question, or where the first says all.
 */
const ofSeveral = (text: string, earlier: readonly EarlierTurn[], rank: number): string | null => {
  const { questions, joint } = partsOf(text);
  const [first, ...rest] = questions;
  if (first === undefined || rest.length === 0 || joint !== null) return null;
  const completed = resolveFollowUp(first, earlier, rank);
  if (withoutTopic(completed).toLowerCase() === withoutTopic(first).toLowerCase()) return null;
  const { kind } = understandQuestion(completed);
  const turns = [...earlier, { standaloneQuestion: completed, shortAnswer: null }];
  const later = kind === 'who' || kind === 'which' ? rest : rest.map((each) => resolvePronouns(each, turns));
  return [completed, ...later].map(asQuestion).join(' ');
};

/**
 * The question with what it leaves out taken from the conversation: new question words ("and by when?"), a new
 * subject ("what about China?"), pronouns ("how large are they?"). A question that stands alone, a change of
 * topic included, comes back as it is. Its first pronoun stands for the candidate of the given rank, 0 for the likeliest.
 */
export const resolveFollowUp = (text: string, earlier: readonly EarlierTurn[], rank = 0): string => {
  const previous = earlier.at(-1);
  const typed = withQuestionWords(text.trim().replace(CONTRACTED, '$1 is'));
  if (previous === undefined) return withQuestionWords(text.trim());
  const several = ofSeveral(typed, earlier, rank);
  if (several !== null) return several;
  const phrase = questionPhrase(typed);
  if (phrase !== null) return newQuestionWords(phrase, previous);
  if (WHO_SAYS.test(typed)) return `${withoutTopic(previous.standaloneQuestion)}, according to whom?`;
  if (MORE.test(typed)) {
    const topic = candidates('it', understandQuestion('more'), earlier)[0]?.mention.text;
    if (topic !== undefined) return `Tell me more about ${topic}.`;
  }
  const amount = ofAmount(typed, previous);
  if (amount !== null) return amount;
  const passages = [...new Set(earlier.flatMap(({ passages: read }) => read ?? []))];
  const asked = restoreCapitals(typed, typed, passages);
  const named = namedForPronoun(asked, previous);
  if (named !== null) return named;
  const last = understandQuestion(previous.standaloneQuestion);
  const corrected = correctedQuestion(asked, last);
  if (corrected !== null) return corrected;
  const turned = otherPreposition(asked, last);
  if (turned !== null) return turned;
  const replaced = replacementIn(asked) ?? (isBareSubject(asked) ? { preposition: '', subject: asked } : null);
  if (replaced !== null) {
    const subject = theOther(replaced.subject, earlier) ?? resolvePronouns(replaced.subject, earlier, rank);
    const before = earlier.at(-2);
    const isOfLast = before === undefined || isAskable(subject, last);
    const question = isOfLast ? last : understandQuestion(before.standaloneQuestion);
    return attributeAsked(subject, question, earlier) ?? replaceSubject(subject, replaced.preposition, question);
  }
  const oneOf = whichOne(asked, earlier);
  if (oneOf !== null) return oneOf;
  const opened = asked.replace(OPENING, '');
  const resolved = resolvePronouns(withNoun(opened, earlier), earlier, rank);
  const told = resolved === opened ? withTopic(opened, earlier) : resolved;
  return told === asked ? typed : capitalise(told);
};

/** Whether a follow-up only names another thing to ask the last question of: "and the hopper?", "Peru?". */
export const isFragment = (text: string): boolean => replacementIn(text.trim()) !== null || isBareSubject(text.trim());

/** Whether a turn leant on those before it, by question words alone or by a pronoun. */
const leans = ({ typed, standaloneQuestion }: EarlierTurn): boolean =>
  typed !== undefined && typed !== standaloneQuestion && (questionPhrase(typed) !== null || hasPronoun(typed));

/**
 * "and the hopper?" behind "why not?" or "how heavy is it?": it may be asked of the question before that. Null where the last
 * turn asked in words of its own, or the follow-up corrects it.
 */
const ofQuestionBefore = (text: string, earlier: readonly EarlierTurn[]): string | null => {
  const [before, last] = earlier.slice(-2);
  if (before === undefined || last === undefined || !leans(last) || questionPhrase(text) !== null) return null;
  const isCorrection = correctedQuestion(text, understandQuestion(last.standaloneQuestion)) !== null;
  return isCorrection || hasPronoun(text) || !isFragment(text) ? null : resolveFollowUp(text, earlier.slice(0, -1));
};

/**
 * What a follow-up may ask, likeliest first, the last question again where it asks about the answer: the pronouns of a question
 * may stand for several things that were spoken of, it may need no topic after all, or be asked of the question before the last.
 */
export const readingsOf = (text: string, earlier: readonly EarlierTurn[]): [string, ...string[]] => {
  const about = aboutAnswer(text, earlier);
  if (about !== null) return [about === 'thanks' ? text : (earlier.at(-1)?.standaloneQuestion ?? text)];
  const first = resolveFollowUp(text, earlier);
  if (earlier.length === 0) return [first];
  // With no candidate of that rank its pronouns stay.
  const open = resolveFollowUp(text, earlier, Infinity);
  const others = Array.from({ length: MOST_READINGS - 1 }, (_, at) => resolveFollowUp(text, earlier, at + 1)).filter(
    (other) => other !== open,
  );
  const hasTopic = first.endsWith(')?') && !/\)[?.!\s]*$/.test(text);
  const before = ofQuestionBefore(text, earlier);
  const further = [...others, ...(hasTopic ? [`${withoutTopic(first)}?`] : []), ...(before === null ? [] : [before])];
  return [first, ...new Set(further.filter((other) => other !== first))];
};
