import { words } from '../../../domain/words.ts';
import { understandQuestion } from '../../../retrieval/question.ts';
import { recase } from '../../../retrieval/recase.ts';
import { withQuestionWords } from '../misspelt.ts';
import { attributeAsked } from './attribute.ts';
import { correctedQuestion } from './correction.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { resolvePronouns } from './pronouns.ts';
import { newQuestionWords, ofAmount, placeAsked, questionPhrase } from './question-words.ts';
import { withTopic } from './topic.ts';
import { isBareSubject, replaceSubject } from './replacement.ts';

const LEADING = '(for|in|of|with|on|at|from|to|by|during|under|after|before)';
const REPLACEABLE = new RegExp(
  `^(?:(?:and|or|but|ok|okay|so),?\\s+)?(?:what|how) about\\s+(?:${LEADING}\\s+)?|^(?:no,?\\s+)?(?:and|or|but)\\s+(?:${LEADING}\\s+)?`,
  'i',
);
const OPENING = /^(?:and|but|so|then|ok|okay|also)[,\s]+/i;
const AUXILIARY = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;
const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const MOST_TERMS = 4;

/** Asks for the source of what was said last. */
const WHO_SAYS =
  /^(?:(?:and|but|so)\s+)?(?:who(?:\s+(?:else|exactly))?\s+(?:says?|said|claims?|claimed|reported|states?|stated|estimated|told)(?:\s+(?:you\s+)?(?:that|this|so|it))?|says\s+who|according\s+to\s+whom?|(?:what(?:'s|\s+is)\s+the\s+|the\s+)?source)\s*\??$/i;

const withoutMark = (text: string): string => text.trim().replace(/[?.!\s]+$/, '');

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a follow-up names in place of something: the preposition before it, and the thing itself. */
const replacementIn = (asked: string): { preposition: string; subject: string } | null => {
  const opening = REPLACEABLE.exec(asked);
  const subject = asked.replace(REPLACEABLE, '');
  const isFragment =
    understandQuestion(asked).terms.length <= MOST_TERMS && !AUXILIARY.test(subject) && !ASKING.test(subject);
  if (opening !== null && isFragment && subject !== '') return { preposition: opening[1] ?? opening[2] ?? '', subject };
  const place = placeAsked(asked);
  const [, preposition = '', rest = ''] = /^(\p{L}+)\s+(.+)$/u.exec(place ?? '') ?? [];
  return place === null ? null : { preposition, subject: rest };
};

/** Words of the conversation's names with their capitals, in a text that was typed without any. */
const withNames = (text: string, earlier: readonly EarlierTurn[]): string => {
  const question = understandQuestion(text);
  const asked = { ...question, terms: words(text).map(({ stem }) => stem) };
  return recase(asked, [...new Set(earlier.flatMap(({ passages }) => passages ?? []))]) ?? text;
};

/**
 * The question with what it leaves out taken from the conversation: new question words ("and by when?"), a new
 * subject ("what about China?"), pronouns ("how large are they?"). A question that stands alone, a change of
 * topic included, comes back as it is.
 */
export const resolveFollowUp = (text: string, earlier: readonly EarlierTurn[]): string => {
  const previous = earlier.at(-1);
  const typed = withQuestionWords(text.trim());
  if (previous === undefined) return typed;
  const phrase = questionPhrase(typed);
  if (phrase !== null) return newQuestionWords(phrase, previous);
  if (WHO_SAYS.test(typed)) return `${withoutMark(previous.standaloneQuestion)}, according to whom?`;
  const amount = ofAmount(typed, previous);
  if (amount !== null) return amount;
  const asked = withNames(typed, earlier);
  const last = understandQuestion(previous.standaloneQuestion);
  const corrected = correctedQuestion(asked, last);
  if (corrected !== null) return corrected;
  const replaced = replacementIn(asked) ?? (isBareSubject(asked) ? { preposition: '', subject: asked } : null);
  if (replaced !== null) {
    const subject = resolvePronouns(replaced.subject, earlier);
    return attributeAsked(subject, last, earlier) ?? replaceSubject(subject, replaced.preposition, last);
  }
  const opened = typed.replace(OPENING, '');
  const resolved = resolvePronouns(opened, earlier);
  const told = resolved === opened ? withTopic(opened, earlier) : resolved;
  return told === typed ? typed : capitalise(told);
};
